package dev.reprise.text.interpolation;

import java.util.ArrayList;
import java.util.List;

/** Text and interpolations in the order in which they are read. */
final class Pieces {

    private final List<Term> terms = new ArrayList<>();
    /** The text since the last interpolation. */
    final StringBuilder text = new StringBuilder();

    private boolean isEscaped;

    /** Notes that a character lost its meaning: what is read is text, whatever it looks like. */
    void escaped() {
        isEscaped = true;
    }

    boolean isEscaped() {
        return isEscaped;
    }

    void add(Term term) {
        flush();
        terms.add(term);
    }

    boolean isText() {
        return terms.isEmpty();
    }

    /** All of it if it is text. */
    String text() {
        return text.toString();
    }

    private void flush() {
        if (text.length() > 0) {
            terms.add(new Term.Constant(text.toString()));
            text.setLength(0);
        }
    }

    /** The value: an interpolation alone keeps its type, anything around it makes text of it. */
    Term term() {
        if (isText()) {
            return new Term.Constant(text());
        }
        flush();
        return terms.size() == 1 ? terms.get(0) : new Term.Joined(terms);
    }

    /** The value as text, whatever it is made of. */
    Term quoted() {
        Term term = term();
        return term instanceof Term.Constant || term instanceof Term.Joined ? term : new Term.Joined(List.of(term));
    }
}
