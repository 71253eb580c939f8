package dev.reprise.processor.read;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.model.Annotations;
import dev.reprise.processor.model.TypeModel;
import dev.reprise.schema.ScalarKind;
import dev.reprise.schema.ValueType.Absent.Form;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what a declared Java type means as the type of a component. */
final class TypeReader {

    /** What a component can be, for messages. */
    private static final String SUPPORTED = "Use a primitive or its box, String, BigDecimal, BigInteger, an enum, Path,"
            + " URI, UUID, Duration, Instant, LocalDate, Charset, Pattern, an Optional, List, Set or Map of these, or a"
            + " record or sealed interface annotated with @ExperimentConfig.";

    private static final Map<String, ScalarKind> SCALARS = Map.ofEntries(
            Map.entry("java.lang.Boolean", ScalarKind.BOOLEAN),
            Map.entry("java.lang.Byte", ScalarKind.BYTE),
            Map.entry("java.lang.Short", ScalarKind.SHORT),
            Map.entry("java.lang.Integer", ScalarKind.INT),
            Map.entry("java.lang.Long", ScalarKind.LONG),
            Map.entry("java.lang.Character", ScalarKind.CHAR),
            Map.entry("java.lang.Float", ScalarKind.FLOAT),
            Map.entry("java.lang.Double", ScalarKind.DOUBLE),
            Map.entry("java.lang.String", ScalarKind.STRING),
            Map.entry("java.math.BigDecimal", ScalarKind.BIG_DECIMAL),
            Map.entry("java.math.BigInteger", ScalarKind.BIG_INTEGER),
            Map.entry("java.nio.file.Path", ScalarKind.PATH),
            Map.entry("java.net.URI", ScalarKind.URI),
            Map.entry("java.util.UUID", ScalarKind.UUID),
            Map.entry("java.time.Duration", ScalarKind.DURATION),
            Map.entry("java.time.Instant", ScalarKind.INSTANT),
            Map.entry("java.time.LocalDate", ScalarKind.LOCAL_DATE),
            Map.entry("java.nio.charset.Charset", ScalarKind.CHARSET),
            Map.entry("java.util.regex.Pattern", ScalarKind.PATTERN));

    private TypeReader() {}

    /** The meaning of a component's type; a nullable one may be absent. */
    static TypeModel component(TypeMirror type, boolean nullable) {
        TypeModel model = read(type);
        if (!nullable || model.unsupported() || model.unresolved()) {
            return model;
        }
        if (type.getKind().isPrimitive()) {
            return unsupported(type, "is never null. Use the boxed type with @Nullable, or drop @Nullable");
        }
        if (model instanceof TypeModel.Absent) {
            return unsupported(type, "says that it may be absent twice. Drop @Nullable");
        }
        return new TypeModel.Absent(model, Form.NULLABLE);
    }

    private static TypeModel read(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return new TypeModel.Scalar(primitive(type.getKind()));
        }
        return switch (type.getKind()) {
            case ERROR -> new TypeModel.Unresolved(spelled(type));
            case ARRAY -> unsupported(type, "is an array, which is neither immutable nor equal by value. Use a List");
            case DECLARED -> declared((DeclaredType) type);
            default -> unsupported(type, "is not supported. " + SUPPORTED);
        };
    }

    private static ScalarKind primitive(TypeKind kind) {
        return ScalarKind.valueOf(kind.name());
    }

    private static TypeModel declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        ScalarKind scalar = SCALARS.get(name);
        if (scalar != null) {
            return new TypeModel.Scalar(scalar);
        }
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.isEmpty() && !element.getTypeParameters().isEmpty()) {
            return unsupported(type, "has no type argument. Write " + element.getSimpleName() + "<...>");
        }
        return switch (name) {
            case "java.util.OptionalInt" -> new TypeModel.Absent(scalar(ScalarKind.INT), Form.OPTIONAL_INT);
            case "java.util.OptionalLong" -> new TypeModel.Absent(scalar(ScalarKind.LONG), Form.OPTIONAL_LONG);
            case "java.util.OptionalDouble" -> new TypeModel.Absent(scalar(ScalarKind.DOUBLE), Form.OPTIONAL_DOUBLE);
            case "java.util.Optional" -> optional(type, argument(arguments.get(0)));
            case "java.util.List" -> new TypeModel.ListOf(argument(arguments.get(0)));
            case "java.util.Set" -> new TypeModel.SetOf(argument(arguments.get(0)));
            case "java.util.Map" -> map(arguments.get(0), arguments.get(1));
            default -> named(type, element);
        };
    }

    private static TypeModel scalar(ScalarKind kind) {
        return new TypeModel.Scalar(kind);
    }

    private static TypeModel argument(TypeMirror type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable")) {
                return unsupported(type, "is @Nullable inside another type, where null is not allowed. Use Optional");
            }
        }
        return read(type);
    }

    private static TypeModel optional(TypeMirror type, TypeModel of) {
        if (of instanceof TypeModel.Absent) {
            return unsupported(type, "says that it may be absent twice. Use one Optional");
        }
        return of.unsupported() ? of : new TypeModel.Absent(of, Form.OPTIONAL);
    }

    private static TypeModel map(TypeMirror key, TypeMirror value) {
        TypeModel keyModel = argument(key);
        if (isKey(keyModel) && spelled(value).equals("java.lang.Object")) {
            return keyModel.equals(scalar(ScalarKind.STRING))
                    ? new TypeModel.Open()
                    : unsupported(value, "is possible only as the values of a Map<String, Object>");
        }
        if (!isKey(keyModel) && !keyModel.unresolved()) {
            return unsupported(key, "is no key of a map. Use String, an enum, Byte, Short, Integer or Long");
        }
        return new TypeModel.MapOf(keyModel, argument(value));
    }

    private static boolean isKey(TypeModel model) {
        return model instanceof TypeModel.Constant
                || (model instanceof TypeModel.Scalar scalar
                        && (scalar.kind() == ScalarKind.STRING || scalar.kind().isInteger()));
    }

    private static TypeModel named(TypeMirror type, TypeElement element) {
        if (Mirrors.has(element, Annotations.EXPERIMENT_CONFIG)) {
            return new TypeModel.Nested(ClassName.get(element));
        }
        if (element.getKind() == ElementKind.ENUM) {
            return element.getModifiers().contains(Modifier.PRIVATE)
                    ? unsupported(type, "is private. Make it visible to the generated code beside it")
                    : new TypeModel.Constant(ClassName.get(element), constants(element));
        }
        if (element.getKind() == ElementKind.RECORD || element.getModifiers().contains(Modifier.SEALED)) {
            return unsupported(type, "is not annotated with @ExperimentConfig. Annotate it to nest it");
        }
        return unsupported(type, "is not supported. " + SUPPORTED);
    }

    private static List<String> constants(TypeElement element) {
        return element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(Element::getSimpleName)
                .map(Object::toString)
                .toList();
    }

    private static TypeModel unsupported(TypeMirror type, String why) {
        String spelled = spelled(type).replaceAll("\\b([a-z_][A-Za-z0-9_]*\\.)+(?=[A-Z])", "");
        return new TypeModel.Unsupported(spelled, why.endsWith(".") ? why : why + ".");
    }

    private static String spelled(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.getTypeArguments().isEmpty()) {
            return ((TypeElement) declared.asElement()).getQualifiedName().toString();
        }
        // Annotations on a type are part of its text in javac.
        return type.toString().replaceAll("@[\\w.]+(\\([^)]*\\))? ?", "");
    }
}
