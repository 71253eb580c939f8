package dev.reprise.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Set;

/**
 * How types are spelled inside a schema. A schema inherits two types from its interface; a config that uses their names
 * for its own types means its own.
 */
final class SchemaScope {

    private static final Set<String> INHERITED = Set.of("Values", "Sink");

    private SchemaScope() {}

    static TypeName spell(TypeName type) {
        if (type instanceof ClassName name) {
            return spell(name);
        }
        if (type instanceof ParameterizedTypeName generic) {
            TypeName[] arguments =
                    generic.typeArguments().stream().map(SchemaScope::spell).toArray(TypeName[]::new);
            return ParameterizedTypeName.get(generic.rawType(), arguments);
        }
        return type;
    }

    /** With its package as a part of the name, since JavaPoet shortens what stands in the package of the file. */
    static ClassName spell(ClassName type) {
        if (!INHERITED.contains(type.topLevelClassName().simpleName())) {
            return type;
        }
        return ClassName.get("", type.canonicalName());
    }
}
