package dev.reprise.resolve.draft;

import dev.reprise.args.Edit;
import dev.reprise.problem.Place;
import dev.reprise.problem.Problem;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.value.ValueText;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found wrong so far. What is wrong for good is added; a value that a later layer may replace fails, and is
 * reported if it is still there when it is bound.
 */
public final class Report {

    private final List<Problem> problems = new ArrayList<>();

    /** The problems, in the order in which they were found, to be added to. */
    public List<Problem> problems() {
        return problems;
    }

    /** Notes a problem for good. */
    public void add(Problem problem) {
        problems.add(problem);
    }

    /** Notes for good that a change cannot be made. */
    public void add(Place place, String message, Edit change) {
        problems.add(problem(place, message, change));
    }

    /** A value that cannot be used. */
    public static Draft.Failed fail(Problem problem) {
        return failed(problem, false);
    }

    /** A value that somebody must still give. */
    public static Draft.Failed missing(Place place, String message, Node.Scalar mark) {
        return failed(new Problem(place.path(), mark.text(), message, mark.origin()), true);
    }

    private static Draft.Failed failed(Problem problem, boolean isMissing) {
        return new Draft.Failed(problem, problem.origin() == null ? Origin.of("") : problem.origin(), isMissing);
    }

    /** A value that cannot be used as it is written. */
    public static Draft.Failed fail(Place place, String message, Node node) {
        String value = node instanceof Node.Scalar scalar ? scalar.text() : null;
        return fail(new Problem(place.path(), value, message, node.origin()));
    }

    /** A value that cannot be made by a change. */
    public static Draft.Failed fail(Place place, String message, Edit change) {
        return fail(problem(place, message, change));
    }

    private static Problem problem(Place place, String message, Edit change) {
        boolean hasValue = !change.isDeletion();
        String value = hasValue && change.value() instanceof Node.Scalar scalar ? scalar.text() : null;
        return new Problem(place.path(), value, message, change.origin());
    }

    /** A right-hand side whose structure cannot be read. */
    public static Draft.Failed fail(Place place, Node node, TextException e) {
        String value = node instanceof Node.Scalar scalar ? scalar.text() : null;
        return fail(new Problem(place.path(), value, String.valueOf(e.getMessage()), e.origin()));
    }

    /**
     * The structure inside a right-hand side.
     *
     * @throws TextException if it cannot be read
     */
    public static Node structured(Node node) {
        return node instanceof Node.Scalar scalar && scalar.style() == Node.Style.RAW
                ? ValueText.parse(scalar.text(), scalar.origin())
                : node;
    }

    /** What kind of thing a value is, for people. */
    public static String shape(Node node) {
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
