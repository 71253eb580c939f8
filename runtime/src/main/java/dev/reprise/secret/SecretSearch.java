package dev.reprise.secret;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.value.ValueText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what changes to a config set in its secret components. In doubt a value is taken for a secret: under a key that
 * the config does not have, which may be a misspelled one, or where it cannot be read.
 */
public final class SecretSearch {

    private static final ValueType<?> ANY = new ValueType.Open();

    /** What problems stand at beside keys: the list of files in a file, the flag that names a preset. */
    static final Set<String> NO_KEYS = Set.of("include", "--preset");

    private final RecordSchema<?> root;
    private final @Nullable Object config;
    private final Set<String> texts = new LinkedHashSet<>();
    private boolean found;
    private boolean unknown;
    private @Nullable Boolean anySecret;

    /** A search in changes to a config of which nothing is known yet. */
    public SecretSearch(RecordSchema<?> schema) {
        this(schema, null);
    }

    /**
     * A search in changes that have led to a config.
     *
     * @param config the config; it says which options were chosen, so that the others need not be looked at
     */
    public SecretSearch(RecordSchema<?> schema, @Nullable Object config) {
        this.root = schema;
        this.config = config;
    }

    /**
     * Searches in one change.
     *
     * @param path the keys that it is for; empty for the whole config
     * @param value the new value
     * @return whether it sets a secret
     */
    public boolean change(List<String> path, Node value) {
        found = false;
        if (path.size() == 1 && NO_KEYS.contains(path.get(0)) && !knows(path)) {
            return false;
        }
        fields(root, config, path, 0, value);
        return found;
    }

    /** Whether a path leads to a component, or into one, by keys that the config has; nothing is noted of it. */
    public boolean knows(List<String> path) {
        SecretSearch probe = new SecretSearch(root, config);
        probe.anySecret = true;
        probe.fields(root, config, path, 0, new Node.Scalar("", Node.Style.QUOTED, Origin.of("")));
        return !probe.unknown;
    }

    /** The texts of all secrets found so far. */
    public Set<String> texts() {
        return texts;
    }

    /** Whether a config of this type can hold a secret. */
    public boolean anySecret() {
        if (anySecret == null) {
            anySecret = SecretSchemas.holdSecrets(root);
        }
        return anySecret;
    }

    private void found(ValueType<?> type, Node value) {
        found = true;
        SecretLeaves.collect(type, value, texts);
    }

    private void doubtful(Node value, boolean isDoubtful) {
        if (isDoubtful) {
            unknown = true;
            found(ANY, value);
        }
    }

    private void fields(Schema<?> schema, @Nullable Object hint, List<String> path, int depth, Node value) {
        if (depth < path.size()) {
            field(schema, hint, path.get(depth), path, depth + 1, value);
            return;
        }
        Node read = structure(value);
        if (read instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                field(schema, hint, entry.key().text(), path, depth, entry.value());
            }
        } else if (read instanceof Node.Scalar scalar) {
            doubtful(value, schema instanceof RecordSchema<?> && !isNull(scalar) && anySecret());
        } else {
            doubtful(value, SecretSchemas.holdSecrets(schema));
        }
    }

    private static boolean isNull(Node.Scalar scalar) {
        return scalar.text().strip().equals("null") || scalar.text().strip().equals("~");
    }

    private void field(Schema<?> schema, @Nullable Object hint, String key, List<String> path, int depth, Node value) {
        if (schema instanceof OptionSchema<?> && key.equals(OptionSchema.TYPE_KEY)) {
            return;
        }
        RecordSchema<?> chosen = chosen(schema, hint);
        if (chosen != null && field(chosen, hint, key, path, depth, value)) {
            return;
        }
        boolean known = false;
        for (RecordSchema<?> record : SecretSchemas.records(schema)) {
            known |= record != chosen && field(record, null, key, path, depth, value);
        }
        doubtful(value, !known && anySecret());
    }

    /** Searches under a key; false if the record does not have it. */
    private boolean field(
            RecordSchema<?> record, @Nullable Object hint, String key, List<String> path, int depth, Node value) {
        for (Component<?> component : record.components()) {
            if (component.key().equals(key)
                    || component.name().equals(key)
                    || component.aliases().contains(key)) {
                if (component.secret()) {
                    found(component.type(), value);
                } else {
                    Object inner = hint == null ? null : ComponentValue.of(record, hint, component);
                    value(component.type(), inner, path, depth, value);
                }
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked") // a schema describes the values that its component holds
    private static @Nullable RecordSchema<?> chosen(Schema<?> schema, @Nullable Object hint) {
        if (schema instanceof RecordSchema<?> record) {
            return record;
        }
        OptionSchema<Object> options = (OptionSchema<Object>) schema;
        return hint == null ? null : options.option(options.optionOf(hint));
    }

    private void value(ValueType<?> type, @Nullable Object hint, List<String> path, int depth, Node value) {
        if (type instanceof ValueType.Absent<?> absent) {
            value(absent.of(), hint == null ? null : absent.unwrap(hint), path, depth, value);
        } else if (type instanceof ValueType.Nested<?> nested) {
            fields(nested.schema(), hint, path, depth, value);
        } else if (SecretSchemas.nested(type) != null) {
            elements(type, path, depth, value);
        } else if (depth < path.size() && isSingle(type)) {
            doubtful(value, anySecret());
        }
    }

    private static boolean isSingle(ValueType<?> type) {
        return type instanceof ValueType.Scalar<?> || type instanceof ValueType.Constant<?>;
    }

    private void elements(ValueType<?> type, List<String> path, int depth, Node value) {
        ValueType<?> element = type instanceof ValueType.ListOf<?> list
                ? list.element()
                : type instanceof ValueType.SetOf<?> set ? set.element() : ((ValueType.MapOf<?, ?>) type).value();
        if (depth < path.size()) {
            value(element, null, path, depth + 1, value);
            return;
        }
        Node read = structure(value);
        if (read instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                value(element, null, path, depth, item);
            }
        } else if (read instanceof Node.Mapping mapping && type instanceof ValueType.MapOf<?, ?>) {
            for (Node.Entry entry : mapping.entries()) {
                value(element, null, path, depth, entry.value());
            }
        } else {
            value(element, null, path, depth, value); // one more element of a list
        }
    }

    /** What a right-hand side holds; null if it cannot be read. */
    private static @Nullable Node structure(Node value) {
        if (!(value instanceof Node.Scalar scalar) || scalar.style() != Node.Style.RAW) {
            return value;
        }
        try {
            return ValueText.parse(scalar.text(), scalar.origin());
        } catch (TextException e) {
            return null;
        }
    }
}
