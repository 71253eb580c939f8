package dev.reprise.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.reprise.processor.model.OptionsModel;
import dev.reprise.processor.model.OptionsModel.Choice;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the schema of a sealed interface: its options by name. */
final class OptionsSchemaWriter {

    private static final TypeName NAMES = Source.generic(ClassName.get(List.class), ClassName.get(String.class));

    private final Source source;
    private final OptionsModel model;

    OptionsSchemaWriter(Source source, OptionsModel model) {
        this.source = source;
        this.model = model;
    }

    TypeSpec write() {
        ClassName name = Names.schemaOf(model.name());
        TypeSpec.Builder schema = source.type(name, model.declaration())
                .addJavadoc("Describes the options of {@link $T}.\n", model.name())
                .addSuperinterface(Source.generic(Names.OPTION_SCHEMA, model.name()))
                .addField(Source.instance(name))
                .addField(options())
                .addMethod(Source.privateConstructor())
                .addMethod(Source.name(model))
                .addMethod(Source.type(model))
                .addMethod(Source.override("options", NAMES)
                        .addStatement("return OPTIONS")
                        .build())
                .addMethod(option())
                .addMethod(optionOf());
        if (model.choices().stream().anyMatch(choice -> !choice.aliases().isEmpty())) {
            schema.addMethod(aliases());
        }
        return schema.build();
    }

    private FieldSpec options() {
        return FieldSpec.builder(NAMES, "OPTIONS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(Source.listOf(model.options()))
                .build();
    }

    private MethodSpec option() {
        ClassName schema = (ClassName) Source.nullable(Names.RECORD_SCHEMA);
        TypeName returns = Source.generic(schema, WildcardTypeName.subtypeOf(model.name()));
        CodeBlock.Builder cases = CodeBlock.builder();
        for (Choice choice : model.choices()) {
            cases.add("case $S -> $L;\n", choice.option(), Source.schema(choice.type()));
        }
        return Source.override("option", returns)
                .addParameter(String.class, "name")
                .addCode("return switch (name) {\n$>$Ldefault -> null;\n$<};\n", cases.build())
                .build();
    }

    private MethodSpec aliases() {
        CodeBlock.Builder cases = CodeBlock.builder();
        for (Choice choice : model.choices()) {
            if (!choice.aliases().isEmpty()) {
                cases.add("case $S -> $L;\n", choice.option(), Source.listOf(choice.aliases()));
            }
        }
        return Source.override("aliases", NAMES)
                .addParameter(String.class, "option")
                .addCode("return switch (option) {\n$>$Ldefault -> $T.of();\n$<};\n", cases.build(), List.class)
                .build();
    }

    private MethodSpec optionOf() {
        MethodSpec.Builder optionOf =
                Source.override("optionOf", ClassName.get(String.class)).addParameter(model.name(), "value");
        for (Choice choice : model.choices()) {
            optionOf.beginControlFlow("if (value instanceof $T)", choice.type())
                    .addStatement("return $S", choice.option())
                    .endControlFlow();
        }
        return optionOf.addStatement(
                        "throw new $T($S + value)",
                        IllegalArgumentException.class,
                        "Not an option of " + model.declaration().shortName() + ": ")
                .build();
    }
}
