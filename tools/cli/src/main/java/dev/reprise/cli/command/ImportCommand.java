package dev.reprise.cli.command;

import dev.reprise.cli.output.Busy;
import dev.reprise.cli.output.Console;
import dev.reprise.reader.Reader;
import dev.reprise.reader.keep.KeepException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code reprise import}: brings runs back from files. */
@Command(
        name = "import",
        description = "Brings runs back from files, under the paths that they had, and checks their digests.",
        footer = {"", "Example:", "  reprise import digits-3f2a91.zip --root logs"})
public final class ImportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    RootOptions from = new RootOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What reprise export or rm --archive has written.")
    List<Path> files = new ArrayList<>();

    /** Speaks there. */
    public ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        makeRoot();
        int code = 0;
        try (Reader reader = from.open(console)) {
            for (Path file : files) {
                try {
                    console.print(imported(reader, file) + "\n");
                } catch (KeepException e) {
                    console.say("reprise: " + e.getMessage());
                    code = 1;
                }
            }
        }
        return code;
    }

    @SuppressWarnings("try") // it is seen, not used
    private Path imported(Reader reader, Path file) {
        try (Busy busy = console.busy("importing")) {
            return reader.importRun(file).directory();
        }
    }

    /** Runs may be the first ones of a machine. */
    private void makeRoot() {
        Path root = from.roots(console).get(0);
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException("The directory '" + root + "' cannot be made: " + e.getMessage(), e);
        }
    }
}
