package dev.reprise.secret;

import java.util.List;

/**
 * Takes secrets out of a text that comes in pieces, as a log does. What may be the beginning of a secret is held back
 * until more has come; a line ends every secret. Used by one thread at a time.
 */
public final class SecretFilter {

    private final List<String> secrets;
    private String held = "";

    /** A filter for one stream of text. */
    public SecretFilter(SecretTexts secrets) {
        this.secrets = secrets.inLogs();
    }

    /** What of the text so far may be seen now, with {@link SecretTexts#MASK} for each secret. */
    public String pass(String text) {
        if (secrets.isEmpty()) {
            return text;
        }
        String pending = held.isEmpty() ? text : held + text;
        StringBuilder out = new StringBuilder(pending.length());
        int i = 0;
        while (i < pending.length()) {
            if (mayGoOn(pending, i)) {
                break;
            }
            int length = secretAt(pending, i);
            if (length > 0) {
                out.append(SecretTexts.MASK);
                i += length;
            } else {
                out.append(pending.charAt(i++));
            }
        }
        held = pending.substring(i);
        return out.toString();
    }

    /** What was held back, when nothing comes any more. */
    public String rest() {
        StringBuilder out = new StringBuilder(held.length());
        int i = 0;
        while (i < held.length()) {
            int length = secretAt(held, i);
            out.append(length > 0 ? SecretTexts.MASK : held.substring(i, i + 1));
            i += Math.max(length, 1);
        }
        held = "";
        return out.toString();
    }

    /** Whether all from here on is the beginning of a longer secret. */
    private boolean mayGoOn(String text, int start) {
        int length = text.length() - start;
        for (int i = 0; i < secrets.size(); i++) {
            String secret = secrets.get(i);
            if (secret.length() > length && secret.regionMatches(0, text, start, length)) {
                return true;
            }
        }
        return false;
    }

    private int secretAt(String text, int start) {
        for (int i = 0; i < secrets.size(); i++) {
            if (text.startsWith(secrets.get(i), start)) {
                return secrets.get(i).length();
            }
        }
        return 0;
    }
}
