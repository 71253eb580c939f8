package dev.reprise.examples.digits;

import dev.reprise.Experiment;
import dev.reprise.Run;
import dev.reprise.checkpoint.StateSink;
import dev.reprise.checkpoint.StateSource;
import dev.reprise.config.ScoreMode;
import dev.reprise.examples.digits.nn.Confusion;
import dev.reprise.examples.digits.nn.Evaluation;
import dev.reprise.examples.digits.nn.Network;
import dev.reprise.examples.digits.nn.Samples;
import dev.reprise.examples.digits.nn.Training;
import dev.reprise.examples.digits.nn.Update;
import dev.reprise.run.artifacts.type.ArtifactTypes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The program: {@code digits epochs=10 optimizer=adam optimizer.lr=1e-3}. */
public final class DigitsExample {

    /** The console itself: a bar that is drawn over and over is nothing for {@code main.log}. */
    private static final PrintStream CONSOLE = System.out;

    private final Run<DigitsConfig> run;
    private final Samples.Split data;
    private final Network network;
    private final Update update;

    private DigitsExample(Run<DigitsConfig> run) {
        this.run = run;
        DigitsConfig config = run.config();
        data = Digits.split(config.data().testFraction(), run.random("split", 0));
        network = new Network(
                Digits.PIXELS,
                config.model().hiddenSizes(),
                Digits.CLASSES,
                config.model().activation(),
                run.random("weights", 0));
        update = config.optimizer().start(network.parameterCount());
    }

    /** Trains, or goes on training. */
    public static void main(String[] args) {
        Experiment.of(DigitsConfigSchema.INSTANCE).run(args, run -> new DigitsExample(run).train());
    }

    private void train() throws IOException {
        DigitsConfig config = run.config();
        run.checkpoints().states(this::putInto);
        run.checkpoints().restore(this::readFrom);
        run.progress().endAtEpoch(config.epochs());
        Training training = new Training(
                network,
                update,
                data.train(),
                config.batchSize(),
                config.model().dropout());
        boolean onTerminal = ProgressLine.onTerminal();
        ProgressLine line = new ProgressLine(onTerminal ? CONSOLE : System.out, onTerminal, config.epochs());
        while (!run.shouldStop()) {
            epoch(training, line);
        }
        line.end();
        keepOutcome();
    }

    private void epoch(Training training, ProgressLine line) {
        DigitsConfig config = run.config();
        int epoch = (int) run.progress().epochs();
        double loss = training.epoch(
                epoch,
                time -> config.optimizer().lr() * config.schedule().factor(time, config.epochs()),
                run.random("shuffle", epoch),
                run.random("dropout", epoch));
        Evaluation test = Evaluation.of(network, data.test());
        int done = epoch + 1;
        run.metrics("train").log(Map.of("epoch", done, "loss", loss));
        run.metrics("test", TestRowSchema.INSTANCE).log(new TestRow(done, test.loss(), test.accuracy()));
        run.best("accuracy", ScoreMode.MAX, test.accuracy(), Map.of("epoch", done, "loss", test.loss()));
        run.report("train", Map.of("loss", loss));
        run.report("test", Map.of("loss", test.loss(), "accuracy", test.accuracy()));
        line.epoch(done, loss, test);
        run.endEpoch();
    }

    /** What others want to have of it: which digits are mistaken for which, and the network by itself. */
    private void keepOutcome() throws IOException {
        Confusion confusion = Confusion.of(network, data.test(), Digits.CLASSES);
        run.artifacts().save("confusion.csv", ArtifactTypes.CSV, confusion.table());
        run.artifacts().save("confusion.png", ArtifactTypes.PNG, confusion.image());
        Path weights = run.places().deploymentModel("weights.bin");
        try (OutputStream out = Files.newOutputStream(weights)) {
            network.writeTo(out);
        }
        Evaluation test = Evaluation.of(network, data.test());
        System.out.println("test accuracy " + test.accuracy() + " in " + run.directory());
    }

    private void putInto(StateSink states) throws IOException {
        states.put("weights", network::writeTo);
        states.put("optimizer", update::writeTo);
    }

    private void readFrom(StateSource states) throws IOException {
        states.get("weights", network::readFrom);
        states.get("optimizer", update::readFrom);
    }
}
