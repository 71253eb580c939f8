package dev.reprise.examples.seeds;

import dev.reprise.Experiment;
import dev.reprise.Run;
import dev.reprise.config.CodeMode;
import dev.reprise.reader.Reader;
import dev.reprise.resolve.Resolver;
import dev.reprise.sweep.Sweep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program: {@code seeds [directory]} makes eighteen runs there, unless there are some, and tells what came of them. */
public final class Seeds {

    private Seeds() {}

    /** Takes the directory of the runs; {@code logs/seeds} if none is given. */
    public static void main(String[] args) {
        Path root = Path.of(args.length == 0 ? "logs/seeds" : args[0]);
        if (Files.notExists(root)) {
            train(root);
        } else {
            System.out.println(root + " is there: its runs are shown. Remove it to make them anew.\n");
        }
        try (Reader reader = Reader.open(root)) {
            Findings.of(reader).forEach((title, table) -> System.out.println("== " + title + "\n" + table));
        }
    }

    /** Makes the runs one after the other, each with its directory below the root. */
    static void train(Path root) {
        Experiment<SeedsConfig> experiment = Experiment.of(SeedsConfigSchema.INSTANCE)
                .with(new SeedsConfigPatch()
                        .run(settings -> settings.name("seeds")
                                .root(root)
                                .code(CodeMode.off) // else a copy of the code for each
                                .printTree(false)
                                .hooks(Map.of("final_report", false))));
        Sweep<SeedsConfig> sweep = Sweep.of(
                Resolver.of(SeedsConfigSchema.INSTANCE),
                "model.num_units=2,3,4",
                "optimizer.lr=10.,1.",
                "run.seed=1,2,3");
        for (List<String> overrides : sweep.overrides()) {
            int code = experiment.execute(overrides.toArray(new String[0]), Seeds::learn);
            if (code != Experiment.COMPLETE) {
                throw new IllegalStateException("The run with " + overrides + " ended with " + code + ".");
            }
        }
    }

    private static void learn(Run<SeedsConfig> run) {
        SeedsConfig config = run.config();
        Student student = new Student(config.model().numUnits(), run.random("weights", 0));
        for (int epoch = 1; epoch <= config.epochs(); epoch++) {
            double loss = student.train(config.optimizer().lr());
            run.metrics("train").log(Map.of("epoch", epoch, "loss", loss));
        }
        run.metrics("test").log(Map.of("loss", student.testLoss()));
    }
}
