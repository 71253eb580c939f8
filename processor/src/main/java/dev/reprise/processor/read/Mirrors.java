package dev.reprise.processor.read;

import java.util.List;
import java.util.Map;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Looks at annotations by name: the user's class path decides which class a name is. */
final class Mirrors {

    private Mirrors() {}

    /** The annotation of a name, or null. */
    static @Nullable AnnotationMirror find(AnnotatedConstruct on, String name) {
        for (AnnotationMirror mirror : on.getAnnotationMirrors()) {
            if (nameOf(mirror).equals(name)) {
                return mirror;
            }
        }
        return null;
    }

    static boolean has(AnnotatedConstruct on, String name) {
        return find(on, name) != null;
    }

    static String nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** What an annotation sets, or null where it leaves its default. */
    static @Nullable Object value(AnnotationMirror mirror, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue().getValue();
            }
        }
        return null;
    }

    static boolean flag(AnnotationMirror mirror, String member, boolean otherwise) {
        return value(mirror, member) instanceof Boolean flag ? flag : otherwise;
    }

    static String text(AnnotationMirror mirror, String member, String otherwise) {
        return value(mirror, member) instanceof String text ? text : otherwise;
    }

    static int number(AnnotationMirror mirror, String member, int otherwise) {
        return value(mirror, member) instanceof Integer number ? number : otherwise;
    }

    /** The texts in an array that an annotation sets. */
    static List<String> texts(AnnotationMirror mirror, String member) {
        return values(mirror, member).stream().map(String::valueOf).toList();
    }

    /** The values in an array that an annotation sets. */
    static List<?> values(AnnotationMirror mirror, String member) {
        return value(mirror, member) instanceof List<?> list
                ? list.stream()
                        .map(value -> ((AnnotationValue) value).getValue())
                        .toList()
                : List.of();
    }
}
