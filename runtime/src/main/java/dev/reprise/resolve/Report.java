package dev.reprise.resolve;

import dev.reprise.args.Edit;
import dev.reprise.problem.Place;
import dev.reprise.problem.Problem;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.value.ValueText;
import java.util.ArrayList;
import java.util.List;

/** What was found wrong so far. */
final class Report {

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    /** Notes a problem for good. */
    void add(Problem problem) {
        problems.add(problem);
    }

    /** Notes for good that a change cannot be made. */
    void add(Place place, String message, Edit change) {
        problems.add(problem(place, message, change));
    }

    /** A value that cannot be used. */
    static Draft.Failed fail(Problem problem) {
        return failed(problem, false);
    }

    /** A value that somebody must still give. */
    static Draft.Failed missing(Place place, String message, Node.Scalar mark) {
        return failed(new Problem(place.path(), mark.text(), message, mark.origin()), true);
    }

    private static Draft.Failed failed(Problem problem, boolean isMissing) {
        return new Draft.Failed(problem, problem.origin() == null ? Origin.of("") : problem.origin(), isMissing);
    }

    /** A value that cannot be used as it is written. */
    static Draft.Failed fail(Place place, String message, Node node) {
        String value = node instanceof Node.Scalar scalar ? scalar.text() : null;
        return fail(new Problem(place.path(), value, message, node.origin()));
    }

    /** A value that cannot be made by a change. */
    static Draft.Failed fail(Place place, String message, Edit change) {
        return fail(problem(place, message, change));
    }

    private static Problem problem(Place place, String message, Edit change) {
        boolean hasValue = !change.isDeletion();
        String value = hasValue && change.value() instanceof Node.Scalar scalar ? scalar.text() : null;
        return new Problem(place.path(), value, message, change.origin());
    }

    /** A right-hand side whose structure cannot be read. */
    static Draft.Failed fail(Place place, Node node, TextException e) {
        String value = node instanceof Node.Scalar scalar ? scalar.text() : null;
        return fail(new Problem(place.path(), value, String.valueOf(e.getMessage()), e.origin()));
    }

    /**
     * The structure inside a right-hand side.
     *
     * @throws TextException if it cannot be read
     */
    static Node structured(Node node) {
        return node instanceof Node.Scalar scalar && scalar.style() == Node.Style.RAW
                ? ValueText.parse(scalar.text(), scalar.origin())
                : node;
    }

    /** What kind of thing a value is, for people. */
    static String shape(Node node) {
        if (node instanceof Node.Sequence) {
            return "a list";
        }
        if (node instanceof Node.Mapping) {
            return "a map";
        }
        if (node instanceof Node.Sweep) {
            return "a sweep";
        }
        return Scalars.isNull(node) ? "null" : "a single value";
    }
}
