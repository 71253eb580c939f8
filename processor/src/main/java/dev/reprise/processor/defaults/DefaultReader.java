package dev.reprise.processor.defaults;

import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.Constraint;
import dev.reprise.processor.model.TypeModel;
import dev.reprise.schema.Each;
import dev.reprise.text.Node;
import dev.reprise.text.TextException;
import dev.reprise.text.interpolation.InterpolationText;
import dev.reprise.text.interpolation.Term;
import dev.reprise.text.scalar.ConstantText;
import dev.reprise.text.scalar.ScalarText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a default as it will be read at run time, and keeps what is wrong with it. What it returns is the
 * value as far as constraints can look at it.
 */
public final class DefaultReader {

    /** The value is not known, or no constraint is about it. */
    private static final Object UNKNOWN = new Object();

    private static final Pattern EXAMPLE = Pattern.compile(" such as (\\S+)$");

    /** What is wrong: the id, and the text. */
    public record Finding(ProblemId id, String text) {}

    private final List<Finding> findings = new ArrayList<>();
    private final NestedDefaults nested;

    /** For the configs of one round, and for one default. */
    public DefaultReader(Configs configs) {
        this.nested = new NestedDefaults(configs, this);
    }

    /** Reads the default of a component, its constraints included. */
    public List<Finding> read(ComponentModel component, String text) {
        TypeModel type = component.type();
        if (DefaultText.isNull(text) && type instanceof TypeModel.Absent) {
            return findings;
        }
        Node node;
        try {
            node = isSingle(type.present()) ? DefaultText.whole(text) : DefaultText.structure(text);
        } catch (TextException e) {
            find(ProblemId.DEFAULT_TYPE, "", sentence(e.getMessage()));
            return findings;
        }
        read(type, component.constraints(), node, "");
        return findings;
    }

    private static boolean isSingle(TypeModel type) {
        return type instanceof TypeModel.Scalar || type instanceof TypeModel.Constant;
    }

    private void check(List<Constraint> constraints, Node node, Object value, String path) {
        for (Constraint constraint : constraints) {
            boolean isKnown = constraint.isChecked() && constraint.isTimeless();
            String violation = isKnown && constraint.parts().isEmpty() ? violation(constraint, value) : null;
            if (violation != null) {
                String text = violation + ". Change the default or " + constraint.spelled() + ".";
                find(ProblemId.DEFAULT_CONSTRAINT, path, shown(node) + " " + text);
            }
        }
    }

    private static @Nullable String violation(Constraint constraint, Object value) {
        try {
            return constraint.check().violation(value);
        } catch (RuntimeException e) {
            return null; // the constraint does not fit the type, which another rule says
        }
    }

    /** Reads a value of a type and looks at it with constraints; null if it is absent or wrong. */
    @Nullable
    Object read(TypeModel type, List<Constraint> constraints, Node node, String path) {
        if (DefaultText.isInterpolated(node)) {
            return interpolated(type, constraints, (Node.Scalar) node, path);
        }
        if (DefaultText.isMissing(node)) {
            find(ProblemId.DEFAULT_TYPE, path, "??? means that a value must be given. Drop the default, or quote it.");
            return null;
        }
        if (DefaultText.isNull(node)) {
            if (!(type instanceof TypeModel.Absent)) {
                find(
                        ProblemId.DEFAULT_TYPE,
                        path,
                        "null is not " + Wording.of(type) + ". Make the type an Optional, or give a value.");
            }
            return null;
        }
        TypeModel present = type.present();
        if (present instanceof TypeModel.Nested config) {
            nested.read(config.config(), node, path);
            return UNKNOWN;
        }
        Object value = isSingle(present) ? single(present, node, path) : many(present, constraints, node, path);
        if (value != null) {
            check(constraints, node, value, path);
        }
        return value;
    }

    /** What other values give is known at run time only; what is written must be readable. */
    private @Nullable Object interpolated(
            TypeModel type, List<Constraint> constraints, Node.Scalar scalar, String path) {
        try {
            Term term = InterpolationText.parse(scalar.text(), scalar.origin());
            return term instanceof Term.Constant constant
                    ? read(type, constraints, DefaultText.literal(String.valueOf(constant.value())), path)
                    : UNKNOWN;
        } catch (TextException e) {
            find(ProblemId.DEFAULT_TYPE, path, "the interpolation cannot be read:\n" + sentence(e.getMessage()));
            return null;
        }
    }

