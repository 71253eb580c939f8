package dev.reprise.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.OptionsModel;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.model.TypeModel;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** Writes the types of a config that is wrong: the members that others may mention, each of which throws. */
final class SkeletonWriter {

    private final Source source;
    private final ConfigModel config;
    private final Configs configs;
    private final ClassName schema;
    private final ClassName patch;

    SkeletonWriter(Source source, ConfigModel config, Configs configs) {
        this.source = source;
        this.config = config;
        this.configs = configs;
        this.schema = Names.schemaOf(config.name());
        this.patch = Names.patchOf(config.name());
    }

    TypeSpec schema() {
        TypeSpec.Builder type = source.type(schema, config.declaration())
                .addField(Source.instance(schema))
                .addMethod(Source.privateConstructor())
                .addMethod(Source.name(config))
                .addMethod(Source.type(config));
        return (config instanceof OptionsModel ? asOptions(type) : asRecord(type)).build();
    }

    private TypeSpec.Builder asRecord(TypeSpec.Builder type) {
        TypeName components = Source.generic(ClassName.get(List.class), Source.anyOf(Names.COMPONENT));
        return type.addSuperinterface(Source.generic(Names.CONFIG_SCHEMA, config.name()))
                .addMethod(broken(Source.override("doc", ClassName.get(String.class))))
                .addMethod(broken(Source.override("components", components)))
                .addMethod(broken(Source.override("bind", SchemaScope.spell(config.name()))
                        .addParameter(Names.RECORD_SCHEMA.nestedClass("Values"), "values")))
                .addMethod(broken(Source.override("write", TypeName.VOID)
                        .addParameter(SchemaScope.spell(config.name()), "config")
                        .addParameter(Names.RECORD_SCHEMA.nestedClass("Sink"), "sink")));
    }

    private TypeSpec.Builder asOptions(TypeSpec.Builder type) {
        TypeName option = Source.generic(Names.RECORD_SCHEMA, WildcardTypeName.subtypeOf(config.name()));
        TypeName names = Source.generic(ClassName.get(List.class), ClassName.get(String.class));
        return type.addSuperinterface(Source.generic(Names.OPTION_SCHEMA, config.name()))
                .addMethod(broken(Source.override("options", names)))
                .addMethod(broken(Source.override("option", option).addParameter(String.class, "name")))
                .addMethod(broken(
                        Source.override("optionOf", ClassName.get(String.class)).addParameter(config.name(), "value")));
    }

    TypeSpec patch() {
        TypeSpec.Builder type = source.type(patch, config.declaration())
                .superclass(Source.generic(Names.CONFIG_PATCH, config.name()))
                .addMethods(PatchConstructors.both());
        if (config instanceof OptionsModel options) {
            choices(options, type);
            return type.build();
        }
        TypeSpec.Builder with = TypeSpec.interfaceBuilder("With").addModifiers(Modifier.PUBLIC);
        // What the parameters of a generic record stand for is not known outside of it.
        if (config instanceof RecordModel record && !config.declaration().generic()) {
            record.components().forEach(component -> setters(component, type, with));
        }
        with.addMethod(copy("with", parameter(patch, "change")))
                .addMethod(copy("with", ParameterSpec.builder(patch, "patch").build()));
        return type.addType(with.build()).build();
    }

    private void choices(OptionsModel options, TypeSpec.Builder type) {
        OptionMethods.of(options.options()).forEach((option, method) -> {
            ClassName chosen = options.chosenBy(option);
            type.addMethod(broken(setter(method)));
            if (chosen != null) {
                type.addMethod(broken(setter(method).addParameter(parameter(Names.patchOf(chosen), "change"))));
            }
        });
    }

    private void setters(ComponentModel component, TypeSpec.Builder type, TypeSpec.Builder with) {
        if (component.javaType() == null || !component.type().configs().stream().allMatch(this::isVisible)) {
            return;
        }
        ParameterSpec value =
                ParameterSpec.builder(component.javaType(), component.name()).build();
        type.addMethod(broken(setter(component.name()).addParameter(value)));
        with.addMethod(copy(RecordPatchWriter.withName(component.name()), value));
        if (component.type().present() instanceof TypeModel.Nested nested) {
            ParameterSpec change = parameter(Names.patchOf(nested.config()), "change");
            type.addMethod(broken(setter(component.name()).addParameter(change)));
            with.addMethod(copy(RecordPatchWriter.withName(component.name()), change));
        }
    }

    private boolean isVisible(ClassName name) {
        ConfigModel nested = configs.get(name);
        return nested != null && !nested.declaration().hidden();
    }

    private MethodSpec.Builder setter(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(patch);
    }

    private MethodSpec copy(String name, ParameterSpec parameter) {
        return broken(MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(config.name())
                .addParameter(parameter));
    }

    private static ParameterSpec parameter(ClassName patch, String name) {
        return ParameterSpec.builder(Source.generic(ClassName.get(UnaryOperator.class), patch), name)
                .build();
    }

    private MethodSpec broken(MethodSpec.Builder method) {
        return method.addStatement(
                        "throw new $T($S)",
                        UnsupportedOperationException.class,
                        config.declaration().shortName() + " is not a valid config")
                .build();
    }
}
