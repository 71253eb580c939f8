package dev.reprise.resolve;

import dev.reprise.problem.Place;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.draft.Report;
import dev.reprise.resolve.draft.Scalars;
import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import dev.reprise.text.interpolation.InterpolationText;
import dev.reprise.text.interpolation.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a part of a config, which has nothing that an interpolation could refer to: an escaped one is its text,
 * any other is reported.
 */
record PlainTexts(Report report) {

    /** The same with every text as it is meant; null if it is an interpolation. */
    @Nullable
    Node of(Node node, Place place) {
        if (node instanceof Node.Mapping mapping) {
            List<Node.Entry> entries = new ArrayList<>(mapping.entries().size());
            for (Node.Entry entry : mapping.entries()) {
                Node value = of(entry.value(), place.child(entry.key().text()));
                if (value != null) {
                    entries.add(new Node.Entry(entry.key(), value));
                }
            }
            return new Node.Mapping(entries, mapping.origin());
        }
        if (node instanceof Node.Sequence sequence) {
            List<Node> items = new ArrayList<>(sequence.items().size());
            for (int i = 0; i < sequence.items().size(); i++) {
                Node item = of(sequence.items().get(i), place.child(Integer.toString(i)));
                if (item != null) {
                    items.add(item);
                }
            }
            return new Node.Sequence(items, sequence.origin());
        }
        return node instanceof Node.Scalar scalar && Scalars.isInterpolated(node) ? text(scalar, place) : node;
    }

    private @Nullable Node text(Node.Scalar scalar, Place place) {
        try {
            if (InterpolationText.parse(scalar.text(), scalar.origin()) instanceof Term.Constant constant) {
                return new Node.Scalar(String.valueOf(constant.value()), Node.Style.LITERAL, scalar.origin());
            }
        } catch (TextException e) {
            // neither is it a text: what is broken in it matters only where it could be used
        }
        String message = "holds an interpolation, and a patch holds values. Put it into a file or an override, or write"
                + " \\${ to mean the text";
        report.add(new Problem(place.path(), null, message, scalar.origin()));
        return null;
    }
}
