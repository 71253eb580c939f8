package dev.reprise.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.RecordModel;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the schema of a record: its components, and the ways between them and the record. */
final class RecordSchemaWriter {

    private static final TypeName COMPONENTS = Source.generic(ClassName.get(List.class), Source.anyOf(Names.COMPONENT));

    private final Source source;
    private final RecordModel record;
    private final ClassName type;
    private final Map<String, String> constants;
    private final ComponentCode code;

    RecordSchemaWriter(Source source, RecordModel record, Configs configs) {
        this.source = source;
        this.record = record;
        this.type = SchemaScope.spell(record.name());
        this.constants = ConstantNames.of(record);
        this.code = new ComponentCode(new TypeCode(configs, record.name()));
    }

    TypeSpec write() {
        ClassName name = Names.schemaOf(record.name());
        TypeSpec.Builder schema = source.type(name, record.declaration())
                .addJavadoc(
                        "Describes {@link $T}: how it is bound, written, merged, compared, hashed and printed.\n",
                        record.name())
                .addSuperinterface(Source.generic(Names.CONFIG_SCHEMA, record.name()))
                .addField(Source.instance(name));
        for (ComponentModel component : record.components()) {
            schema.addField(code.constant(constant(component), component));
        }
        schema.addField(components())
                .addMethod(Source.privateConstructor())
                .addMethod(Source.name(record))
                .addMethod(Source.type(record))
                .addMethod(doc())
                .addMethod(Source.override("components", COMPONENTS)
                        .addStatement("return COMPONENTS")
                        .build())
                .addMethods(PresetCode.of(record));
        if (!record.removedKeys().isEmpty()) {
            schema.addMethod(removedKeys());
        }
        return schema.addMethod(bind()).addMethod(write(record)).build();
    }

    private String constant(ComponentModel component) {
        return constants.getOrDefault(component.name(), component.name());
    }

    private FieldSpec components() {
        List<CodeBlock> names = constants.values().stream().map(CodeBlock::of).toList();
        return FieldSpec.builder(COMPONENTS, "COMPONENTS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", List.class, CodeBlock.join(names, ",$W"))
                .build();
    }

    private MethodSpec doc() {
        return Source.override("doc", ClassName.get(String.class))
                .addStatement("return $S", record.declaration().doc())
                .build();
    }

    private MethodSpec removedKeys() {
        return Source.override("removedKeys", Source.generic(ClassName.get(List.class), ClassName.get(String.class)))
                .addStatement("return $L", Source.listOf(record.removedKeys()))
                .build();
    }

    private MethodSpec bind() {
        String values = unused("values");
        MethodSpec.Builder bind = Source.override("bind", Source.nullable(type))
                .addParameter(Names.RECORD_SCHEMA.nestedClass("Values"), values);
        for (ComponentModel component : record.components()) {
            bind.addStatement(
                    "$T $L = $L.get($L)",
                    ComponentCode.boxed(component),
                    component.name(),
                    values,
                    constant(component));
        }
        List<CodeBlock> names = record.components().stream()
                .map(component -> CodeBlock.of("$L", component.name()))
                .toList();
        return bind.addStatement("return $L.ok() ? new $T($L) : null", values, type, CodeBlock.join(names, ",$W"))
                .build();
    }

    /** A name for a parameter that is not the name of a component. */
    private String unused(String wanted) {
        return constants.containsKey(wanted) ? unused(wanted + "_") : wanted;
    }

    private MethodSpec write(RecordModel from) {
        MethodSpec.Builder write = Source.override("write", TypeName.VOID)
                .addParameter(type, "config")
                .addParameter(Names.RECORD_SCHEMA.nestedClass("Sink"), "sink");
        for (ComponentModel component : from.components()) {
            write.addStatement("sink.put($L, config.$L())", constant(component), component.name());
        }
        return write.build();
    }
}
