package dev.reprise.processor.read;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.diag.Place;
import dev.reprise.processor.model.Annotations;
import dev.reprise.processor.model.PresetModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads the methods of a record that carry {@code @Preset}. */
final class PresetReader {

    private PresetReader() {}

    static List<PresetModel> read(TypeElement type, Elements elements) {
        List<PresetModel> presets = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            AnnotationMirror preset = Mirrors.find(method, Annotations.PRESET);
            if (preset != null) {
                String name = method.getSimpleName().toString();
                presets.add(new PresetModel(
                        Mirrors.text(preset, "value", ""),
                        name,
                        misfits(method, ClassName.get(type)),
                        DocText.of(elements.getDocComment(method)).main(),
                        Place.of(ClassName.get(type)).method(name).at(Annotations.PRESET)));
            }
        }
        return presets;
    }

    private static List<String> misfits(ExecutableElement method, ClassName record) {
        List<String> misfits = new ArrayList<>();
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            misfits.add("is private");
        }
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            misfits.add("is not static");
        }
        if (!method.getParameters().isEmpty()) {
            misfits.add("takes arguments");
        }
        if (!method.getThrownTypes().isEmpty()) {
            misfits.add("declares exceptions");
        }
        if (!isPatch(method.getReturnType(), record)) {
            misfits.add("returns " + method.getReturnType());
        }
        return misfits;
    }

    /** By name: as long as the patch is not generated, its type is an error, spelled as in the source. */
    private static boolean isPatch(TypeMirror type, ClassName record) {
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        String patch = String.join("_", record.simpleNames()) + "Patch";
        String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
        return name.equals(patch)
                || name.equals(record.packageName().isEmpty() ? patch : record.packageName() + "." + patch);
    }
}
