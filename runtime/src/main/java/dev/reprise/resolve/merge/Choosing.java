package dev.reprise.resolve.merge;

import dev.reprise.args.Edit;
import dev.reprise.problem.Place;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Keys;
import dev.reprise.resolve.draft.Scalars;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.ValueType;
import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import dev.reprise.text.value.ValueText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the options that a layer asks for before anything else of the layer is merged, so that
 * {@code optimizer.lr=0.1 optimizer=adam} means the same in either order. Outer options come first: they decide what
 * there is to choose inside; of several choices for one path the last counts, and all values of the layer are for it.
 */
public final class Choosing {

    private final Merger merger;
    private final Draft.Fields root;

    Choosing(Merger merger, Draft.Fields root) {
        this.merger = merger;
        this.root = root;
    }

    /** Makes the choices, and notes each under its path. */
    void chooseAll(List<Edit> layer, Map<String, String> choices) {
        int deepest = 0;
        for (Edit edit : layer) {
            deepest = Math.max(deepest, edit.path().size());
        }
        for (int depth = 1; depth <= deepest; depth++) {
            for (int i = layer.size() - 1; i >= 0; i--) {
                if (layer.get(i).path().size() == depth) {
                    choose(layer.get(i), choices);
                }
            }
        }
    }

    private void choose(Edit edit, Map<String, String> choices) {
        Draft.Fields parent = root;
        Place place = Place.ROOT;
        int last = edit.path().size() - 1;
        if (last > 0 && edit.path().get(last).equals(OptionSchema.TYPE_KEY)) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            Component<?> component = Keys.find(parent, edit.path().get(i), true);
            if (component == null || !(parent.values().get(component.key()) instanceof Draft.Fields inner)) {
                return;
            }
            place = place.child(component.key());
            parent = inner;
        }
        Component<?> component = Keys.find(parent, edit.path().get(last), true);
        OptionSchema<?> options = component == null ? null : options(component.type());
        Node.Scalar name = options == null ? null : chosen(edit.value());
        if (component == null || options == null || name == null) {
            return;
        }
        place = place.child(component.key());
        String option = options.presentName(name.text().strip());
        boolean isLast = choices.putIfAbsent(place.path(), option) == null;
        if (isLast && options.option(option) != null) {
            Draft base = parent.values().get(component.key());
            parent.values()
                    .put(
                            component.key(),
                            merger.choose(options, base, name, place).over(base));
        }
    }

    private static @Nullable OptionSchema<?> options(ValueType<?> type) {
        ValueType<?> present = type instanceof ValueType.Absent<?> absent ? absent.of() : type;
        return present instanceof ValueType.Nested<?> nested && nested.schema() instanceof OptionSchema<?> options
                ? options
                : null;
    }

    /** The name of the option that a value chooses, or null if it chooses none. */
    public static Node.@Nullable Scalar chosen(Node node) {
        Node value = node;
        if (node instanceof Node.Scalar scalar && scalar.style() == Node.Style.RAW) {
            try {
                value = ValueText.parse(scalar.text(), scalar.origin());
            } catch (TextException e) {
                return null; // reported when the value is merged
            }
        }
        if (value instanceof Node.Scalar scalar) {
            return isName(scalar) ? scalar : null;
        }
        if (value instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                boolean names = entry.key().text().equals(OptionSchema.TYPE_KEY);
                if (names && entry.value() instanceof Node.Scalar scalar && isName(scalar)) {
                    return scalar;
                }
            }
        }
        return null;
    }

    private static boolean isName(Node.Scalar scalar) {
        return !Scalars.isNull(scalar) && !Scalars.isMissing(scalar);
    }
}
