package dev.reprise.secret;

import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Schema;
import dev.reprise.schema.Types;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.value.ValueText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what changes to a config set in its secret components. In doubt a value is taken for a secret: under a key that
 * the config does not have, which may be a misspelled one, or where it cannot be read.
 */
public final class SecretSearch {

    private static final ValueType<?> ANY = new ValueType.Open();

    /** Leads to no doubt by itself. */
    private static final Node NOTHING = new Node.Scalar("null", Node.Style.PLAIN, Origin.of(""));

    /** What problems stand at beside keys: the list of files in a file, the flag that names a preset. */
    static final Set<String> NO_KEYS = Set.of("include", "--preset");

    private final RecordSchema<?> root;
    private final @Nullable Object config;
    private final Set<String> texts = new LinkedHashSet<>();
    private final Map<Origin, Set<String>> doubts = new HashMap<>();
    private boolean found;
    private boolean unknown;
    private @Nullable Boolean anySecret;

    /**
     * What keys may have led to.
     *
     * @param type no type that can be absent: what it then is
     * @param hint what is there in the config that the changes led to; null if that is not known
     */
    private record Candidate(ValueType<?> type, @Nullable Object hint) {}

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
        search(wholeConfig(), path, 0, value);
        return found;
    }

    /** Whether a path leads to a component, or into one, by keys that the config has; nothing is noted of it. */
    public boolean knows(List<String> path) {
        SecretSearch probe = new SecretSearch(root, config);
        probe.anySecret = true;
        probe.search(wholeConfig(), path, 0, NOTHING);
        return !probe.unknown;
    }

    private List<Candidate> wholeConfig() {
        List<Candidate> whole = new ArrayList<>(1);
        whole.add(new Candidate(Types.config(root), config));
        return whole;
    }

    /** The texts of all values that were set for secrets so far; those in doubt are not among them. */
    public Set<String> texts() {
        return texts;
    }

    /** The texts in doubt that were written at a place: they may be secrets under a wrong key. */
    public Set<String> doubts(Origin origin) {
        Set<String> there = doubts.get(origin);
        return there == null ? Set.of() : there;
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
            found = true;
            Set<String> there = doubts.get(value.origin());
            if (there == null) {
                there = new LinkedHashSet<>();
                doubts.put(value.origin(), there);
            }
            SecretLeaves.collect(ANY, value, there);
        }
    }

    /**
     * Searches in a value at all places that its keys may lead to: several where options are not chosen yet. They go on
     * together, or options inside options would be as many searches as there are ways through them.
     */
    private void search(List<Candidate> places, List<String> path, int depth, Node value) {
        if (depth < path.size()) {
            enter(places, path.get(depth), path, depth + 1, value);
            return;
        }
        Node read = structure(value);
        List<Candidate> elements = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) { // grows, as what is not a list is one more element of one
            ValueType<?> type = places.get(i).type();
            if (type instanceof ValueType.Nested<?> nested) {
                whole(nested.schema(), read, value);
            } else if (isList(type) && read instanceof Node.Sequence) {
                add(elements, element(type), null);
            } else if (!(type instanceof ValueType.MapOf<?, ?> && read instanceof Node.Mapping)
                    && SecretSchemas.nested(type) != null) {
                add(places, element(type), null);
            }
        }
        if (read instanceof Node.Sequence sequence && !elements.isEmpty()) {
            for (Node item : sequence.items()) {
                search(new ArrayList<>(elements), path, depth, item);
            }
        } else if (read instanceof Node.Mapping mapping && holdsConfigs(places)) {
            for (Node.Entry entry : mapping.entries()) {
                enter(places, entry.key().text(), path, depth, entry.value());
            }
        }
    }

    /** A value that is to be a whole config, and no map. */
    private void whole(Schema<?> schema, @Nullable Node read, Node value) {
        if (read instanceof Node.Scalar scalar) {
            doubtful(value, schema instanceof RecordSchema<?> && !isNull(scalar) && anySecret());
        } else if (!(read instanceof Node.Mapping)) {
            doubtful(value, SecretSchemas.holdSecrets(schema));
        }
    }

    private static boolean isNull(Node.Scalar scalar) {
        return scalar.text().strip().equals("null") || scalar.text().strip().equals("~");
    }

    private static boolean holdsConfigs(List<Candidate> places) {
        for (Candidate place : places) {
            if (SecretSchemas.nested(place.type()) != null) {
                return true;
            }
        }
        return false;
    }

    /** Goes on under a key. */
    private void enter(List<Candidate> places, String key, List<String> path, int depth, Node value) {
        List<Candidate> inside = new ArrayList<>();
        boolean known = false;
        for (Candidate place : places) {
            ValueType<?> type = place.type();
            if (type instanceof ValueType.Nested<?> nested) {
                known |= enter(nested.schema(), place.hint(), key, value, inside);
            } else if (SecretSchemas.nested(type) != null) {
                known = true;
                add(inside, element(type), null);
            } else {
                known |= !isSingle(type);
            }
        }
        doubtful(value, !known && anySecret());
        if (!inside.isEmpty()) {
            search(inside, path, depth, value);
        }
    }

    /** Adds where a key of a config leads to; false if the config does not have it. */
    private boolean enter(Schema<?> schema, @Nullable Object hint, String key, Node value, List<Candidate> inside) {
        if (schema instanceof OptionSchema<?> && key.equals(OptionSchema.TYPE_KEY)) {
            return true;
        }
        RecordSchema<?> chosen = chosen(schema, hint);
        if (chosen != null && enter(chosen, hint, key, value, inside)) {
            return true;
        }
        boolean known = false;
        for (RecordSchema<?> record : SecretSchemas.records(schema)) {
            known |= record != chosen && enter(record, null, key, value, inside);
        }
        return known;
    }

    private boolean enter(
            RecordSchema<?> record, @Nullable Object hint, String key, Node value, List<Candidate> inside) {
        for (Component<?> component : record.components()) {
            if (component.key().equals(key)
                    || component.name().equals(key)
                    || component.aliases().contains(key)) {
                if (component.secret()) {
                    found(component.type(), value);
                } else {
                    add(inside, component.type(), hint == null ? null : ComponentValue.of(record, hint, component));
                }
                return true;
            }
        }
        return false;
    }

    /** Adds a place unless the same is there. */
    private static void add(List<Candidate> places, ValueType<?> type, @Nullable Object hint) {
        if (type instanceof ValueType.Absent<?> absent) {
            add(places, absent.of(), hint == null ? null : absent.unwrap(hint));
            return;
        }
        for (Candidate place : places) {
            if (place.hint() == hint && isSame(place.type(), type)) {
                return;
            }
        }
        places.add(new Candidate(type, hint));
    }

    private static boolean isSame(ValueType<?> one, ValueType<?> other) {
        if (one instanceof ValueType.Nested<?> nested) {
            return other instanceof ValueType.Nested<?> same && nested.schema() == same.schema();
        }
        if (one instanceof ValueType.Absent<?> absent) {
            return other instanceof ValueType.Absent<?> same && isSame(absent.of(), same.of());
        }
        Schema<?> inside = SecretSchemas.nested(one);
        if (inside == null) {
            return SecretSchemas.nested(other) == null && isSingle(one) == isSingle(other);
        }
        return one.getClass() == other.getClass()
                && SecretSchemas.nested(other) == inside
                && isSame(element(one), element(other));
    }

    @SuppressWarnings("unchecked") // a schema describes the values that its component holds
    private static @Nullable RecordSchema<?> chosen(Schema<?> schema, @Nullable Object hint) {
        if (schema instanceof RecordSchema<?> record) {
            return record;
        }
        OptionSchema<Object> options = (OptionSchema<Object>) schema;
        return hint == null ? null : options.option(options.optionOf(hint));
    }

    private static boolean isSingle(ValueType<?> type) {
        return type instanceof ValueType.Scalar<?> || type instanceof ValueType.Constant<?>;
    }

    private static boolean isList(ValueType<?> type) {
        return (type instanceof ValueType.ListOf<?> || type instanceof ValueType.SetOf<?>)
                && SecretSchemas.nested(type) != null;
    }

    /** What a list, a set or a map is of. */
    private static ValueType<?> element(ValueType<?> type) {
        return type instanceof ValueType.ListOf<?> list
                ? list.element()
                : type instanceof ValueType.SetOf<?> set ? set.element() : ((ValueType.MapOf<?, ?>) type).value();
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
