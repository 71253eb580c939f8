package dev.reprise.resolve.draft;

import dev.reprise.text.Node;
import dev.reprise.text.value.OpenValue;
import dev.reprise.text.value.ValueText;
import org.jspecify.annotations.Nullable;

/** What a scalar's way of being written says about its text. */
public final class Scalars {

    private Scalars() {}

    /** Whether the text means null: {@code null} or {@code ~}, unquoted. */
    public static boolean isNull(Node node) {
        return OpenValue.isNull(node);
    }

    /** Whether the text is the mark of Hydra for a value that is still to be given: {@code ???}, unquoted. */
    public static boolean isMissing(Node node) {
        return node instanceof Node.Scalar scalar
                && scalar.text().indexOf('?') >= 0
                && !scalar.style().isText()
                && scalar.text().strip().equals("???");
    }

    /** Whether a draft stands for null. */
    public static boolean isNull(@Nullable Draft draft) {
        return draft instanceof Draft.Leaf leaf && isNull(leaf.scalar());
    }

    /** Whether a value may come from elsewhere: its text holds an interpolation, or one that is escaped. */
    public static boolean isInterpolated(Node node) {
        return node instanceof Node.Scalar scalar
                && scalar.text().indexOf('$') >= 0
                && scalar.style() != Node.Style.LITERAL
                && scalar.text().contains("${");
    }

    /** Whether a draft waits for its interpolations. */
    public static boolean isInterpolated(@Nullable Draft draft) {
        return draft instanceof Draft.Leaf leaf && isInterpolated(leaf.scalar());
    }

    /** Whether a draft or something in it waits for its interpolations. */
    public static boolean isInterpolatedInside(Draft draft) {
        if (draft instanceof Draft.Items items) {
            for (Draft item : items.values()) {
                if (isInterpolatedInside(item)) {
                    return true;
                }
            }
        } else if (draft instanceof Draft.Entries entries) {
            for (Draft.Entry entry : entries.values().values()) {
                if (isInterpolatedInside(entry.value())) {
                    return true;
                }
            }
        } else if (draft instanceof Draft.Fields fields) {
            for (Draft value : fields.values().values()) {
                if (isInterpolatedInside(value)) {
                    return true;
                }
            }
        }
        return isInterpolated(draft);
    }

    /** The text without the quotes that may be around the whole right-hand side of an override. */
    public static Node.Scalar unquoted(Node.Scalar scalar) {
        if (scalar.style() != Node.Style.RAW) {
            return scalar;
        }
        Node.Scalar quoted = ValueText.quoted(scalar.text(), scalar.origin());
        return quoted == null ? scalar : quoted;
    }

    /** What a shell may have made of the text before the program saw it; empty if nothing tells so. */
    public static String remark(Node.Scalar scalar) {
        if (scalar.style() != Node.Style.RAW) {
            return "";
        }
        if (scalar.text().isEmpty()) {
            return "; if it was $name, the shell has put nothing there: put single quotes around it";
        }
        return scalar.text().equals(System.getProperty("user.home"))
                ? "; if it was ~, the shell has put this there: put single quotes around it"
                : "";
    }
}
