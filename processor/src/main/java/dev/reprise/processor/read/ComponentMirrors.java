package dev.reprise.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;

/**
 * All annotations of a component, wherever javac has put them. What is written on a component is copied to the
 * component, its type, its accessor and its field, as far as each annotation allows; a class file has only the copies.
 */
final class ComponentMirrors {

    private ComponentMirrors() {}

    static List<AnnotationMirror> of(RecordComponentElement component) {
        List<AnnotationMirror> mirrors = new ArrayList<>();
        mirrors.addAll(component.asType().getAnnotationMirrors());
        mirrors.addAll(component.getAnnotationMirrors());
        mirrors.addAll(component.getAccessor().getAnnotationMirrors());
        mirrors.addAll(component.getAccessor().getReturnType().getAnnotationMirrors());
        Element owner = Objects.requireNonNull(component.getEnclosingElement());
        for (Element member : owner.getEnclosedElements()) {
            if (member.getKind() == ElementKind.FIELD
                    && member.getSimpleName().contentEquals(component.getSimpleName())) {
                mirrors.addAll(member.getAnnotationMirrors());
            }
        }
        return mirrors;
    }
}
