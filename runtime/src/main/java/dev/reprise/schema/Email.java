package dev.reprise.schema;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as browsers take it (HTML Standard, "valid e-mail address"): ASCII, without comments and quoted
 * parts. Whether anybody reads it, only a mail can tell. Bean Validation leaves the rule to the implementation.
 */
public record Email() implements Check {

    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@" + LABEL + "(?:\\." + LABEL + ")*");

    @Override
    public @Nullable String violation(Object value) {
        return ADDRESS.matcher(value.toString()).matches() ? null : "must be an e-mail address";
    }

    @Override
    public String text() {
        return "an e-mail address";
    }
}
