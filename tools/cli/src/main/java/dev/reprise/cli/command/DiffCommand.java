package dev.reprise.cli.command;

import dev.reprise.cli.output.Console;
import dev.reprise.cli.output.ShortIds;
import dev.reprise.cli.output.TableOutput;
import dev.reprise.cli.run.ChosenRuns;
import dev.reprise.cli.run.DiffSections;
import dev.reprise.cli.run.FailedException;
import dev.reprise.cli.run.RefusedException;
import dev.reprise.cli.run.RunTable;
import dev.reprise.reader.Reader;
import dev.reprise.reader.runs.RunRow;
import dev.reprise.reader.runs.Runs;
import dev.reprise.reader.table.Table;
import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.ValueText;
import dev.reprise.run.RunRecord;
import dev.reprise.text.TextException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reprise diff}: in what runs differ. */
@Command(
        name = "diff",
        description = "Shows in what runs differ: config, code, environment, results.",
        footer = {
            "",
            "Only what differs is shown. Empty is what a run does not have.",
            "",
            "Examples:",
            "  reprise diff 3f2a91 77c0d2",
            "  reprise diff latest 3f2a91 --libraries"
        })
public final class DiffCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    RootOptions from = new RootOptions();

    @Mixin
    FormatOptions format = new FormatOptions();

    @Option(names = "--libraries", description = "Compare also the libraries that the runs had.")
    boolean withLibraries;

    @Parameters(arity = "1..*", paramLabel = "RUN", description = "Runs, two at least.")
    List<String> names = new ArrayList<>();

    /** Speaks there. */
    public DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean isData = format.isData();
        try (Reader reader = from.open(console)) {
            Runs runs = new ChosenRuns(reader).byName(names);
            if (runs.size() < 2) {
                throw new RefusedException("One run has nothing to be compared with. Name two at least.");
            }
            Map<String, List<String>> sections = sections(runs);
            if (isData) {
                format.print(console, () -> data(runs, sections), () -> data(runs, sections));
            } else {
                print(runs, sections, RunTable.shortIds(reader));
            }
            return 0;
        }
    }

    /** The fields that differ, by their section. */
    private static Map<String, List<String>> sections(Runs runs) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        for (String section : DiffSections.ALL) {
            sections.put(section, new ArrayList<>());
        }
        for (Field field : runs.fields()) {
            String section = DiffSections.of(field);
            if (section != null && differs(runs, field.name())) {
                sections.getOrDefault(section, new ArrayList<>()).add(field.name());
            }
        }
        return sections;
    }

    private static boolean differs(Runs runs, String field) {
        return runs.groupBy(field).size() > 1;
    }

    private void print(Runs runs, Map<String, List<String>> sections, ShortIds ids) {
        List<String> headings = headings(runs, ids);
        boolean isFirst = true;
        for (Map.Entry<String, List<String>> section : sections.entrySet()) {
            if (!section.getValue().isEmpty()) {
                isFirst = separated(isFirst);
                new TableOutput(console).print(table(runs, section.getKey(), section.getValue(), headings));
            }
        }
        if (withLibraries) {
            Table libraries = libraries(runs, headings);
            if (libraries.size() > 0) {
                isFirst = separated(isFirst);
                new TableOutput(console).print(libraries);
            }
        }
        if (isFirst) {
            console.say("The runs do not differ.");
        }
    }

    private boolean separated(boolean isFirst) {
        if (!isFirst) {
            console.print("\n");
        }
        return false;
    }

    /** Copies of a run have one id. */
    private static List<String> headings(Runs runs, ShortIds ids) {
        List<String> headings = runs.stream().map(run -> ids.of(run.id())).toList();
        return new HashSet<>(headings).size() == headings.size()
                ? headings
                : runs.stream().map(run -> run.directory().toString()).toList();
    }

    private static Table table(Runs runs, String section, List<String> fields, List<String> headings) {
        List<String> columns = new ArrayList<>(List.of(section));
        columns.addAll(headings);
        Table.Filling table = Table.of(columns);
        for (String field : fields) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(DiffSections.name(field));
            runs.forEach(run -> cells.add(cell(run, field)));
            table.add(cells);
        }
        return table.done();
    }

    private static @Nullable Object cell(RunRow run, String field) {
        Object value = run.get(field);
        if (value == null) {
            return run.has(field) ? "null" : null;
        } else if (value instanceof String text) {
            return text.lines().findFirst().orElse("");
        }
        return value instanceof Duration ? value : ValueText.exact(value);
    }

    private static Table libraries(Runs runs, List<String> headings) {
        List<Map<?, ?>> all = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (RunRow run : runs) {
            Map<?, ?> libraries = libraries(run);
            all.add(libraries);
            libraries.keySet().forEach(name -> names.add(String.valueOf(name)));
        }
        List<String> columns = new ArrayList<>(List.of("libraries"));
        columns.addAll(headings);
        Table.Filling table = Table.of(columns);
        for (String name : names) {
            List<@Nullable Object> cells = new ArrayList<>(List.of(name));
            all.forEach(libraries -> cells.add(libraries.get(name)));
            if (new HashSet<>(cells.subList(1, cells.size())).size() > 1) {
                table.add(cells);
            }
        }
        return table.done();
    }

    private static Map<?, ?> libraries(RunRow run) {
        try {
            RunRecord record = RunRecord.read(run.directory().resolve(RunRecord.FILE_NAME));
            return record.value("libraries") instanceof Map<?, ?> map ? map : Map.of();
        } catch (TextException e) {
            throw new FailedException(e.origin() + " " + e.getMessage());
        }
    }

    private static Table data(Runs runs, Map<String, List<String>> sections) {
        List<String> columns = new ArrayList<>(List.of("section", "field"));
        List<String> ids = runs.stream().map(RunRow::id).toList();
        boolean isClear = new HashSet<>(ids).size() == ids.size();
        runs.forEach(run -> columns.add(isClear ? run.id() : run.directory().toString()));
        Table.Filling table = Table.of(columns);
        sections.forEach((section, fields) -> {
            for (String field : fields) {
                List<@Nullable Object> cells = new ArrayList<>(List.of(section, field));
                runs.forEach(run -> cells.add(run.get(field)));
                table.add(cells);
            }
        });
        return table.done();
    }
}
