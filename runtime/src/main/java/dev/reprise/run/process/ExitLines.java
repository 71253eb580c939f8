package dev.reprise.run.process;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Listens for the line by which the JDK, since 21, logs every {@code Runtime.exit} (JDK-8301627): the only place that
 * tells the exit code. As a filter of that logger it hears the line without letting anybody else see more than before.
 */
final class ExitLines implements Filter {

    private static final String MESSAGE = "Runtime.exit() called with status: ";

    private final Logger logger;
    private final @Nullable Level levelBefore;
    private final int shownBefore;
    private final @Nullable Filter filterBefore;
    private volatile @Nullable Integer code;

    private ExitLines(Logger logger) {
        this.logger = logger;
        this.levelBefore = logger.getLevel();
        this.shownBefore = shown(logger);
        this.filterBefore = logger.getFilter();
    }

    static ExitLines listen() {
        ExitLines lines = new ExitLines(Logger.getLogger("java.lang.Runtime"));
        lines.logger.setFilter(lines);
        if (!lines.logger.isLoggable(Level.FINE)) {
            lines.logger.setLevel(Level.FINE);
        }
        return lines;
    }

    /** The lowest level that a logger lets through, by itself or by its parents. */
    private static int shown(Logger logger) {
        for (Logger asked = logger; asked != null; asked = asked.getParent()) {
            Level level = asked.getLevel();
            if (level != null) {
                return level.intValue();
            }
        }
        return Level.INFO.intValue();
    }

    @Nullable
    Integer code() {
        return code;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        String message = line.getMessage();
        if (code == null && message != null && message.startsWith(MESSAGE)) {
            code = read(message.substring(MESSAGE.length()));
        }
        return line.getLevel().intValue() >= shownBefore && (filterBefore == null || filterBefore.isLoggable(line));
    }

    private static @Nullable Integer read(String digits) {
        try {
            return Integer.valueOf(digits.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    void close() {
        if (logger.getFilter() == this) {
            logger.setFilter(filterBefore);
            logger.setLevel(levelBefore);
        }
    }
}
