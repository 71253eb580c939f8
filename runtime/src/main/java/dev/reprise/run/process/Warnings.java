package dev.reprise.run.process;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPLogger;

/**
 * Where the library says what its users should know: with the program's own logger, and where it has none, on standard
 * error. A warning that nobody hears is none.
 */
public final class Warnings {

    private Warnings() {}

    /** The logger for warnings about something. */
    public static Logger about(Class<?> subject) {
        Logger logger = LoggerFactory.getLogger(subject);
        return logger instanceof NOPLogger ? new Console() : logger;
    }

    /** Prints warnings and errors, and nothing else. */
    private static final class Console extends LegacyAbstractLogger {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean isTraceEnabled() {
            return false;
        }

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public boolean isInfoEnabled() {
            return false;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String pattern,
                Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            String text = MessageFormatter.basicArrayFormat(pattern, arguments);
            System.err.println(thrown == null ? text : text + " " + thrown);
        }
    }
}
