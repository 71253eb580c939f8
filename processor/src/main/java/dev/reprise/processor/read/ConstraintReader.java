package dev.reprise.processor.read;

import dev.reprise.processor.model.Constraint;
import dev.reprise.processor.model.Constraint.Kind;
import dev.reprise.schema.Each;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the {@code jakarta.validation} constraints of a component. */
final class ConstraintReader {

    private static final String PACKAGE = "jakarta.validation.constraints.";
    private static final String META = "jakarta.validation.Constraint";
    private static final List<String> UNREAD = List.of("groups", "payload");

    /** The letters by which an expression turns a flag of {@code @Pattern} on; one has none. */
    private static final Map<String, String> FLAGS = Map.of(
            "UNIX_LINES",
            "d",
            "CASE_INSENSITIVE",
            "i",
            "COMMENTS",
            "x",
            "MULTILINE",
            "m",
            "DOTALL",
            "s",
            "UNICODE_CASE",
            "u");

    private ConstraintReader() {}

    static List<Constraint> read(RecordComponentElement component) {
        Map<String, AnnotationMirror> mirrors = new LinkedHashMap<>();
        collect(ComponentMirrors.of(component), mirrors);
        List<Constraint> constraints = new ArrayList<>();
        mirrors.values().forEach(mirror -> constraints.add(constraint(mirror)));
        onParts(component.asType(), List.of(), constraints);
        return constraints;
    }

    /** Keeps constraints by their text, since each copy is another object. */
    private static void collect(Collection<? extends AnnotationMirror> from, Map<String, AnnotationMirror> into) {
        for (AnnotationMirror mirror : from) {
            String name = Mirrors.nameOf(mirror);
            if (name.startsWith(PACKAGE) && name.endsWith(".List")) {
                for (Object repeated : Mirrors.values(mirror, "value")) {
                    into.putIfAbsent(repeated.toString(), (AnnotationMirror) repeated);
                }
            } else if (isConstraint(mirror)) {
                into.putIfAbsent(mirror.toString(), mirror);
            }
        }
    }

    private static boolean isConstraint(AnnotationMirror mirror) {
        return Mirrors.nameOf(mirror).startsWith(PACKAGE)
                || Mirrors.has(mirror.getAnnotationType().asElement(), META);
    }

    private static void onParts(TypeMirror type, List<Each.Part> way, List<Constraint> constraints) {
        if (!(type instanceof DeclaredType declared)) {
            return;
        }
        List<? extends TypeMirror> arguments = declared.getTypeArguments();
        for (int i = 0; i < arguments.size(); i++) {
            List<Each.Part> inner = new ArrayList<>(way);
            inner.addAll(step(declared, i));
            Map<String, AnnotationMirror> mirrors = new LinkedHashMap<>();
            collect(arguments.get(i).getAnnotationMirrors(), mirrors);
            for (AnnotationMirror mirror : mirrors.values()) {
                constraints.add(constraint(mirror).on(inner));
            }
            onParts(arguments.get(i), inner, constraints);
        }
    }

    /** What a type argument stands for; that of an Optional for the value itself. */
    private static List<Each.Part> step(DeclaredType type, int argument) {
        return switch (((TypeElement) type.asElement()).getQualifiedName().toString()) {
            case "java.util.Optional" -> List.of();
            case "java.util.Map" -> List.of(argument == 0 ? Each.Part.KEY : Each.Part.VALUE);
            default -> List.of(Each.Part.ELEMENT);
        };
    }

    private static Constraint constraint(AnnotationMirror mirror) {
        for (String member : UNREAD) {
            if (Mirrors.value(mirror, member) != null) {
                return unsupported(mirror, "with '" + member + "' is not supported. Leave '" + member + "' out");
            }
        }
        String message = Mirrors.text(mirror, "message", "");
        if (message.indexOf('{') >= 0 || message.indexOf('}') >= 0 || message.indexOf('\\') >= 0) {
            return unsupported(mirror, "with an expression in 'message' is not supported. Write plain text");
        }
        return constraint(mirror, Mirrors.nameOf(mirror));
    }