    private @Nullable Object single(TypeModel type, Node node, String path) {
        if (!(node instanceof Node.Scalar scalar)) {
            find(
                    ProblemId.DEFAULT_TYPE,
                    path,
                    Wording.of(node) + " is not " + Wording.of(type) + ". Write a single value.");
            return null;
        }
        if (type instanceof TypeModel.Constant constant) {
            return constant(constant, scalar, path);
        }
        try {
            return ScalarText.parse(((TypeModel.Scalar) type).kind(), scalar.text());
        } catch (IllegalArgumentException e) {
            find(ProblemId.DEFAULT_TYPE, path, shown(node) + " " + sentence(e.getMessage()));
            return null;
        }
    }

    private @Nullable Object constant(TypeModel.Constant type, Node.Scalar scalar, String path) {
        String name = ConstantText.name(String.join(".", type.type().simpleNames()), scalar.text());
        if (!type.constants().contains(name)) {
            find(
                    ProblemId.DEFAULT_TYPE,
                    path,
                    shown(scalar) + " is not " + Wording.of(type) + ". Write one of: "
                            + String.join(", ", type.constants()) + ".");
            return null;
        }
        return name;
    }

    private @Nullable Object many(TypeModel type, List<Constraint> constraints, Node node, String path) {
        if (type instanceof TypeModel.ListOf list && node instanceof Node.Sequence sequence) {
            return elements(list.element(), constraints, sequence, path);
        }
        if (type instanceof TypeModel.SetOf set && node instanceof Node.Sequence sequence) {
            return new LinkedHashSet<>(elements(set.element(), constraints, sequence, path));
        }
        if (type instanceof TypeModel.MapOf map && node instanceof Node.Mapping mapping) {
            return entries(map, constraints, mapping, path);
        }
        if (type instanceof TypeModel.Open && node instanceof Node.Mapping mapping) {
            return entries(constraints, mapping, path);
        }
        if (!type.unsupported()) {
            String text = Wording.of(node) + " is not " + Wording.of(type) + ". Write @Default(\""
                    + Wording.example(type, node) + "\").";
            find(ProblemId.DEFAULT_TYPE, path, text);
        }
        return null;
    }

    private List<@Nullable Object> elements(
            TypeModel type, List<Constraint> constraints, Node.Sequence sequence, String path) {
        List<Constraint> inside = Constraint.inside(Each.Part.ELEMENT, constraints);
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            values.add(read(type, inside, sequence.items().get(i), path + "[" + i + "]"));
        }
        return values;
    }

    private Map<Object, Object> entries(
            TypeModel.MapOf type, List<Constraint> constraints, Node.Mapping mapping, String path) {
        List<Constraint> onKeys = Constraint.inside(Each.Part.KEY, constraints);
        List<Constraint> onValues = Constraint.inside(Each.Part.VALUE, constraints);
        Map<Object, Object> values = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            Object key = read(type.key(), onKeys, entry.key(), path);
            read(type.value(), onValues, entry.value(), inside(path, entry));
            Object other =
                    values.putIfAbsent(key == null ? entry : key, entry.key().text());
            if (other != null) {
                find(ProblemId.DEFAULT_KEY, inside(path, entry), "is the same key as " + other + ". Drop one of them.");
            }
        }
        return values;
    }

    private Map<Object, Object> entries(List<Constraint> constraints, Node.Mapping mapping, String path) {
        List<Constraint> onKeys = Constraint.inside(Each.Part.KEY, constraints);
        Map<Object, Object> values = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            check(onKeys, entry.key(), entry.key().text(), path);
            values.put(entry.key().text(), UNKNOWN);
        }
        return values;
    }

    static String inside(String path, Node.Entry entry) {
        return path.isEmpty() ? entry.key().text() : path + "." + entry.key().text();
    }

    /** Keeps a finding; inside a structure it begins with the path. */
    void find(ProblemId id, String path, String text) {
        findings.add(new Finding(id, path.isEmpty() ? text : path + ": " + text));
    }

    /** Scalars in quotes, structures in words. */
    static String shown(Node node) {
        return node instanceof Node.Scalar scalar ? "\"" + scalar.text() + "\"" : Wording.of(node);
    }

    /** What the library's readers say, as a sentence whose example can be copied into the source. */
    private static String sentence(@Nullable String message) {
        String text = message == null ? "cannot be read" : message;
        Matcher example = EXAMPLE.matcher(text);
        if (example.find()) {
            return text.substring(0, example.start()) + " such as @Default(\"" + example.group(1) + "\").";
        }
        String closed = text.endsWith(".") ? text : text + ".";
        boolean namesWayOut = text.contains(". ") || text.contains("; ");
        return namesWayOut ? closed : closed + " Change the default or the type.";
    }
}
