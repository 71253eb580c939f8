package dev.reprise.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.reprise.processor.model.OptionsModel;
import dev.reprise.processor.model.OptionsModel.Choice;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** Writes the patch of a sealed interface: a choice for each option. */
final class OptionsPatchWriter {

    private final Source source;
    private final OptionsModel model;
    private final ClassName patch;

    OptionsPatchWriter(Source source, OptionsModel model) {
        this.source = source;
        this.model = model;
        this.patch = Names.patchOf(model.name());
    }

    TypeSpec write() {
        TypeSpec.Builder type = source.type(patch, model.declaration())
                .addJavadoc("Chooses an option of {@link $T}.\n", model.name())
                .superclass(Source.generic(Names.CONFIG_PATCH, model.name()))
                .addMethods(PatchConstructors.both());
        Map<String, String> methods = OptionMethods.of(model.options());
        for (Choice choice : model.choices()) {
            String method = methods.getOrDefault(choice.option(), "");
            type.addMethod(choose(choice, method)).addMethod(chooseAndChange(choice, method));
        }
        return type.build();
    }

    private MethodSpec choose(Choice choice, String method) {
        return MethodSpec.methodBuilder(method)
                .addJavadoc("Chooses $L with what is set for it, or its defaults.\n", choice.option())
                .addModifiers(Modifier.PUBLIC)
                .returns(patch)
                .addStatement(
                        "return new $T(choosing($S, new $T()))", patch, choice.option(), Names.patchOf(choice.type()))
                .build();
    }

    private MethodSpec chooseAndChange(Choice choice, String method) {
        ClassName chosen = Names.patchOf(choice.type());
        return MethodSpec.methodBuilder(method)
                .addJavadoc("Chooses $L and sets some of it.\n", choice.option())
                .addModifiers(Modifier.PUBLIC)
                .returns(patch)
                .addParameter(Source.generic(ClassName.get(UnaryOperator.class), chosen), "change")
                .addStatement("return new $T(choosing($S, change.apply(new $T())))", patch, choice.option(), chosen)
                .build();
    }
}
