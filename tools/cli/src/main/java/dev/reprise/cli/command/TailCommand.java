package dev.reprise.cli.command;

import dev.reprise.cli.output.Console;
import dev.reprise.cli.run.FailedException;
import dev.reprise.cli.run.MetricsOfRun;
import dev.reprise.cli.run.MetricsTail;
import dev.reprise.cli.run.RefusedException;
import dev.reprise.reader.Reader;
import dev.reprise.reader.runs.RunRow;
import dev.reprise.run.RecordedRun;
import dev.reprise.run.RunStatus;
import dev.reprise.text.TextException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reprise tail}: the last rows of the metrics of a run. */
@Command(
        name = "tail",
        description = "Shows the last rows of a run's metrics, and with -f those that come.",
        footer = {
            "",
            "With -f it goes on until the run ends; its exit code is 1 if the run has not completed.",
            "",
            "Examples:",
            "  reprise tail latest -f",
            "  reprise tail 3f2a91 train -n 20"
        })
public final class TailCommand implements Callable<Integer> {

    private static final long PAUSE_MILLIS = 200;

    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    @Mixin
    RootOptions from = new RootOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "The run.")
    String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "METRICS",
            description = "Which metrics, such as train; without it those that were written last.")
    @Nullable
    String metrics;

    @Option(names = "-n", paramLabel = "N", description = "So many rows, ${DEFAULT-VALUE} without it.")
    int rows = 10;

    @Option(
            names = {"-f", "--follow"},
            description = "Show what comes, until the run ends.")
    boolean isFollowing;

    /** Speaks there. */
    public TailCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (rows < 0) {
            throw new RefusedException("-n is a count, from 0.");
        }
        Path directory;
        try (Reader reader = from.open(console)) {
            RunRow run = reader.retrieve(name);
            directory = run.directory();
        }
        return isFollowing ? follow(directory) : show(directory);
    }

    private int show(Path directory) {
        MetricsTail tail = tail(directory, new MetricsOfRun(directory));
        if (tail == null) {
            throw new FailedException("The run '" + directory + "' has no metrics.");
        }
        console.print(tail.first(rows));
        return 0;
    }

    private int follow(Path directory) throws InterruptedException {
        MetricsTail tail = null;
        MetricsOfRun files = new MetricsOfRun(directory);
        boolean isWaiting = false;
        while (true) {
            // Before the rows are read: what is written until the end is read then.
            RunStatus status = status(directory);
            boolean isOver = status != RunStatus.RUNNING;
            if (tail != null) {
                console.print(tail.more());
            } else if (isOver || isThere(files)) {
                tail = tail(directory, files);
                console.print(tail == null ? "" : tail.first(rows));
            } else if (!isWaiting) {
                console.say("The run has no such metrics yet.");
                isWaiting = true;
            }
            if (isOver) {
                console.say("The run is " + status + ".");
                return status == RunStatus.COMPLETE ? 0 : 1;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private boolean isThere(MetricsOfRun files) {
        List<String> names = files.names();
        return metrics == null ? !names.isEmpty() : names.contains(metrics);
    }

    private @Nullable MetricsTail tail(Path directory, MetricsOfRun files) {
        List<String> names = files.names();
        String chosen = metrics == null ? files.latest() : metrics;
        if (chosen == null) {
            return null;
        }
        if (!names.contains(chosen)) {
            throw new RefusedException("The run '" + directory + "' has no metrics '" + chosen + "'. "
                    + (names.isEmpty() ? "It has none." : "There are: " + String.join(", ", names)));
        }
        if (metrics == null && names.size() > 1) {
            console.say("These are the metrics '" + chosen + "' of: " + String.join(", ", names));
        }
        return new MetricsTail(files.file(chosen), console.width());
    }

    private static RunStatus status(Path directory) {
        try {
            return RecordedRun.read(directory).status();
        } catch (TextException e) {
            throw new FailedException("The run cannot be followed: " + e.origin() + " " + e.getMessage());
        }
    }
}
