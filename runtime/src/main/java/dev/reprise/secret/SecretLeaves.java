package dev.reprise.secret;

import dev.reprise.schema.ScalarKind;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import dev.reprise.text.scalar.ScalarText;
import dev.reprise.text.value.ValueText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts that stand in the value of a secret, as written and as read. */
public final class SecretLeaves {

    private SecretLeaves() {}

    /**
     * Adds all texts that a value may be seen as: the whole, what quotes or brackets hold, and the usual form of a
     * number. Keys of maps are names and no secrets.
     *
     * @param type the type of the secret, which tells how its text is read
     */
    public static void collect(ValueType<?> type, Node value, Set<String> texts) {
        ScalarKind kind = kind(type);
        if (value instanceof Node.Scalar scalar) {
            add(kind, scalar.text(), texts);
            if (scalar.style() == Node.Style.RAW) {
                parts(type, scalar, texts);
            }
        } else if (value instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                collect(type, item, texts);
            }
        } else if (value instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                collect(type, entry.value(), texts);
            }
        }
    }

    private static void parts(ValueType<?> type, Node.Scalar raw, Set<String> texts) {
        try {
            Node quoted = ValueText.quoted(raw.text(), raw.origin());
            Node inside = quoted == null ? ValueText.parse(raw.text(), raw.origin()) : quoted;
            collect(type, inside, texts);
        } catch (TextException e) {
            return; // the whole text is there
        }
    }

    private static void add(@Nullable ScalarKind kind, String text, Set<String> texts) {
        texts.add(text);
        if (kind == null || kind == ScalarKind.STRING) {
            return;
        }
        try {
            texts.add(String.valueOf(ScalarText.plain(kind, ScalarText.parse(kind, text))));
        } catch (IllegalArgumentException e) {
            return; // not a value of the kind: nothing else than the text will be shown
        }
    }

    /** The kind of the single values in a type; null where they are of none. */
    private static @Nullable ScalarKind kind(ValueType<?> type) {
        if (type instanceof ValueType.Scalar<?> scalar) {
            return scalar.kind();
        }
        if (type instanceof ValueType.Absent<?> absent) {
            return kind(absent.of());
        }
        if (type instanceof ValueType.ListOf<?> list) {
            return kind(list.element());
        }
        if (type instanceof ValueType.SetOf<?> set) {
            return kind(set.element());
        }
        return type instanceof ValueType.MapOf<?, ?> map ? kind(map.value()) : null;
    }
}
