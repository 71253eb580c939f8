package dev.reprise.cli.command;

import dev.reprise.cli.output.ByteText;
import dev.reprise.cli.output.Console;
import dev.reprise.cli.output.LocalTime;
import dev.reprise.cli.output.StatusColour;
import dev.reprise.cli.run.ChosenRuns;
import dev.reprise.cli.run.Names;
import dev.reprise.reader.Reader;
import dev.reprise.reader.runs.RunRow;
import dev.reprise.reader.runs.Runs;
import dev.reprise.reader.table.Table;
import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.FieldKind;
import dev.reprise.reader.value.ValueText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code reprise show}: all that is known of a run. */
@Command(
        name = "show",
        description = "Shows a run: what is said of it, its config, its results, its metrics, its artifacts.",
        footer = {"", "Examples:", "  reprise show latest", "  reprise show 3f2a91 --json"})
public final class ShowCommand implements Callable<Integer> {

    /** What is told first, and how it is called. */
    private static final List<String> LABELS = List.of(
            "run_id",
            "name",
            "experiment_name",
            "status",
            "start",
            "end",
            "duration",
            "attempts",
            "exit_code",
            "signal",
            "stop_reason",
            "seed",
            "tags",
            "note",
            "main_class",
            "cwd",
            "host",
            "git.commit",
            "git.snapshot",
            "problem");

    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    RootOptions from = new RootOptions();

    @Mixin
    FormatOptions format = new FormatOptions();

    @Parameters(paramLabel = "RUN", description = "The run.")
    String name = "";

    /** Speaks there. */
    public ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean isData = format.isData();
        try (Reader reader = from.open(console)) {
            Runs runs = new ChosenRuns(reader).byName(List.of(name));
            if (isData) {
                format.print(console, runs::table, runs::table);
            } else {
                console.print(text(reader, runs.get(0)));
            }
            return 0;
        }
    }

    private String text(Reader reader, RunRow run) {
        StringBuilder text = new StringBuilder();
        append(text, labels(reader, run));
        append(text, section(reader, run, "config", "config."));
        append(text, section(reader, run, "results", "info.results."));
        append(text, metrics(reader, run));
        append(text, artifacts(reader, run));
        appendException(text, reader, run);
        return text.toString();
    }

    private void append(StringBuilder text, Table table) {
        if (table.size() > 0) {
            int status = console.colours() ? 1 : -1;
            text.append(text.isEmpty() ? "" : "\n")
                    .append(table.text(
                            console.width(),
                            (row, column, cell) -> column == status ? StatusColour.paint(cell) : cell));
        }
    }

    private static Table labels(Reader reader, RunRow run) {
        Names names = new Names(reader);
        Table.Filling table = Table.of(List.of("run", run.directory().toString()));
        for (String label : LABELS) {
            Object value = names.has("info." + label) ? run.get("info." + label) : null;
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                table.add(List.of(label, value instanceof Instant time ? LocalTime.whole(time) : cell(value)));
            }
        }
        return table.done();
    }

    private static Table section(Reader reader, RunRow run, String heading, String prefix) {
        Table.Filling table = Table.of(List.of(heading, " "));
        for (Field field : reader.fields()) {
            if (field.name().startsWith(prefix) && run.has(field.name())) {
                Object value = run.get(field.name());
                table.add(List.of(field.name().substring(prefix.length()), value == null ? "null" : cell(value)));
            }
        }
        return table.done();
    }

    /** Values stand at the left here, exact but for durations. */
    private static Object cell(Object value) {
        return value instanceof String || value instanceof Duration ? value : ValueText.exact(value);
    }

    private static Table metrics(Reader reader, RunRow run) {
        Table.Filling table = Table.of(List.of("metrics", "count", "last", "min", "max", "mean"));
        for (Field field : reader.fields()) {
            if (field.kind() == FieldKind.METRIC && run.has(field.name())) {
                List<@Nullable Object> cells = new ArrayList<>();
                cells.add(field.name());
                for (String stat : List.of("count", "last", "min", "max", "mean")) {
                    cells.add(run.get(field.name() + "." + stat));
                }
                table.add(cells);
            }
        }
        return table.done();
    }

    private static Table artifacts(Reader reader, RunRow run) {
        Table.Filling table = Table.of(List.of("artifacts", "size"));
        for (Field field : reader.fields()) {
            if (field.kind() == FieldKind.ARTIFACT && run.has(field.name())) {
                Object size = run.get(field.name());
                table.add(List.of(field.name(), size instanceof Long bytes ? ByteText.of(bytes) : ""));
            }
        }
        return table.done();
    }

    private static void appendException(StringBuilder text, Reader reader, RunRow run) {
        if (new Names(reader).has("info.exception") && run.get("info.exception") instanceof String exception) {
            text.append("\nexception\n");
            exception
                    .lines()
                    .forEach(line -> text.append("  ").append(printable(line)).append('\n'));
        }
    }

    private static String printable(String line) {
        return line.replace("\t", "    ").replaceAll("\\p{Cntrl}", "?");
    }
}
