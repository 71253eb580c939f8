package dev.reprise.text.interpolation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text with interpolations, taken apart: what has to be looked up or called to know the value. Immutable. */
public sealed interface Term {

    /** What is known already: text, or in an argument also a number, a boolean or null. */
    record Constant(@Nullable Object value) implements Term {}

    /** The texts of several values, one after the other. */
    record Joined(List<Term> parts) implements Term {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Another value of the config: <code>${a.b}</code>, <code>${.x}</code>.
     *
     * @param up the number of leading dots; 0 begins at the root, 1 beside the value, 2 one level above
     * @param keys the way from there; each is text once it is known
     * @param written the interpolation as written, braces included
     */
    record Reference(int up, List<Term> keys, String written) implements Term {
        public Reference {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A function's value: <code>${env:HOME,/tmp}</code>.
     *
     * @param name the parts of the dotted name; each is text once it is known
     * @param written the interpolation as written, braces included
     */
    record Call(List<Term> name, List<Term> arguments, String written) implements Term {
        public Call {
            name = List.copyOf(name);
            arguments = List.copyOf(arguments);
        }
    }

    /** A list in an argument. */
    record Items(List<Term> items) implements Term {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A map in an argument, in the order written. */
    record Entries(Map<String, Term> entries) implements Term {}
}
