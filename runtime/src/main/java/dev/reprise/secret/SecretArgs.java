package dev.reprise.secret;

import dev.reprise.args.Flag;
import dev.reprise.schema.RecordSchema;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command line as it may be written down: the key of an override stays, and {@link SecretTexts#MASK} stands for a value
 * that a secret is in. A value that only names a variable of the environment stays.
 */
public final class SecretArgs {

    private static final Origin ORIGIN = Origin.of("args");

    /** Null where no config of the type has a secret: then nothing is looked at. */
    private final @Nullable SecretSearch search;

    /**
     * For the command line of a config.
     *
     * @param config what it has led to, or null if it has led to nothing yet
     */
    public SecretArgs(RecordSchema<?> schema, @Nullable Object config) {
        this.search = SecretSchemas.holdSecrets(schema) ? new SecretSearch(schema, config) : null;
    }

    /** Overrides, each as {@code key=value}. */
    public List<String> overrides(List<String> texts) {
        if (search == null) {
            return texts;
        }
        List<String> shown = new ArrayList<>(texts.size());
        for (String text : texts) {
            shown.add(override(text, 0));
        }
        return shown;
    }

    /**
     * All arguments.
     *
     * @param flags those of the program, whose values are no overrides
     */
    public List<String> all(List<Flag> flags, List<String> args) {
        if (search == null) {
            return args;
        }
        List<String> shown = new ArrayList<>(args.size());
        boolean flagsEnded = false;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            int dashes = !flagsEnded && arg.startsWith("--") ? 2 : 0;
            boolean isPair = dashes > 0 && arg.length() > dashes && arg.indexOf('=') < 0 && i + 1 < args.size();
            if (dashes > 0 && arg.length() == dashes) {
                flagsEnded = true;
                shown.add(arg);
            } else if (dashes > 0 && isFlag(flags, arg)) {
                shown.add(arg);
                if (isPair && takesValue(flags, arg)) {
                    shown.add(args.get(++i));
                }
            } else if (isPair && !args.get(i + 1).startsWith("--")) {
                shown.add(arg);
                shown.add(value(arg.substring(dashes), args.get(++i)));
            } else {
                shown.add(override(arg, dashes));
            }
        }
        return shown;
    }

    private static boolean isFlag(List<Flag> flags, String arg) {
        return flag(flags, arg) != null;
    }

    private static boolean takesValue(List<Flag> flags, String arg) {
        Flag flag = flag(flags, arg);
        return flag != null && flag.value() != null && !flag.optional();
    }

    private static @Nullable Flag flag(List<Flag> flags, String arg) {
        int equals = arg.indexOf('=');
        String name = equals < 0 ? arg.substring(2) : arg.substring(2, equals);
        for (Flag flag : flags) {
            if (flag.name().equals(name)) {
                return flag;
            }
        }
        return null;
    }

    private String override(String text, int start) {
        int equals = text.indexOf('=');
        return equals < 0
                ? text
                : text.substring(0, equals + 1) + value(text.substring(start, equals), text.substring(equals + 1));
    }

    /** The value of an override as it may be seen. */
    private String value(String key, String value) {
        if (search == null) {
            return value;
        }
        Node.Scalar node = new Node.Scalar(value, Node.Style.RAW, ORIGIN);
        return search.change(path(key), node) && !SecretTexts.isReference(unquoted(value)) ? SecretTexts.MASK : value;
    }

    private static String unquoted(String text) {
        int last = text.length() - 1;
        boolean quoted =
                last > 0 && text.charAt(0) == text.charAt(last) && (text.charAt(0) == '\'' || text.charAt(0) == '"');
        return quoted ? text.substring(1, last) : text;
    }

    /** The keys of an override's left side, without the signs of what it does. */
    public static List<String> path(String key) {
        int start = 0;
        while (start < key.length() && (key.charAt(start) == '+' || key.charAt(start) == '~')) {
            start++;
        }
        int end = key.length() > start && key.charAt(key.length() - 1) == '+' ? key.length() - 1 : key.length();
        List<String> path = new ArrayList<>();
        int dot = key.indexOf('.', start);
        while (dot >= 0 && dot < end) {
            path.add(key.substring(start, dot));
            start = dot + 1;
            dot = key.indexOf('.', start);
        }
        path.add(key.substring(start, end));
        return path;
    }
}
