package dev.reprise.run.process;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Lets the root logger's console handlers follow standard error: Java's own keeps the stream that it found when it was
 * made, and so would go past the log of a run that begins later.
 */
final class ConsoleLines {

    private final Logger root = Logger.getLogger("");
    private final List<Following> handlers = new ArrayList<>();

    private ConsoleLines() {}

    static ConsoleLines follow() {
        ConsoleLines lines = new ConsoleLines();
        for (Handler handler : lines.root.getHandlers()) {
            if (handler.getClass() == ConsoleHandler.class) {
                Following following = new Following((ConsoleHandler) handler);
                lines.handlers.add(following);
                lines.root.addHandler(following);
                lines.root.removeHandler(handler);
            }
        }
        return lines;
    }

    /** Puts those back that were there, with what was set meanwhile, but none that somebody has removed. */
    void close() {
        List<Handler> there = List.of(root.getHandlers());
        for (Following following : handlers) {
            if (there.contains(following)) {
                following.giveBack();
                root.addHandler(following.before);
                root.removeHandler(following);
            }
        }
    }

    /** A console handler still, for a program that looks for one. */
    private static final class Following extends ConsoleHandler {

        private final ConsoleHandler before;
        private boolean formatterIsFresh;

        private Following(ConsoleHandler before) {
            this.before = before;
            setLevel(before.getLevel());
            setFilter(before.getFilter());
            setFormatter(before.getFormatter());
            setErrorManager(before.getErrorManager());
        }

        @Override
        public synchronized void publish(LogRecord line) {
            if (!isLoggable(line)) {
                return;
            }
            refreshFormatter();
            try {
                System.err.print(getFormatter().format(line));
                System.err.flush();
            } catch (RuntimeException e) {
                reportError(null, e, ErrorManager.FORMAT_FAILURE);
            }
        }

        /**
         * Java's formatter reads its format when it is made, which is now earlier than at the program's first line: a
         * program that sets the format by a property before it logs must still get it.
         */
        private void refreshFormatter() {
            if (!formatterIsFresh) {
                formatterIsFresh = true;
                Formatter formatter = getFormatter();
                if (formatter == before.getFormatter() && formatter.getClass() == SimpleFormatter.class) {
                    setFormatter(new SimpleFormatter());
                }
            }
        }

        private void giveBack() {
            before.setLevel(getLevel());
            before.setFilter(getFilter());
            before.setFormatter(getFormatter());
        }

        @Override
        public synchronized void flush() {
            System.err.flush();
        }

        /**
         * Standard error is not this handler's to close, and each line is flushed when it comes: at the end of the process
         * this waits for no console.
         */
        @Override
        public synchronized void close() {}
    }
}
