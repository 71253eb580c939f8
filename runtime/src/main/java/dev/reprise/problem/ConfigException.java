package dev.reprise.problem;

import java.util.List;

/**
 * A configuration that cannot be used. The message is the whole report, a line for each problem:
 *
 * <pre>
 * 2 problems in the configuration:
 *   optimizer.lrr = 0.1  unknown key. Did you mean 'lr'? Keys of adam: lr, beta1, beta2  (arg 2)
 *   epochs = -3          must be positive                                                (conf/base.yaml:4:9)
 * </pre>
 */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** A failure for at least one problem. */
    public ConfigException(List<Problem> problems) {
        super(report(problems), null, false, false); // a user error has no stack trace worth showing
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, in the order of the layers. */
    public List<Problem> problems() {
        return problems;
    }

    private static final int WIDEST_LEFT = 40;
    private static final int WIDEST_MESSAGE = 90;

    private static String report(List<Problem> problems) {
        int left = 0;
        int message = 0;
        for (Problem problem : problems) {
            left = Math.max(left, Math.min(WIDEST_LEFT, problem.left().length()));
            message = Math.max(message, Math.min(WIDEST_MESSAGE, lastLine(problem.message())));
        }
        StringBuilder report = new StringBuilder();
        report.append(problems.size()).append(problems.size() == 1 ? " problem" : " problems");
        report.append(" in the configuration:");
        for (Problem problem : problems) {
            report.append("\n  ");
            pad(report, problem.left(), left);
            report.append("  ");
            if (problem.origin() == null) {
                appendIndented(report, problem.message(), left);
            } else {
                appendIndented(report, problem.message(), left);
                pad(report, "", message - lastLine(problem.message()));
                report.append("  (").append(problem.origin()).append(')');
            }
        }
        return report.toString();
    }

    private static int lastLine(String message) {
        return message.length() - message.lastIndexOf('\n') - 1;
    }

    private static void appendIndented(StringBuilder report, String message, int left) {
        for (int i = 0; i < message.length(); i++) {
            report.append(message.charAt(i));
            if (message.charAt(i) == '\n') {
                pad(report, "", left + 4);
            }
        }
    }

    private static void pad(StringBuilder report, String text, int width) {
        report.append(text);
        for (int i = text.length(); i < width; i++) {
            report.append(' ');
        }
    }
}
