package dev.reprise.cli.command;

import dev.reprise.cli.output.Console;
import dev.reprise.cli.run.FailedException;
import dev.reprise.cli.run.RecordedProgram;
import dev.reprise.reader.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code reprise rerun}: starts the program of a run with its config again. */
@Command(
        name = "rerun",
        description = "Runs the program of a run again: with its config, from where it was started.",
        footer = {
            "",
            "What follows the run goes to the program, after --rerun <its directory>. The exit code is the program's.",
            "",
            "Examples:",
            "  reprise rerun latest",
            "  reprise rerun 3f2a91 optimizer.lr=0.01 run.seed=7"
        })
public final class RerunCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    RootOptions from = new RootOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "The run.")
    String name = "";

    @Parameters(index = "1..*", paramLabel = "ARG", description = "Further arguments of its program.")
    List<String> args = new ArrayList<>();

    /** Speaks there. */
    public RerunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path run;
        try (Reader reader = from.open(console)) {
            run = reader.retrieve(name).directory().toAbsolutePath().normalize();
        }
        RecordedProgram program = RecordedProgram.of(run);
        program.check();
        List<String> words = new ArrayList<>(program.words());
        words.add("--rerun");
        words.add(run.toString());
        words.addAll(args);
        return start(words, program.directory());
    }

    private static int start(List<String> words, Path directory) throws InterruptedException {
        if (!Files.isDirectory(directory)) {
            throw new FailedException("The directory '" + directory + "' from which the run was started is gone.");
        }
        try {
            Process process = new ProcessBuilder(words)
                    .directory(directory.toFile())
                    .inheritIO()
                    .start();
            // Who interrupts this means the run, which may have something to save: it is waited for.
            Thread waiting = new Thread(() -> waitFor(process));
            Runtime.getRuntime().addShutdownHook(waiting);
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(waiting);
            return code;
        } catch (IOException e) {
            throw new FailedException("The program of the run cannot be started: " + e.getMessage());
        }
    }

    private static void waitFor(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
