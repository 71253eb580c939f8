package dev.reprise.processor.diag;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Keeps complaints until the last round. An error that is printed earlier makes javac print, too, every symbol that it
 * had not found before our classes were generated.
 */
public final class Problems {

    private final Set<Problem> problems = new LinkedHashSet<>();

    /** Keeps complaints; the same one twice is one. */
    public void addAll(Collection<Problem> more) {
        problems.addAll(more);
    }

    /** Keeps a complaint. */
    public void add(Problem problem) {
        problems.add(problem);
    }

    /** Prints all complaints, each where it belongs, and forgets them. */
    public void print(Elements elements, Messager messager) {
        for (Problem problem : problems) {
            print(problem, elements, messager);
        }
        problems.clear();
    }

    private static void print(Problem problem, Elements elements, Messager messager) {
        Place place = problem.place();
        Element element = element(place, elements);
        if (element == null) {
            messager.printMessage(Diagnostic.Kind.ERROR, problem.message());
            return;
        }
        AnnotationMirror mirror = mirror(element, place.annotation());
        if (mirror == null) {
            messager.printMessage(Diagnostic.Kind.ERROR, problem.message(), element);
        } else {
            messager.printMessage(Diagnostic.Kind.ERROR, problem.message(), element, mirror);
        }
    }

    private static @Nullable Element element(Place place, Elements elements) {
        TypeElement type = elements.getTypeElement(place.type().canonicalName());
        if (type == null || place.component() == null) {
            return type;
        }
        String method = place.methodName();
        // javac knows the position of the field that stands for the component, not that of the component.
        for (Element member : type.getEnclosedElements()) {
            boolean found = method == null
                    ? member.getKind() == ElementKind.FIELD
                            && member.getSimpleName().contentEquals(place.component())
                    : member.getKind() == ElementKind.METHOD
                            && member.getSimpleName().contentEquals(method);
            if (found) {
                return member;
            }
        }
        return type;
    }

    private static @Nullable AnnotationMirror mirror(Element element, @Nullable String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().toString().equals(annotation)) {
                return mirror;
            }
        }
        return null;
    }
}
