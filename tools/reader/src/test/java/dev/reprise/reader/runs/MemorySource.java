package dev.reprise.reader.runs;

import dev.reprise.reader.value.Column;
import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.FieldKind;
import dev.reprise.reader.value.ValueKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs that are said in a test. */
final class MemorySource implements ColumnSource {

    /** How often each column was loaded. */
    final ConcurrentMap<String, Integer> loads = new ConcurrentHashMap<>();

    private final Path root;
    private final List<Map<String, @Nullable Object>> runs = new ArrayList<>();

    MemorySource(Path root) {
        this.root = root;
    }

    MemorySource() {
        this(Path.of("nowhere"));
    }

    /** Adds a run: names and values in turn. */
    MemorySource run(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> run = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            run.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        runs.add(run);
        return this;
    }

    Runs runs() {
        return Runs.of(this, IntStream.range(0, runs.size()).toArray());
    }

    @Override
    public List<Field> fields() {
        Map<String, Set<ValueKind>> kinds = new LinkedHashMap<>();
        runs.forEach(run -> run.forEach((name, value) ->
                kinds.computeIfAbsent(name, n -> new TreeSet<>()).add(ValueKind.of(value))));
        List<Field> fields = new ArrayList<>();
        kinds.forEach((name, found) -> fields.add(new Field(name, kind(name), found)));
        return fields;
    }

    private static FieldKind kind(String name) {
        if (name.startsWith("config.")) {
            return FieldKind.CONFIG;
        } else if (name.startsWith("info.")) {
            return FieldKind.INFO;
        }
        return name.startsWith("artifact.") ? FieldKind.ARTIFACT : FieldKind.METRIC;
    }

    @Override
    public Column column(String name, int[] ids) {
        loads.merge(name, 1, Integer::sum);
        Column.Filling column = Column.of(ids.length);
        for (int i = 0; i < ids.length; i++) {
            Map<String, @Nullable Object> run = runs.get(ids[i]);
            if (run.containsKey(name)) {
                column.put(i, run.get(name));
            }
        }
        return column.done();
    }

    @Override
    public Path directory(int run) {
        return root.resolve("run-" + run);
    }
}
