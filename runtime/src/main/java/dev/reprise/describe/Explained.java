package dev.reprise.describe;

import dev.reprise.resolve.Explanation;
import dev.reprise.resolve.Explanation.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explanations as text that fits a terminal. The step that counts has a star, what was dropped or
 * cannot be used a dash, and an interpolation stands as somebody wrote it:
 *
 * <pre>
 * optimizer.lr = 0.5
 *   double, positive; default 0.001
 *   how far a step goes
 *   * ${base.lr}  arg 3
 *     0.001       default of Adam.lr
 *   - 0.3         base.yaml:4:7, dropped: adam was chosen (arg 2)
 * </pre>
 *
 * @param width how many characters a line may have
 */
public record Explained(int width, Ink ink) {

    /** The fate of a step that nobody replaced and that is wrong all the same. */
    private static final String UNUSABLE = "cannot be used";

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
        List<Step> steps = asWritten(one.steps());
        int longest = 0;
        for (Step step : steps) {
            longest = Math.max(longest, 4 + Facts.shown(step.text()).length() + 2);
        }
        // Where the last one cannot be used nothing counts, and the value is what cannot be used.
        boolean counts =
                value != null && !steps.isEmpty() && !steps.get(0).fate().equals(UNUSABLE);
        for (Step step : steps) {
            boolean isDropped = !step.fate().isEmpty();
            String from = step.origin() + (isDropped ? ", " + step.fate() : "");
            String text = Facts.shown(step.text());
            if (isDropped) {
                page.row(2, page.ink().faint("- " + text), page.column(longest), List.of(from));
            } else if (counts) {
                page.row(2, page.ink().strong("* " + text), page.column(longest), List.of(from));
            } else {
                page.row(4, text, page.column(longest), List.of(from));
            }
            counts &= isDropped;
        }
    }

    /** What an interpolation came to is the value, told above; the step is what somebody wrote. */
    private static List<Step> asWritten(List<Step> steps) {
        List<Step> written = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Step before = i + 1 < steps.size() ? steps.get(i + 1) : null;
            boolean isOutcome = before != null
                    && before.origin().equals(step.origin())
                    && (before.text().contains("${") || before.text().equals(step.text()));
            if (isOutcome && before != null) {
                written.add(new Step(before.text(), step.origin(), step.fate()));
                i++;
            } else {
                written.add(step);
            }
        }
        return written;
    }

    private static String standing(@Nullable String value, Explanation one) {
        if (value != null) {
            return " = " + Facts.shown(value);
        }
        return one.steps().isEmpty() ? " is missing" : " is not there any more";
    }
}
