package dev.reprise.run.process;

import dev.reprise.secret.SecretTexts;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A program that uses {@code java.util.logging} before, in and after a run. */
final class JavaLoggingProgram {

    private JavaLoggingProgram() {}

    public static void main(String[] args) {
        Logger logger = Logger.getLogger("program");
        Handler console = Logger.getLogger("").getHandlers()[0];
        logger.info("before");
        try (RunLog log = RunLog.open(Path.of(args[0]), SecretTexts.NONE);
                JavaLogging logging = new JavaLogging()) {
            logging.attach();
            logger.info("during");
            logger.fine("hidden");
            Handler there = Logger.getLogger("").getHandlers()[0];
            there.setLevel(Level.SEVERE);
            logger.info("silenced");
            System.out.println("console handler " + (there instanceof ConsoleHandler) + ", exit " + logging.exitCode());
            log.flush();
        }
        Handler after = Logger.getLogger("").getHandlers()[0];
        System.out.println("restored " + (after == console) + " " + after.getLevel());
        System.out.println("exits " + Logger.getLogger("java.lang.Runtime").getLevel()
                + Logger.getLogger("java.lang.Runtime").getFilter());
        logger.severe("after");
        new JavaLogging().close();
    }
}
