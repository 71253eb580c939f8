package dev.reprise.processor.read;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.model.NullMark;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds the annotation that allows a component to be null: any annotation named {@code Nullable}. */
final class NullMarks {

    private NullMarks() {}

    static @Nullable NullMark find(RecordComponentElement component) {
        return ComponentMirrors.of(component).stream()
                .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
                .filter(annotation -> annotation.getSimpleName().contentEquals("Nullable"))
                .findFirst()
                .map(NullMarks::mark)
                .orElse(null);
    }

    private static NullMark mark(TypeElement annotation) {
        AnnotationMirror target = Mirrors.find(annotation, "java.lang.annotation.Target");
        if (target == null) {
            return new NullMark(ClassName.get(annotation), false, true);
        }
        List<String> targets = Mirrors.values(target, "value").stream()
                .map(value -> ((Element) value).getSimpleName().toString())
                .toList();
        return new NullMark(ClassName.get(annotation), targets.contains("TYPE_USE"), targets.contains("PARAMETER"));
    }
}
