package dev.reprise.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.Constraint;
import dev.reprise.schema.Component.HashRule;
import dev.reprise.schema.Each;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Writes the constant that describes a component. */
final class ComponentCode {

    private static final int WIDTH = 120;
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private final TypeCode types;

    ComponentCode(TypeCode types) {
        this.types = types;
    }

    /** {@code static final Component<Double> LR = Component.of("lr", Types.DOUBLE).defaultsTo("0.1");}. */
    FieldSpec constant(String name, ComponentModel component) {
        TypeName type = ParameterizedTypeName.get(Names.COMPONENT, boxed(component));
        return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL)
                .initializer(initializer(name, component))
                .build();
    }

    /** The declared type as a type argument. */
    static TypeName boxed(ComponentModel component) {
        return SchemaScope.spell(
                Objects.requireNonNull(component.javaType(), component.name()).box());
    }

    /** On one line if that fits; a chain of calls has a line for each. */
    private CodeBlock initializer(String name, ComponentModel component) {
        CodeBlock type = types.of(component.type());
        CodeBlock start = CodeBlock.of("$T.of($S, $L)", Names.COMPONENT, component.name(), type);
        List<CodeBlock> calls = calls(component);
        int head = name.length() + length(boxed(component)) + "    static final Component<>  = ;".length();
        int line = head + length(start);
        boolean oneLine = calls.isEmpty() || (calls.size() == 1 && line + length(calls.get(0)) <= WIDTH);
        CodeBlock.Builder code = CodeBlock.builder().add("$>$>");
        if (line <= WIDTH) {
            code.add(start);
        } else {
            code.add("$T.of(\n$S, $L)", Names.COMPONENT, component.name(), type);
        }
        for (CodeBlock call : calls) {
            code.add(oneLine ? "$L" : "\n$L", call);
        }
        return code.add("$<$<").build();
    }

    /** The length in the source, where packages are imported. */
    private static int length(Object code) {
        return PACKAGE.matcher(code.toString()).replaceAll("").length();
    }

    private static List<CodeBlock> calls(ComponentModel component) {
        List<CodeBlock> calls = new ArrayList<>();
        if (!component.key().equals(component.name()) || !component.aliases().isEmpty()) {
            calls.add(key(component));
        }
        if (component.defaultText() != null) {
            calls.add(CodeBlock.of(".defaultsTo($S)", component.defaultText()));
        }
        for (Constraint constraint : component.constraints()) {
            if (constraint.isChecked()) {
                calls.add(CodeBlock.of(".checked($L)", check(constraint)));
            }
        }
        if (component.hashRule() != HashRule.ALWAYS) {
            calls.add(CodeBlock.of(
                    ".hashed($T.$L)", Names.HASH_RULE, component.hashRule().name()));
        }
        if (component.secret()) {
            calls.add(CodeBlock.of(".keptSecret()"));
        }
        if (component.resumable()) {
            calls.add(CodeBlock.of(".mayChangeOnResume()"));
        }
        if (!component.doc().isEmpty()) {
            calls.add(CodeBlock.of(".doc($S)", component.doc()));
        }
        return calls;
    }

    private static CodeBlock key(ComponentModel component) {
        CodeBlock.Builder call = CodeBlock.builder().add(".key($S", component.key());
        component.aliases().forEach(alias -> call.add(", $S", alias));
        return call.add(")").build();
    }

    private static CodeBlock check(Constraint constraint) {
        List<CodeBlock> arguments =
                constraint.arguments().stream().map(ComponentCode::argument).toList();
        CodeBlock check =
                CodeBlock.of("$T.$L($L)", Names.CHECK, constraint.kind().factory(), CodeBlock.join(arguments, ", "));
        if (constraint.message() != null) {
            check = CodeBlock.of("$L.saying($S)", check, constraint.message());
        }
        for (int i = constraint.parts().size() - 1; i >= 0; i--) {
            check = CodeBlock.of(
                    "$T.$L($L)", Names.CHECK, each(constraint.parts().get(i)), check);
        }
        return check;
    }

    private static String each(Each.Part part) {
        return switch (part) {
            case ELEMENT -> "each";
            case KEY -> "eachKey";
            case VALUE -> "eachValue";
        };
    }

    private static CodeBlock argument(Object argument) {
        if (argument instanceof String) {
            return CodeBlock.of("$S", argument);
        }
        return argument.equals(Integer.MAX_VALUE)
                ? CodeBlock.of("$T.MAX_VALUE", Integer.class)
                : CodeBlock.of("$L", argument);
    }
}
