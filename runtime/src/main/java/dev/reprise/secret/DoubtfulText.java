package dev.reprise.secret;

import dev.reprise.problem.Nearest;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of an argument or a file that cannot be read may be a secret without its key. */
public final class DoubtfulText {

    private static final Origin ORIGIN = Origin.of("args");

    private DoubtfulText() {}

    /**
     * The value of an argument that is no override, or all of it where it has none and is neither near to a key, nor a
     * flag, nor the name of a file.
     *
     * @return a text that the argument ends with, or null if nothing of it may be a secret
     */
    public static @Nullable String inArgument(RecordSchema<?> schema, SecretSearch search, String arg) {
        int start = 0;
        while (start < arg.length() && arg.charAt(start) == '-') {
            start++;
        }
        int end = arg.indexOf('=');
        end = end < 0 && start == 2 ? arg.indexOf(' ') : end;
        boolean isPair = end >= 0;
        end = isPair ? end : arg.indexOf(':');
        if (end >= start) {
            Node.Scalar value = new Node.Scalar(arg.substring(end + 1), Node.Style.RAW, ORIGIN);
            List<String> key = SecretArgs.path(arg.substring(start, end).strip());
            boolean isDoubtful =
                    search.change(key, value) && (isPair || value.text().length() >= SecretTexts.SHORTEST);
            return isDoubtful && !value.text().isBlank() ? value.text() : null;
        }
        String word = arg.substring(start);
        boolean isNamed = start == 2 || isFile(word) || search.knows(SecretArgs.path(word)) || isNearKey(schema, word);
        return isNamed || word.length() < SecretTexts.SHORTEST ? null : word;
    }

    private static boolean isFile(String word) {
        return word.endsWith(".yaml") || word.endsWith(".yml") || word.endsWith(".json");
    }

    /** A slip of the fingers; digits are none. */
    private static boolean isNearKey(RecordSchema<?> schema, String word) {
        List<String> keys = new ArrayList<>();
        for (Component<?> component : schema.components()) {
            keys.add(component.key());
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return false;
            }
        }
        return word.length() < 40 && Nearest.to(word, keys) != null;
    }

    /**
     * What a file that cannot be read has where quotes are missing: tags and aliases of YAML, which may be values that
     * begin with such a sign, and the word that is not JSON.
     *
     * @param message what is wrong with the file
     */
    public static Set<String> inFile(String message) {
        Set<String> texts = new LinkedHashSet<>();
        int word = message.indexOf("JSON") < 0 ? -1 : message.indexOf(" is not ");
        if (word > 0) {
            String shown = message.substring(0, word);
            texts.add(shown.endsWith("...") ? shown.substring(0, word - 3) : shown);
        }
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if ((c == '!' || c == '&') && (i == 0 || message.charAt(i - 1) == ' ')) {
                int end = message.indexOf(' ', i);
                texts.add(message.substring(i, end < 0 ? message.length() : end));
            }
        }
        return texts;
    }
}