    private static Constraint constraint(AnnotationMirror mirror, String name) {
        return switch (name.startsWith(PACKAGE) ? name.substring(PACKAGE.length()) : "") {
            case "Positive" -> of(mirror, Kind.POSITIVE);
            case "PositiveOrZero" -> of(mirror, Kind.POSITIVE_OR_ZERO);
            case "Negative" -> of(mirror, Kind.NEGATIVE);
            case "NegativeOrZero" -> of(mirror, Kind.NEGATIVE_OR_ZERO);
            case "Min" -> of(mirror, Kind.MIN, String.valueOf(Mirrors.value(mirror, "value")), true);
            case "Max" -> of(mirror, Kind.MAX, String.valueOf(Mirrors.value(mirror, "value")), true);
            case "DecimalMin" -> decimal(mirror, Kind.MIN);
            case "DecimalMax" -> decimal(mirror, Kind.MAX);
            case "Size" ->
                of(
                        mirror,
                        Kind.SIZE,
                        Mirrors.number(mirror, "min", 0),
                        Mirrors.number(mirror, "max", Integer.MAX_VALUE));
            case "NotEmpty" -> of(mirror, Kind.NOT_EMPTY);
            case "NotBlank" -> of(mirror, Kind.NOT_BLANK);
            case "NotNull" -> of(mirror, Kind.NOT_NULL);
            case "Pattern" -> pattern(mirror);
            case "Digits" ->
                of(mirror, Kind.DIGITS, Mirrors.number(mirror, "integer", 0), Mirrors.number(mirror, "fraction", 0));
            case "Email" -> email(mirror);
            case "AssertTrue" -> of(mirror, Kind.TRUTH, true);
            case "AssertFalse" -> of(mirror, Kind.TRUTH, false);
            case "Past" -> of(mirror, Kind.PAST, false);
            case "PastOrPresent" -> of(mirror, Kind.PAST, true);
            case "Future" -> of(mirror, Kind.FUTURE, false);
            case "FutureOrPresent" -> of(mirror, Kind.FUTURE, true);
            default -> unsupported(mirror, "is not supported. Check it in the record's constructor");
        };
    }

    private static Constraint decimal(AnnotationMirror mirror, Kind kind) {
        return of(mirror, kind, Mirrors.text(mirror, "value", ""), Mirrors.flag(mirror, "inclusive", true));
    }

    private static Constraint pattern(AnnotationMirror mirror) {
        StringBuilder letters = new StringBuilder();
        for (Object flag : Mirrors.values(mirror, "flags")) {
            String letter = FLAGS.get(((VariableElement) flag).getSimpleName().toString());
            if (letter == null) {
                return unsupported(mirror, "with the flag " + flag + " is not supported. Leave it out");
            }
            letters.append(letter);
        }
        String regex = Mirrors.text(mirror, "regexp", "");
        return of(mirror, Kind.MATCHES, letters.isEmpty() ? regex : "(?" + letters + ")" + regex);
    }

    private static Constraint email(AnnotationMirror mirror) {
        boolean narrowed = Mirrors.value(mirror, "regexp") != null || Mirrors.value(mirror, "flags") != null;
        return narrowed
                ? unsupported(mirror, "with 'regexp' or 'flags' is not supported. Use @Pattern beside it")
                : of(mirror, Kind.EMAIL);
    }

    private static Constraint of(AnnotationMirror mirror, Kind kind, Object... arguments) {
        String message = Mirrors.text(mirror, "message", "");
        return new Constraint(
                Mirrors.nameOf(mirror), kind, List.of(arguments), message.isBlank() ? null : message, List.of());
    }

    private static Constraint unsupported(AnnotationMirror mirror, String why) {
        return of(mirror, Kind.UNSUPPORTED, why);
    }
}
