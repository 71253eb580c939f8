package dev.reprise.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Declaration;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What all generated types have in common, so that no writer can forget it. */
final class Source {

    private static final String PROCESSOR = "dev.reprise.processor.ConfigProcessor";
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private final TypeElement origin;
    private final boolean marked;

    /**
     * Sources for one config.
     *
     * @param origin the one element that they come from
     * @param marked whether the user's platform has {@code @Generated}
     */
    Source(TypeElement origin, boolean marked) {
        this.origin = origin;
        this.marked = marked;
    }

    TypeSpec.Builder type(ClassName name, Declaration declaration) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name);
        if (marked) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        if (declaration.exported()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        return type.addModifiers(Modifier.FINAL);
    }

    GeneratedFile file(ClassName name, TypeSpec type) {
        return new GeneratedFile(name, type, origin);
    }

    /** {@code public static final SgdSchema INSTANCE = new SgdSchema();}. */
    static FieldSpec instance(ClassName schema) {
        return FieldSpec.builder(schema, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", schema)
                .build();
    }

    static MethodSpec privateConstructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }

    static MethodSpec.Builder override(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns);
    }

    static MethodSpec name(ConfigModel config) {
        return override("name", ClassName.get(String.class))
                .addStatement("return $S", config.declaration().shortName())
                .build();
    }

    static MethodSpec type(ConfigModel config) {
        ClassName name = SchemaScope.spell(config.name());
        return override("type", generic(ClassName.get(Class.class), name))
                .addStatement("return $T.class", name)
                .build();
    }

    static ParameterizedTypeName generic(ClassName raw, TypeName... arguments) {
        return ParameterizedTypeName.get(raw, arguments);
    }

    static TypeName anyOf(ClassName raw) {
        return generic(raw, WildcardTypeName.subtypeOf(Object.class));
    }

    static TypeName nullable(ClassName type) {
        return type.annotated(AnnotationSpec.builder(Names.NULLABLE).build());
    }

    /** {@code List.of("a", "b")}. */
    static CodeBlock listOf(List<String> texts) {
        List<CodeBlock> items =
                texts.stream().map(text -> CodeBlock.of("$S", text)).toList();
        return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(items, ",$W"));
    }

    static CodeBlock schema(ClassName config) {
        return CodeBlock.of("$T.INSTANCE", Names.schemaOf(config));
    }
}
