package dev.reprise.cli.command;

import dev.reprise.cli.output.Console;
import dev.reprise.cli.run.Names;
import dev.reprise.reader.Reader;
import dev.reprise.reader.runs.RunRow;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code reprise note}: what somebody says of a run. */
@Command(
        name = "note",
        description = "Sets the note of a run, which may be going on; shows it if there is no text.",
        footer = {
            "",
            "Examples:",
            "  reprise note latest 'the one in the paper'",
            "  reprise note 3f2a91",
            "  reprise note 3f2a91 ''          takes the note away"
        })
public final class NoteCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    RootOptions from = new RootOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "The run.")
    String run = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TEXT", description = "The note; an empty one takes it away.")
    @Nullable
    String text;

    /** Speaks there. */
    public NoteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Reader reader = from.open(console)) {
            RunRow row = reader.retrieve(run);
            if (text != null) {
                reader.note(row, text);
                return 0;
            }
            Object note = new Names(reader).has("info.note") ? row.get("info.note") : null;
            if (note != null) {
                console.print(note + "\n");
            }
            return 0;
        }
    }
}
