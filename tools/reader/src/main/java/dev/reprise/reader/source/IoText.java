package dev.reprise.reader.source;

import dev.reprise.text.TextException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What has gone wrong with a file, as it follows the file's name in a sentence. */
public final class IoText {

    private IoText() {}

    /** The reason with the way out where there is one. */
    public static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "may not be read by this user. Check its permissions";
        } else if (e instanceof NoSuchFileException) {
            return "does not exist";
        }
        return "cannot be read: " + e.getMessage();
    }

    /** What is wrong with a file of a run, as a sentence. */
    static String problem(String file, Exception e) {
        String reason = e instanceof IOException io ? of(io) : String.valueOf(e.getMessage());
        String place = e instanceof TextException text && text.origin().line() > 0
                ? file + ", line " + text.origin().line() + ","
                : file;
        return place + " " + reason + (reason.endsWith(".") ? "" : ".");
    }
}
