package dev.reprise.processor.jsonschema;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.Constraint;
import dev.reprise.processor.model.Declaration;
import dev.reprise.processor.model.OptionsModel;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.model.TypeModel;
import dev.reprise.schema.Check;
import dev.reprise.schema.Component;
import dev.reprise.schema.Each;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.ScalarKind;
import dev.reprise.schema.Schema;
import dev.reprise.schema.Types;
import dev.reprise.schema.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Configs that are being compiled, described as their generated schemas will describe them: what writes from descriptions
 * writes the same at compile time. They have no classes, so that nothing is bound with them.
 */
final class CompiledSchemas {

    private final Configs configs;
    private final Map<ClassName, Schema<?>> schemas = new HashMap<>();

    CompiledSchemas(Configs configs) {
        this.configs = configs;
    }

    /** The description of a record. */
    RecordSchema<?> of(RecordModel record) {
        return (RecordSchema<?>) of(record.name());
    }

    private Schema<?> of(ClassName name) {
        Schema<?> known = schemas.get(name);
        if (known == null) {
            ConfigModel config = Objects.requireNonNull(configs.get(name), name.toString());
            known = config instanceof OptionsModel options ? new Options(options) : new Fields((RecordModel) config);
            schemas.put(name, known);
        }
        return known;
    }

    private static UnsupportedOperationException noClass() {
        return new UnsupportedOperationException("what is being compiled has no class yet");
    }

    private final class Fields implements RecordSchema<Object> {
        private final RecordModel record;

        Fields(RecordModel record) {
            this.record = record;
        }

        @Override
        public String name() {
            return record.declaration().shortName();
        }

        @Override
        public Class<Object> type() {
            throw noClass();
        }

        @Override
        public List<Component<?>> components() {
            List<Component<?>> components = new ArrayList<>();
            for (ComponentModel component : record.components()) {
                components.add(component(component));
            }
            return components;
        }

        private Component<?> component(ComponentModel model) {
            List<Check> checks = model.constraints().stream()
                    .filter(Constraint::isChecked)
                    .map(CompiledSchemas::check)
                    .toList();
            String doc = model.doc().isEmpty() ? LibraryDocs.of(record.name(), model.name()) : model.doc();
            return new Component<>(
                    model.name(),
                    model.key(),
                    model.aliases(),
                    valueType(model.type()),
                    model.defaultText(),
                    checks,
                    model.hashRule(),
                    model.resumable(),
                    model.secret(),
                    doc);
        }

        @Override
        public String doc() {
            String doc = record.declaration().doc();
            return doc.isEmpty() ? LibraryDocs.of(record.name(), "") : doc;
        }

        @Override
        public List<String> removedKeys() {
            return record.removedKeys();
        }

        @Override
        public @Nullable Object bind(Values values) {
            throw noClass();
        }

        @Override
        public void write(Object config, Sink sink) {
            throw noClass();
        }
    }

    private final class Options implements OptionSchema<Object> {
        private final OptionsModel model;

        Options(OptionsModel model) {
            this.model = model;
        }

        @Override
        public String name() {
            return model.declaration().shortName();
        }

        @Override
        public Class<Object> type() {
            throw noClass();
        }

        @Override
        public List<String> options() {
            return model.options();
        }

        @Override
        public List<String> aliases(String option) {
            return model.choices().stream()
                    .filter(choice -> option.equals(choice.option()))
                    .flatMap(choice -> choice.aliases().stream())
                    .toList();
        }

        @Override
        public @Nullable RecordSchema<?> option(String name) {
            ClassName chosen = model.chosenBy(name);
            return chosen == null ? null : (RecordSchema<?>) of(chosen);
        }

        @Override
        public String optionOf(Object value) {
            throw noClass();
        }
    }

    /** The check of the whole component, which may be for each of its parts. */
    private static Check check(Constraint constraint) {
        Check check = constraint.check();
        for (int i = constraint.parts().size() - 1; i >= 0; i--) {
            check = new Each(constraint.parts().get(i), check);
        }
        return check;
    }

    private ValueType<?> valueType(TypeModel model) {
        if (model instanceof TypeModel.Scalar scalar) {
            return new ValueType.Scalar<>(scalar.kind());
        }
        if (model instanceof TypeModel.Constant constant) {
            return constant(constant);
        }
        if (model instanceof TypeModel.ListOf list) {
            return Types.list(valueType(list.element()));
        }
        if (model instanceof TypeModel.SetOf set) {
            return Types.set(valueType(set.element()));
        }
        if (model instanceof TypeModel.MapOf map) {
            return Types.map(valueType(map.key()), valueType(map.value()));
        }
        if (model instanceof TypeModel.Absent absent) {
            return new ValueType.Absent<>(valueType(absent.of()), absent.form());
        }
        if (model instanceof TypeModel.Nested nested) {
            return new ValueType.Nested<>(() -> schema(nested.config()));
        }
        return model instanceof TypeModel.Open ? Types.OPEN : new ValueType.Scalar<>(ScalarKind.STRING);
    }

    @SuppressWarnings("unchecked")
    private Schema<Object> schema(ClassName name) {
        return (Schema<Object>) of(name);
    }

    /** The constants of an enum that is being compiled are names, which is all that a description shows of them. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ValueType<?> constant(TypeModel.Constant constant) {
        return new ValueType.Constant(Declaration.shortName(constant.type()), constant.constants());
    }
}
