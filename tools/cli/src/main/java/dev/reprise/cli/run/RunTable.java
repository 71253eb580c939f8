package dev.reprise.cli.run;

import dev.reprise.cli.output.Console;
import dev.reprise.cli.output.LocalTime;
import dev.reprise.cli.output.ShortIds;
import dev.reprise.reader.Reader;
import dev.reprise.reader.runs.RunRow;
import dev.reprise.reader.runs.Runs;
import dev.reprise.reader.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs as people read them: ids short, times local, what goes on with the time that it has taken until now. */
public final class RunTable {

    private final Console console;
    private final ShortIds ids;
    private final Instant now = Instant.now();

    /** For a console, with ids that are those of one run of the reader. */
    public RunTable(Console console, Reader reader) {
        this.console = console;
        this.ids = shortIds(reader);
    }

    /** The ids of all runs of a reader, cut. */
    public static ShortIds shortIds(Reader reader) {
        Runs all = reader.all();
        boolean hasIds = reader.fields().stream().anyMatch(field -> field.name().equals(Names.ID));
        if (!hasIds) {
            return ShortIds.of(List.of());
        }
        return ShortIds.of(all.values(Names.ID).stream()
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList());
    }

    /** A row for each run. */
    public Table of(Runs runs, List<String> fields) {
        Table.Filling table = Table.of(Names.headings(fields));
        for (RunRow run : runs) {
            List<@Nullable Object> cells = new ArrayList<>(fields.size());
            for (String field : fields) {
                cells.add(cell(run, field));
            }
            table.add(cells);
        }
        return table.done();
    }

    private @Nullable Object cell(RunRow run, String field) {
        if (field.equals(Names.ID)) {
            return run.has(Names.ID)
                    ? ids.of(run.id())
                    : run.id(); // runs of others have the names of their directories
        }
        Object value = run.get(field);
        if (value instanceof Instant time) {
            return LocalTime.fit(time, console.width());
        }
        if (field.equals(Names.DURATION) && "RUNNING".equals(run.get(Names.STATUS))) {
            Instant start = run.time(Names.START);
            return start == null
                    ? value
                    : Duration.ofSeconds(Duration.between(start, now).toSeconds());
        }
        return value;
    }
}
