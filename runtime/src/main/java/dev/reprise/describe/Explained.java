package dev.reprise.describe;

import dev.reprise.resolve.Explanation;
import dev.reprise.resolve.Explanation.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explanations as text that fits a terminal. The step that counts has a star, what was dropped a dash:
 *
 * <pre>
 * optimizer.lr = 0.5
 *   double, positive; default 0.001
 *   how far a step goes
 *   * 0.5    arg 3
 *     0.001  default of Adam.lr
 *   - 0.3    base.yaml:4:7, dropped: adam was chosen (arg 2)
 * </pre>
 *
 * @param width how many characters a line may have
 */
public record Explained(int width, Ink ink) {

    private static final int WIDEST_VALUE = 30;

    /** A block of lines for each. */
    public String of(List<Explanation> explanations) {
        Page page = new Page(width, ink);
        for (Explanation one : explanations) {
            page.gap();
            print(one, page);
        }
        return page.toString();
    }

    private static void print(Explanation one, Page page) {
        String value = one.value();
        page.hanging(page.ink().key(one.path()) + standing(value, one), 0, 4);
        boolean isMissing = value == null && one.steps().isEmpty();
        page.paragraph(
                one.defaultText() != null || isMissing
                        ? Facts.of(one.type(), one.checks(), one.defaultText())
                        : Facts.typed(one.type(), one.checks()),
                2);
        page.paragraph(one.doc(), 2);
        if (one.steps().isEmpty()) {
            page.paragraph(page.ink().faint("nobody sets it"), 2);
        }
        int column = 0;
        for (Step step : one.steps()) {
            column = Math.max(column, 4 + Facts.shown(step.text()).length() + 2);
        }
        boolean counts = value != null;
        for (Step step : one.steps()) {
            boolean isDropped = !step.fate().isEmpty();
            String mark = isDropped ? "- " : counts ? "* " : "  ";
            String from = step.origin() + (isDropped ? ", " + step.fate() : "");
            String text = mark + Facts.shown(step.text());
            String name = isDropped
                    ? page.ink().faint(text)
                    : mark.startsWith("*") ? page.ink().strong(text) : text;
            page.row(2, name, Math.min(column, WIDEST_VALUE), List.of(from));
            counts &= isDropped;
        }
    }

    private static String standing(@Nullable String value, Explanation one) {
        if (value != null) {
            return " = " + Facts.shown(value);
        }
        return one.steps().isEmpty() ? " is missing" : " is not there any more";
    }
}
