package dev.reprise.processor.read;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.diag.Place;
import dev.reprise.processor.model.Annotations;
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
                } else if (!Mirrors.has(owner, Annotations.EXPERIMENT_CONFIG)) {
                    onComponent(element, owner, places);
                }
            }
        }
        return places;
    }

    private static void onType(TypeElement type, List<Place> places) {
        boolean onConfig = Mirrors.has(type, Annotations.EXPERIMENT_CONFIG);
        if (!onConfig || type.getKind() != ElementKind.RECORD) {
            if (Mirrors.has(type, Annotations.OPTION)) {
                places.add(Place.of(ClassName.get(type)).at(Annotations.OPTION));
            }
            if (Mirrors.has(type, Annotations.REMOVED) || Mirrors.has(type, Annotations.REMOVED_LIST)) {
                places.add(Place.of(ClassName.get(type)).at(Annotations.REMOVED));
            }
        }
    }

    private static void onMethod(Element method, TypeElement owner, List<Place> places) {
        if (owner.getKind() != ElementKind.RECORD || !Mirrors.has(owner, Annotations.EXPERIMENT_CONFIG)) {
            places.add(Place.of(ClassName.get(owner))
                    .method(method.getSimpleName().toString())
                    .at(Annotations.PRESET));
        }
    }

    private static void onComponent(Element component, TypeElement owner, List<Place> places) {
        for (String name : ON_COMPONENTS) {
            if (Mirrors.has(component, name)) {
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
