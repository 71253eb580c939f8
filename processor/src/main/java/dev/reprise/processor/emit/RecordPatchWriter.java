package dev.reprise.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.NullMark;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.model.TypeModel;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** Writes the patch of a record: a setter for each component, and the interface for changed copies. */
final class RecordPatchWriter {

    private final Source source;
    private final RecordModel record;
    private final ClassName patch;
    private final ClassName schema;
    private final Map<String, String> constants;

    RecordPatchWriter(Source source, RecordModel record) {
        this.source = source;
        this.record = record;
        this.patch = Names.patchOf(record.name());
        this.schema = Names.schemaOf(record.name());
        this.constants = ConstantNames.of(record);
    }

    TypeSpec write() {
        TypeSpec.Builder type = source.type(patch, record.declaration())
                .addJavadoc("Sets some components of {@link $T}.\n", record.name())
                .superclass(Source.generic(Names.CONFIG_PATCH, record.name()))
                .addMethods(PatchConstructors.both());
        for (ComponentModel component : record.components()) {
            type.addMethod(setter(component));
            if (component.type().present() instanceof TypeModel.Nested nested) {
                type.addMethod(nestedSetter(component, nested.config()));
            }
        }
        return type.addType(with()).build();
    }

    private MethodSpec setter(ComponentModel component) {
        return MethodSpec.methodBuilder(component.name())
                .addJavadoc("$L\n", Docs.sentence("Sets " + component.key(), component.doc()))
                .addModifiers(Modifier.PUBLIC)
                .returns(patch)
                .addParameter(parameter(component))
                .addStatement("return new $T(with($T.$L, $L))", patch, schema, constant(component), component.name())
                .build();
    }

    private MethodSpec nestedSetter(ComponentModel component, ClassName config) {
        return MethodSpec.methodBuilder(component.name())
                .addJavadoc("Sets some of $L.\n", component.key())
                .addModifiers(Modifier.PUBLIC)
                .returns(patch)
                .addParameter(changeOf(config), "change")
                .addStatement(
                        "return new $T(with($T.$L, change.apply(new $T())))",
                        patch,
                        schema,
                        constant(component),
                        Names.patchOf(config))
                .build();
    }

    private TypeSpec with() {
        TypeSpec.Builder with = TypeSpec.interfaceBuilder("With")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Implemented by {@link $T} to make changed copies of itself.\n", record.name());
        for (ComponentModel component : record.components()) {
            with.addMethod(withComponent(component, "A copy with another $L.\n", parameter(component)));
            if (component.type().present() instanceof TypeModel.Nested nested) {
                ParameterSpec change = ParameterSpec.builder(changeOf(nested.config()), "change")
                        .build();
                with.addMethod(withComponent(component, "A copy with some of $L changed.\n", change));
            }
        }
        return with.addMethod(withChange()).addMethod(withPatch()).build();
    }

    private MethodSpec withComponent(ComponentModel component, String doc, ParameterSpec parameter) {
        String name = component.name();
        return MethodSpec.methodBuilder(withName(name))
                .addJavadoc(doc, component.key())
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(record.name())
                .addParameter(parameter)
                .addStatement("return with(new $T().$L($L))", patch, name, parameter.name())
                .build();
    }

    static String withName(String component) {
        return "with" + Character.toUpperCase(component.charAt(0)) + component.substring(1);
    }

    private MethodSpec withChange() {
        return MethodSpec.methodBuilder("with")
                .addJavadoc("A copy with several components changed; constraints are checked.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(record.name())
                .addParameter(changeOf(record.name()), "change")
                .addStatement("return with(change.apply(new $T()))", patch)
                .build();
    }

    private MethodSpec withPatch() {
        // Only a final class that implements the interface can be cast to directly.
        CodeBlock self = record.implementsWith()
                ? CodeBlock.of("($T) this", record.name())
                : CodeBlock.of("($T) (Object) this", record.name());
        return MethodSpec.methodBuilder("with")
                .addJavadoc("A copy with what a patch sets; constraints are checked.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(record.name())
                .addParameter(patch, "patch")
                .addStatement("return $T.INSTANCE.merge($L, patch)", schema, self)
                .build();
    }

    private String constant(ComponentModel component) {
        return constants.getOrDefault(component.name(), component.name());
    }

    private static TypeName changeOf(ClassName config) {
        return Source.generic(ClassName.get(UnaryOperator.class), Names.patchOf(config));
    }

    private static ParameterSpec parameter(ComponentModel component) {
        TypeName type = Objects.requireNonNull(component.javaType(), component.name());
        NullMark mark = component.nullMark();
        if (mark == null) {
            return ParameterSpec.builder(type, component.name()).build();
        }
        AnnotationSpec annotation = AnnotationSpec.builder(mark.annotation()).build();
        if (mark.onType()) {
            return ParameterSpec.builder(type.annotated(annotation), component.name())
                    .build();
        }
        ParameterSpec.Builder parameter = ParameterSpec.builder(type, component.name());
        return mark.onParameter() ? parameter.addAnnotation(annotation).build() : parameter.build();
    }
}
