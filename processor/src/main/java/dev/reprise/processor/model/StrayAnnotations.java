package dev.reprise.processor.model;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.diag.Place;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds our annotations on declarations that are no configs, where nobody would ever read them. */
public final class StrayAnnotations {

    private static final List<String> ON_COMPONENTS =
            List.of(Annotations.DEFAULT, Annotations.KEY, Annotations.HASH_IGNORED, Annotations.RESUMABLE);

    private StrayAnnotations() {}

    /** The places of stray annotations in the sources of a round. */
    public static List<Place> find(RoundEnvironment round, Elements elements) {
        List<Place> places = new ArrayList<>();
        for (String name : ON_COMPONENTS) {
            for (Element component : annotated(name, round, elements)) {
                if (component.getEnclosingElement() instanceof TypeElement owner
                        && !Annotations.has(owner, Annotations.EXPERIMENT_CONFIG)) {
                    String componentName = component.getSimpleName().toString();
                    places.add(new Place(ClassName.get(owner), componentName, name));
                }
            }
        }
        for (Element type : annotated(Annotations.OPTION, round, elements)) {
            boolean onConfig = Annotations.has(type, Annotations.EXPERIMENT_CONFIG);
            if (!onConfig || type.getKind() != ElementKind.RECORD) {
                places.add(Place.of(ClassName.get((TypeElement) type)).at(Annotations.OPTION));
            }
        }
        return places;
    }

    private static Iterable<? extends Element> annotated(String name, RoundEnvironment round, Elements elements) {
        TypeElement annotation = elements.getTypeElement(name);
        return annotation == null ? List.of() : round.getElementsAnnotatedWith(annotation);
    }
}
