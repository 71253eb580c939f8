package dev.reprise.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.Declaration;
import dev.reprise.processor.model.TypeModel;
import dev.reprise.schema.ValueType;

/** Writes the type of a component: {@code Types.list(Types.INT)}. */
final class TypeCode {

    private final Configs configs;
    private final ClassName owner;

    /** For the components of a config. */
    TypeCode(Configs configs, ClassName owner) {
        this.configs = configs;
        this.owner = owner;
    }

    CodeBlock of(TypeModel type) {
        if (type instanceof TypeModel.Scalar scalar) {
            return CodeBlock.of("$T.$L", Names.TYPES, scalar.kind().name());
        }
        if (type instanceof TypeModel.Constant constant) {
            String name = Declaration.shortName(constant.type());
            return CodeBlock.of(
                    "$1T.constant($2S, $3T.values())", Names.TYPES, name, SchemaScope.spell(constant.type()));
        }
        if (type instanceof TypeModel.ListOf list) {
            return CodeBlock.of("$T.list($L)", Names.TYPES, of(list.element()));
        }
        if (type instanceof TypeModel.SetOf set) {
            return CodeBlock.of("$T.set($L)", Names.TYPES, of(set.element()));
        }
        if (type instanceof TypeModel.MapOf map) {
            return CodeBlock.of("$T.map($L, $L)", Names.TYPES, of(map.key()), of(map.value()));
        }
        if (type instanceof TypeModel.Absent absent) {
            return absent(absent);
        }
        if (type instanceof TypeModel.Nested nested) {
            return nested(nested.config());
        }
        if (type instanceof TypeModel.Open) {
            return CodeBlock.of("$T.OPEN", Names.TYPES);
        }
        throw new IllegalArgumentException("No type to write: " + type);
    }

    private CodeBlock absent(TypeModel.Absent absent) {
        ValueType.Absent.Form form = absent.form();
        return switch (form) {
            case NULLABLE -> CodeBlock.of("$T.nullable($L)", Names.TYPES, of(absent.of()));
            case OPTIONAL -> CodeBlock.of("$T.optional($L)", Names.TYPES, of(absent.of()));
            case OPTIONAL_INT, OPTIONAL_LONG, OPTIONAL_DOUBLE -> CodeBlock.of("$T.$L", Names.TYPES, form.name());
        };
    }

    /** A config that leads back to its owner is asked for later: its class is not initialised yet. */
    private CodeBlock nested(ClassName config) {
        ConfigModel model = configs.get(config);
        boolean leadsBack = config.equals(owner)
                || (model != null && configs.reachableFrom(model).contains(owner));
        String format = leadsBack ? "$T.config(() -> $T.INSTANCE)" : "$T.config($T.INSTANCE)";
        return CodeBlock.of(format, Names.TYPES, Names.schemaOf(config));
    }
}
