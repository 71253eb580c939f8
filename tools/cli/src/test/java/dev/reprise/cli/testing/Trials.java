package dev.reprise.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.Experiment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Makes runs of {@link Trial} in a directory, in this process. */
public record Trials(Path root) {

    private static final List<String> QUIET =
            List.of("run.code=off", "run.print_tree=false", "run.hooks.final_report=false");

    /** A run to its end. */
    public Path complete(String... args) {
        return run(Experiment.COMPLETE, args);
    }

    /** A run whose body throws. */
    public Path failed(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("failing=true");
        return run(Experiment.FAILED, all.toArray(String[]::new));
    }

    /** The runs of two numbers of units, two rates and two seeds. */
    public void eight() {
        for (int units = 2; units <= 3; units++) {
            for (String rate : List.of("10.0", "1.0")) {
                for (int seed = 1; seed <= 2; seed++) {
                    complete("model.num_units=" + units, "optimizer.lr=" + rate, "run.seed=" + seed);
                }
            }
        }
    }

    /** What a program in a process of its own takes. */
    public List<String> args(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("run.root=" + root);
        all.addAll(QUIET);
        return all;
    }

    private Path run(int code, String... args) {
        AtomicReference<Path> directory = new AtomicReference<>();
        int ended = Experiment.of(TrialSchema.INSTANCE).execute(args(args).toArray(String[]::new), run -> {
            directory.set(run.directory());
            TrialProgram.train(run);
        });
        assertThat(ended).isEqualTo(code);
        return directory.get();
    }
}
