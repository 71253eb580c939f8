package dev.reprise.checkpoint.store;

import dev.reprise.text.SafeName;
import org.jspecify.annotations.Nullable;

/**
 * The name of a checkpoint's file by how far the run had come: {@code e000012-s000000003400.ckpt}. Names of one kind sort
 * in the order of progress.
 *
 * @param passing whether it was saved by itself between two that stay: {@code e000012-s000000003400-passing.ckpt}
 * @param number tells it from another one of the same progress that must not be written over; 0 is not written
 */
public record CheckpointName(long epochs, long steps, boolean passing, long number)
        implements Comparable<CheckpointName> {

    /** The ending of a checkpoint's file name. */
    public static final String SUFFIX = ".ckpt";

    private static final String PASSING = "-passing";

    /** The name of the file of a checkpoint that the user names. */
    public static String named(String name) {
        SafeName.check("The checkpoint name", name);
        if (name.indexOf('/') >= 0 || name.startsWith(".") || parse(name + SUFFIX) != null) {
            throw new IllegalArgumentException(
                    "The checkpoint name '" + name + "' cannot be used: a name with '/', with"
                            + " '.' at its start or like e000001-s000000000001 is not one of its own. Use a name such as final.");
        }
        return name + SUFFIX;
    }

    /** The progress in the name of a file; null if there is none, because the user or somebody else named it. */
    public static @Nullable CheckpointName parse(String fileName) {
        if (!fileName.startsWith("e") || !fileName.endsWith(SUFFIX)) {
            return null;
        }
        int end = fileName.length() - SUFFIX.length();
        int epochsEnd = digitsEnd(fileName, 1);
        if (!fileName.startsWith("-s", epochsEnd)) {
            return null;
        }
        int stepsEnd = digitsEnd(fileName, epochsEnd + 2);
        boolean passing = fileName.startsWith(PASSING, stepsEnd);
        int kindEnd = passing ? stepsEnd + PASSING.length() : stepsEnd;
        boolean numbered = fileName.startsWith("-", kindEnd);
        int numberEnd = numbered ? digitsEnd(fileName, kindEnd + 1) : kindEnd;
        if (numberEnd != end) {
            return null;
        }
        Long epochs = number(fileName, 1, epochsEnd);
        Long steps = number(fileName, epochsEnd + 2, stepsEnd);
        Long number = numbered ? number(fileName, kindEnd + 1, numberEnd) : Long.valueOf(0);
        return epochs == null || steps == null || number == null
                ? null
                : new CheckpointName(epochs, steps, passing, number);
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static @Nullable Long number(String text, int start, int end) {
        return end == start || end - start > 18 ? null : Long.valueOf(text.substring(start, end));
    }

    /** Whether the run had come no farther than at another one. */
    boolean isUpTo(CheckpointName other) {
        return epochs < other.epochs || (epochs == other.epochs && steps <= other.steps);
    }

    @Override
    public int compareTo(CheckpointName other) {
        if (epochs != other.epochs) {
            return Long.compare(epochs, other.epochs);
        }
        if (steps != other.steps) {
            return Long.compare(steps, other.steps);
        }
        return number != other.number ? Long.compare(number, other.number) : Boolean.compare(other.passing, passing);
    }

    /** The name of the file. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(40).append('e');
        padded(text, epochs, 6);
        padded(text.append("-s"), steps, 12);
        if (passing) {
            text.append(PASSING);
        }
        if (number != 0) {
            text.append('-').append(number);
        }
        return text.append(SUFFIX).toString();
    }

    private static void padded(StringBuilder text, long number, int width) {
        String digits = Long.toString(number);
        for (int i = digits.length(); i < width; i++) {
            text.append('0');
        }
        text.append(digits);
    }
}
