package dev.reprise.examples.digits;

import dev.reprise.examples.digits.nn.Evaluation;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Tells people how far a training is: on a terminal one line with a bar, drawn over itself; elsewhere, as in a file, a
 * plain line for each epoch.
 *
 * <pre>{@code
 * ProgressLine progress = new ProgressLine(System.out, ProgressLine.onTerminal(), 20);
 * progress.epoch(1, 0.52, Evaluation.of(network, test));
 * progress.end();
 * }</pre>
 */
public final class ProgressLine {

    // Short enough for a whole line to fit 80 columns: one that wraps cannot be drawn over.
    private static final int BAR = 12;

    private final PrintStream out;
    private final boolean redraw;
    private final int epochs;
    private int drawn;

    /**
     * @param redraw whether {@code out} is a terminal, see {@link #onTerminal}
     * @param epochs epochs in all, 1 or more
     */
    public ProgressLine(PrintStream out, boolean redraw, int epochs) {
        this.out = out;
        this.redraw = redraw;
        this.epochs = epochs;
    }

    /**
     * Whether standard input and output are a terminal that can draw over a line. JDK 22 to 24 cannot tell unless they
     * were started with {@code -Djdk.console=java.base}; the answer is then no (JDK release notes, JDK-8309155 and
     * JDK-8351576).
     */
    @SuppressWarnings("SystemConsoleNull") // Asked only where the console is known to be there for terminals alone.
    public static boolean onTerminal() {
        int release = Runtime.version().feature();
        String usual = release >= 22 && release <= 24 ? "jdk.internal.le" : "java.base";
        return "java.base".equals(System.getProperty("jdk.console", usual))
                && !"dumb".equals(System.getenv("TERM"))
                && System.console() != null;
    }

    /**
     * Shows that an epoch is over.
     *
     * @param epoch how many epochs are over, 1 to all
     * @param trainLoss mean loss while learning
     * @param test how the network does now on samples it does not learn from
     */
    public void epoch(int epoch, double trainLoss, Evaluation test) {
        String text = String.format(
                Locale.ROOT,
                "epoch %d/%d  loss %.4f  test loss %.4f  accuracy %.4f",
                epoch,
                epochs,
                trainLoss,
                test.loss(),
                test.accuracy());
        if (redraw) {
            draw(bar(epoch) + " " + text);
        } else {
            out.println(text);
        }
    }

    /** Ends the line, so that what is printed next begins on one of its own. */
    public void end() {
        if (drawn > 0) {
            out.println();
            drawn = 0;
        }
    }

    private void draw(String line) {
        // What a longer line left behind is drawn over with blanks.
        out.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
        out.flush();
        drawn = line.length();
    }

    private String bar(int epoch) {
        int full = (int) ((long) BAR * epoch / epochs);
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "]";
    }
}
