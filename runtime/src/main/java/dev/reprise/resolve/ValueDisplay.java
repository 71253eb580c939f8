package dev.reprise.resolve;

import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Scalars;
import dev.reprise.schema.Component;
import dev.reprise.schema.ScalarKind;
import dev.reprise.schema.Schema;
import dev.reprise.schema.ValueType;
import dev.reprise.secret.SecretSchemas;
import dev.reprise.secret.SecretTexts;
import dev.reprise.text.Node;
import dev.reprise.text.scalar.FloatText;
import dev.reprise.text.scalar.ScalarText;
import java.util.Map;

/** A merged value for people: as it will be read where it can be read, else as it was written. */
final class ValueDisplay {

    private ValueDisplay() {}

    /** The value of a component, masked where it is a secret or may hold one that cannot be read. */
    static String of(Component<?> component, Draft draft) {
        return masked(component.secret(), component.type(), draft);
    }

    /** The value, masked unless it says nothing or only where a secret is. */
    static String masked(boolean secret, ValueType<?> type, Draft draft) {
        Schema<?> nested = draft instanceof Draft.Failed ? SecretSchemas.nested(type) : null;
        String text = of(type, draft);
        boolean hidden = secret
                ? !text.equals("null") && !SecretTexts.isReference(text)
                : nested != null && SecretSchemas.holdSecrets(nested);
        return hidden ? SecretTexts.MASK : text;
    }

    static String of(ValueType<?> type, Draft draft) {
        if (type instanceof ValueType.Absent<?> absent) {
            return of(absent.of(), draft);
        }
        if (draft instanceof Draft.Failed failed) {
            return failed.problem().value() == null ? "?" : failed.problem().value();
        }
        if (draft instanceof Draft.Leaf leaf) {
            return scalar(type, leaf.scalar());
        }
        if (draft instanceof Draft.Items items) {
            ValueType<?> element = element(type);
            StringBuilder text = new StringBuilder("[");
            for (Draft item : items.values()) {
                text.append(text.length() > 1 ? ", " : "").append(of(element, item));
            }
            return text.append(']').toString();
        }
        if (draft instanceof Draft.Entries entries) {
            ValueType<?> value = type instanceof ValueType.MapOf<?, ?> map ? map.value() : type;
            StringBuilder text = new StringBuilder("{");
            for (Map.Entry<String, Draft.Entry> entry : entries.values().entrySet()) {
                text.append(text.length() > 1 ? ", " : "")
                        .append(entry.getKey())
                        .append(": ");
                text.append(of(value, entry.getValue().value()));
            }
            return text.append('}').toString();
        }
        return Draft.text(draft);
    }

    /** The type of a list's elements; in the open place all is of one type. */
    static ValueType<?> element(ValueType<?> type) {
        if (type instanceof ValueType.ListOf<?> list) {
            return list.element();
        }
        return type instanceof ValueType.SetOf<?> set ? set.element() : type;
    }

    private static String scalar(ValueType<?> type, Node.Scalar written) {
        if (Scalars.isNull(written)) {
            return "null";
        }
        String text = Scalars.unquoted(written).text();
        if (!(type instanceof ValueType.Scalar<?> scalar) || scalar.kind() == ScalarKind.STRING) {
            return text;
        }
        try {
            Object plain = ScalarText.plain(scalar.kind(), ScalarText.parse(scalar.kind(), text));
            StringBuilder shown = new StringBuilder();
            if (plain instanceof Double number) {
                FloatText.json(shown, number);
            } else if (plain instanceof Float number) {
                FloatText.json(shown, number);
            } else {
                shown.append(plain);
            }
            return shown.toString();
        } catch (IllegalArgumentException e) {
            return text; // reported when it is bound
        }
    }
}
