package dev.reprise.reader.runs;

import dev.reprise.problem.Nearest;
import dev.reprise.reader.value.ValueKey;
import dev.reprise.reader.value.ValueText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The runs that have equal values under some names. */
public final class Group {

    private final List<String> names;
    private final List<@Nullable Object> values;
    private final List<Object> key;
    private final Runs runs;

    /**
     * A group.
     *
     * @param values of the first run
     * @param key what stands for the values
     */
    Group(List<String> names, List<@Nullable Object> values, List<Object> key, Runs runs) {
        this.names = names;
        this.values = Collections.unmodifiableList(values);
        this.key = key;
        this.runs = runs;
    }

    /** The names by which the runs are grouped. */
    public List<String> names() {
        return names;
    }

    /** The value that all have under each name; null for those that have null and for those that have none. */
    public List<@Nullable Object> values() {
        return values;
    }

    /**
     * The value that all have under a name.
     *
     * @return null for those that have null and for those that have none: {@link #has} tells
     * @throws NoSuchElementException if the runs are not grouped by that
     */
    public @Nullable Object get(String name) {
        return values.get(index(name));
    }

    /** Whether the runs have a value under a name, if only null. */
    public boolean has(String name) {
        return key.get(index(name)) != ValueKey.MISSING;
    }

    private int index(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new NoSuchElementException(
                    "The runs are not grouped by '" + name + "', but by " + Nearest.listing(names) + ".");
        }
        return index;
    }

    /** The runs, in the order that they had. */
    public Runs runs() {
        return runs;
    }

    List<Object> key() {
        return key;
    }

    /** The parts of the key under these names. */
    List<Object> key(List<String> some) {
        List<Object> part = new ArrayList<>(some.size());
        some.forEach(name -> part.add(key.get(index(name))));
        return part;
    }

    Group with(Runs others) {
        return new Group(names, values, key, others);
    }

    /** Such as {@code config.lr = 0.1, config.name missing}. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ");
        for (int i = 0; i < names.size(); i++) {
            text.add(names.get(i) + (has(names.get(i)) ? " = " + ValueText.exact(values.get(i)) : " missing"));
        }
        return text.toString();
    }
}
