package dev.reprise.processor.model;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.diag.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds our annotations on declarations that are no configs, where nobody would ever read them. */
public final class StrayAnnotations {

    private static final List<String> ON_COMPONENTS = List.of(
            Annotations.DEFAULT, Annotations.KEY, Annotations.HASH_IGNORED, Annotations.RESUMABLE, Annotations.SECRET);

    private static final List<String> OTHERS =
            List.of(Annotations.OPTION, Annotations.REMOVED, Annotations.REMOVED_LIST, Annotations.PRESET);

    private StrayAnnotations() {}

    /** The places of stray annotations in the sources of a round. */
    public static List<Place> find(RoundEnvironment round, Elements elements) {
        List<Place> places = new ArrayList<>();
        // One walk through the sources for all annotations: each walk costs as much as reading the configs.
        for (Element element : round.getElementsAnnotatedWithAny(ours(elements))) {
            if (element instanceof TypeElement type) {
                onType(type, places);
            } else if (element.getEnclosingElement() instanceof TypeElement owner) {
                if (element.getKind() == ElementKind.METHOD) {
                    onMethod(element, owner, places);
                } else if (!Annotations.has(owner, Annotations.EXPERIMENT_CONFIG)) {
                    onComponent(element, owner, places);
                }
            }
        }
        return places;
    }

    private static void onType(TypeElement type, List<Place> places) {
        boolean onConfig = Annotations.has(type, Annotations.EXPERIMENT_CONFIG);
        if (!onConfig || type.getKind() != ElementKind.RECORD) {
            if (Annotations.has(type, Annotations.OPTION)) {
                places.add(Place.of(ClassName.get(type)).at(Annotations.OPTION));
            }
            if (Annotations.has(type, Annotations.REMOVED) || Annotations.has(type, Annotations.REMOVED_LIST)) {
                places.add(Place.of(ClassName.get(type)).at(Annotations.REMOVED));
            }
        }
    }

    private static void onMethod(Element method, TypeElement owner, List<Place> places) {
        if (owner.getKind() != ElementKind.RECORD || !Annotations.has(owner, Annotations.EXPERIMENT_CONFIG)) {
            places.add(Place.of(ClassName.get(owner))
                    .method(method.getSimpleName().toString())
                    .at(Annotations.PRESET));
        }
    }

    private static void onComponent(Element component, TypeElement owner, List<Place> places) {
        for (String name : ON_COMPONENTS) {
            if (Annotations.has(component, name)) {
                places.add(new Place(
                        ClassName.get(owner), component.getSimpleName().toString(), name));
            }
        }
    }

    private static TypeElement[] ours(Elements elements) {
        return Stream.concat(OTHERS.stream(), ON_COMPONENTS.stream())
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .toArray(TypeElement[]::new);
    }
}
