package dev.reprise.cli.command;

import dev.reprise.cli.output.Console;
import dev.reprise.cli.output.TableOutput;
import dev.reprise.cli.run.RefusedException;
import dev.reprise.reader.table.Table;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** How a table is written. */
final class FormatOptions {

    @Option(names = "--json", description = "Write a JSON array, with whole ids and exact numbers.")
    boolean isJson;

    @Option(names = "--csv", description = "Write CSV as RFC 4180 has it.")
    boolean isCsv;

    /** Whether it is for a program. */
    boolean isData() {
        if (isJson && isCsv) {
            throw new RefusedException("--json and --csv are two ways to write the same. Give one of them.");
        }
        return isJson || isCsv;
    }

    /**
     * Writes a table.
     *
     * @param data for programs
     * @param shown for people
     */
    void print(Console console, Supplier<Table> data, Supplier<Table> shown) {
        if (!isData()) {
            new TableOutput(console).print(shown.get());
        } else if (isJson) {
            console.print(data.get().strictJson());
        } else {
            console.print(data.get().csv());
        }
    }
}
