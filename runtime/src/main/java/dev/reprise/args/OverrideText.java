package dev.reprise.args;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One override taken apart: what it does, to which key, and the text after the first {@code =}, unread.
 *
 * <pre>
 * key=value     changes a value, or merges into a map
 * +key=value    adds an entry to a map, or elements to a list
 * ++key=value   adds an entry or changes it
 * key+=value    adds elements to a list, or entries to a map
 * ~key          deletes an entry of a map or an element of a list
 * ~key=value    deletes it only if that is its value
 * key=extend_list(a, b)    adds each to a list
 * </pre>
 *
 * The prefixes and {@code extend_list} are Hydra's; {@code +=} is ours. A key may hold anything but brackets, quotes,
 * commas and control characters, and no white space at its ends: more than in Hydra, because keys of maps do.
 *
 * @param key the key as written, without a package
 * @param inPackage what follows an {@code @} in the key, or null: Hydra's packages, which Reprise does not have
 * @param value the text after the first {@code =}; null where {@link Kind#DELETE} has none; for
 *     {@link Kind#EXTEND_LIST} the list to add
 */
public record OverrideText(
        Kind kind,
        String key,
        @Nullable String inPackage,
        @Nullable String value) {

    private static final String EXTEND = "extend_list(";

    /** What an override does. */
    public enum Kind {
        /** {@code key=value}. */
        CHANGE(Edit.Operation.SET),
        /** {@code +key=value}. */
        ADD(Edit.Operation.ADD),
        /** {@code ++key=value}. */
        FORCE_ADD(Edit.Operation.FORCE_ADD),
        /** {@code ~key} or {@code ~key=value}. */
        DELETE(Edit.Operation.DELETE),
        /** {@code key+=value}. */
        APPEND(Edit.Operation.APPEND),
        /** {@code key=extend_list(...)}. */
        EXTEND_LIST(Edit.Operation.EXTEND);

        private final Edit.Operation operation;

        Kind(Edit.Operation operation) {
            this.operation = operation;
        }
    }

    /**
     * Takes an override apart.
     *
     * <pre>{@code
     * OverrideText.parse("++tags.a=1")   // FORCE_ADD, "tags.a", null, "1"
     * OverrideText.parse("~tags.a")      // DELETE, "tags.a", null, null
     * }</pre>
     *
     * @throws IllegalArgumentException if it is none; the message is the predicate of a sentence that begins with the
     *     text
     */
    public static OverrideText parse(String text) {
        int equals = text.indexOf('=');
        if (equals > 0 && text.indexOf('(', equals) < 0) {
            String key = text.substring(0, equals);
            if (isPlain(key)) {
                return new OverrideText(Kind.CHANGE, key, null, text.substring(equals + 1)); // as nearly all are
            }
        }
        boolean isDelete = text.startsWith("~");
        int prefix = isDelete || text.startsWith("+") ? 1 : 0;
        prefix += text.startsWith("++") ? 1 : 0;
        if (equals < 0 && !isDelete) {
            throw new IllegalArgumentException(notAnOverride(text));
        }
        Kind kind = isDelete ? Kind.DELETE : prefix == 2 ? Kind.FORCE_ADD : prefix == 1 ? Kind.ADD : Kind.CHANGE;
        int keyEnd = equals < 0 ? text.length() : equals;
        if (equals > prefix && text.charAt(equals - 1) == '+') {
            if (prefix > 0) {
                throw new IllegalArgumentException(
                        "has a sign on both sides of the key. To add to a list or a map, write "
                                + text.substring(prefix));
            }
            kind = Kind.APPEND;
            keyEnd--;
        }
        String key = text.substring(prefix, keyEnd);
        checkKey(key, equals >= 0);
        String value = equals < 0 ? null : text.substring(equals + 1);
        if (value != null && isExtension(value)) {
            if (kind != Kind.CHANGE) {
                throw new IllegalArgumentException("adds to a list twice. Write " + key + "=" + value.strip());
            }
            kind = Kind.EXTEND_LIST;
            value = "[" + value.strip().substring(EXTEND.length(), value.strip().length() - 1) + "]";
        }
        int at = key.indexOf('@');
        return at < 0
                ? new OverrideText(kind, key, null, value)
                : new OverrideText(kind, key.substring(0, at), key.substring(at + 1), value);
    }

    /** The change that this asks for. */
    public Edit.Operation operation() {
        return kind == Kind.DELETE && value != null ? Edit.Operation.DELETE_EQUAL : kind.operation;
    }

    /** The parts of the key between its dots, what follows an {@code @} included. */
    public List<String> path() {
        String whole = inPackage == null ? key : key + "@" + inPackage;
        List<String> path = new ArrayList<>();
        int from = 0;
        for (int dot = whole.indexOf('.'); dot >= 0; dot = whole.indexOf('.', from)) {
            path.add(whole.substring(from, dot));
            from = dot + 1;
        }
        path.add(whole.substring(from));
        return path;
    }

    private static boolean isExtension(String value) {
        if (value.indexOf('(') < 0) {
            return false;
        }
        String stripped = value.strip();
        return stripped.startsWith(EXTEND) && stripped.endsWith(")");
    }

    private static void checkKey(String key, boolean hasValue) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException(
                    hasValue ? "has no key before '='. Write key=value" : "has no key. Write ~key");
        }
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '[') {
                throw new IllegalArgumentException("has a bracket in its key. Write an index as a part, as a.0=value");
            }
            if ("](){}'\",".indexOf(c) >= 0) {
                throw new IllegalArgumentException("has " + c
                        + " in its key. Write keys without quotes; one with such characters can only be set inside a"
                        + " map, as tags={'a" + (c == '\'' ? ' ' : c) + "b': 1}");
            }
            if (Character.isISOControl(c)) {
                throw new IllegalArgumentException("has a control character in its key");
            }
        }
        if (!key.strip().equals(key)) {
            throw new IllegalArgumentException("has a space around its key. Write key=value without spaces");
        }
        if ("+~-".indexOf(key.charAt(0)) >= 0) {
            throw new IllegalArgumentException("has a key that begins with '" + key.charAt(0) + "'. Write key=value");
        }
        if (key.startsWith(".") || key.endsWith(".") || key.contains("..")) {
            throw new IllegalArgumentException("has an empty part in its key. Write it as a.b.c=value");
        }
    }

    /** Whether it is of ASCII letters, digits and underscores with single dots in between, as nearly all keys are. */
    private static boolean isPlain(String key) {
        boolean wasDot = true;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '.') {
                if (wasDot) {
                    return false;
                }
                wasDot = true;
            } else {
                boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                if (!isLetter && c != '_' && (c < '0' || c > '9')) {
                    return false;
                }
                wasDot = false;
            }
        }
        return !wasDot;
    }

    private static String notAnOverride(String text) {
        if (text.endsWith(".yaml") || text.endsWith(".yml")) {
            return "is not key=value. To read a file, write --config " + text;
        }
        if (text.indexOf('}') >= 0 || text.indexOf(']') >= 0 || text.indexOf(',') >= 0) {
            return "is not key=value. Put quotes around what holds spaces, as 'key={a: 1}', and no spaces around '='";
        }
        if (text.startsWith("/")) {
            return "is not key=value. If it was ~key, the shell has put a home directory there; write '~key' in quotes";
        }
        if (text.equals("-h") || text.equals("-?")) {
            return "is not a flag. Write --help";
        }
        return text.startsWith("-")
                ? "is not a flag: --help lists them. A key is set by --key=value or key=value"
                : "is not key=value. Write " + text + "=VALUE";
    }
}
