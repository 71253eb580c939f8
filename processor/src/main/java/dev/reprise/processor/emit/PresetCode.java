package dev.reprise.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.reprise.processor.model.PresetModel;
import dev.reprise.processor.model.RecordModel;
import java.util.List;
import java.util.Map;

/** The methods of a record's schema that tell of its presets. */
final class PresetCode {

    private static final TypeName DOCS = Source.generic(ClassName.get(List.class), Names.PRESET_DOC);
    private static final TypeName TREE = Source.generic(
                    ClassName.get(Map.class), ClassName.get(String.class), ClassName.OBJECT)
            .annotated(AnnotationSpec.builder(Names.NULLABLE).build());

    private PresetCode() {}

    /** {@code presets()} and {@code preset(name)}; none if the record has no presets. */
    static List<MethodSpec> of(RecordModel record) {
        return record.presets().isEmpty() ? List.of() : List.of(presets(record), preset(record));
    }

    private static MethodSpec presets(RecordModel record) {
        List<CodeBlock> docs = record.presets().stream()
                .map(preset -> CodeBlock.of("new $T($S,$W$S)", Names.PRESET_DOC, preset.name(), preset.doc()))
                .toList();
        return Source.override("presets", DOCS)
                .addStatement("return $T.of($L)", List.class, CodeBlock.join(docs, ",$W"))
                .build();
    }

    private static MethodSpec preset(RecordModel record) {
        CodeBlock.Builder cases = CodeBlock.builder();
        for (PresetModel preset : record.presets()) {
            cases.add("case $S -> $T.$L().tree();\n", preset.name(), SchemaScope.spell(record.name()), preset.method());
        }
        return Source.override("preset", TREE)
                .addParameter(String.class, "name")
                .addCode("return switch (name) {\n$>$Ldefault -> null;\n$<};\n", cases.build())
                .build();
    }
}
