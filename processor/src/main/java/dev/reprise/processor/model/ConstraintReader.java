package dev.reprise.processor.model;

import dev.reprise.processor.model.Constraint.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the {@code jakarta.validation} constraints of a component. */
final class ConstraintReader {

    private static final String PACKAGE = "jakarta.validation.constraints.";
    private static final String META = "jakarta.validation.Constraint";
    private static final List<String> UNREAD = List.of("message", "groups", "payload", "flags");

    private ConstraintReader() {}

    static List<Constraint> read(RecordComponentElement component) {
        Map<String, AnnotationMirror> mirrors = new LinkedHashMap<>();
        collect(ComponentMirrors.of(component), mirrors);
        List<Constraint> constraints = new ArrayList<>();
        mirrors.values().forEach(mirror -> constraints.add(constraint(mirror)));
        onParts(component.asType(), constraints);
        return constraints;
    }

    /** Keeps constraints by their text, since each copy is another object. */
    private static void collect(Collection<? extends AnnotationMirror> from, Map<String, AnnotationMirror> into) {
        for (AnnotationMirror mirror : from) {
            String name = Annotations.nameOf(mirror);
            if (name.startsWith(PACKAGE) && name.endsWith(".List")) {
                for (Object repeated : Annotations.values(mirror, "value")) {
                    into.putIfAbsent(repeated.toString(), (AnnotationMirror) repeated);
                }
            } else if (isConstraint(mirror)) {
                into.putIfAbsent(mirror.toString(), mirror);
            }
        }
    }

    private static boolean isConstraint(AnnotationMirror mirror) {
        return Annotations.nameOf(mirror).startsWith(PACKAGE)
                || Annotations.has(mirror.getAnnotationType().asElement(), META);
    }

    private static void onParts(TypeMirror type, List<Constraint> constraints) {
        if (!(type instanceof DeclaredType declared)) {
            return;
        }
        for (TypeMirror part : declared.getTypeArguments()) {
            Map<String, AnnotationMirror> mirrors = new LinkedHashMap<>();
            collect(part.getAnnotationMirrors(), mirrors);
            for (AnnotationMirror mirror : mirrors.values()) {
                constraints.add(unsupported(mirror, "on a type argument is not checked yet. Put it on the component"));
            }
            onParts(part, constraints);
        }
    }

    private static Constraint constraint(AnnotationMirror mirror) {
        for (String member : UNREAD) {
            if (Annotations.value(mirror, member) != null) {
                return unsupported(mirror, "with '" + member + "' is not supported. Leave '" + member + "' out");
            }
        }
        String name = Annotations.nameOf(mirror);
        return switch (name.startsWith(PACKAGE) ? name.substring(PACKAGE.length()) : "") {
            case "Positive" -> of(mirror, Kind.POSITIVE);
            case "PositiveOrZero" -> of(mirror, Kind.POSITIVE_OR_ZERO);
            case "Negative" -> of(mirror, Kind.NEGATIVE);
            case "NegativeOrZero" -> of(mirror, Kind.NEGATIVE_OR_ZERO);
            case "Min" -> of(mirror, Kind.MIN, String.valueOf(Annotations.value(mirror, "value")), true);
            case "Max" -> of(mirror, Kind.MAX, String.valueOf(Annotations.value(mirror, "value")), true);
            case "DecimalMin" -> decimal(mirror, Kind.MIN);
            case "DecimalMax" -> decimal(mirror, Kind.MAX);
            case "Size" ->
                of(
                        mirror,
                        Kind.SIZE,
                        Annotations.number(mirror, "min", 0),
                        Annotations.number(mirror, "max", Integer.MAX_VALUE));
            case "NotEmpty" -> of(mirror, Kind.NOT_EMPTY);
            case "NotBlank" -> of(mirror, Kind.NOT_BLANK);
            case "NotNull" -> of(mirror, Kind.NOT_NULL);
            case "Pattern" -> of(mirror, Kind.MATCHES, Annotations.text(mirror, "regexp", ""));
            default -> unsupported(mirror, "is not supported. Check it in the record's constructor");
        };
    }

    private static Constraint decimal(AnnotationMirror mirror, Kind kind) {
        return of(mirror, kind, Annotations.text(mirror, "value", ""), Annotations.flag(mirror, "inclusive", true));
    }

    private static Constraint of(AnnotationMirror mirror, Kind kind, Object... arguments) {
        return new Constraint(Annotations.nameOf(mirror), kind, List.of(arguments));
    }

    private static Constraint unsupported(AnnotationMirror mirror, String why) {
        return of(mirror, Kind.UNSUPPORTED, why);
    }
}
