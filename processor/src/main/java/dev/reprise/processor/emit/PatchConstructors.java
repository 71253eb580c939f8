package dev.reprise.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The constructors of every patch. */
final class PatchConstructors {

    private static final TypeName TREE =
            Source.generic(ClassName.get(Map.class), ClassName.get(String.class), ClassName.get(Object.class));

    private PatchConstructors() {}

    static List<MethodSpec> both() {
        MethodSpec empty = MethodSpec.constructorBuilder()
                .addJavadoc("Sets nothing.\n")
                .addModifiers(Modifier.PUBLIC)
                .addStatement("super($T.of())", Map.class)
                .build();
        MethodSpec ofTree = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TREE, "tree")
                .addStatement("super(tree)")
                .build();
        return List.of(empty, ofTree);
    }
}
