package dev.reprise;

import dev.reprise.args.Arguments;
import dev.reprise.checkpoint.ResumeException;
import dev.reprise.config.ConfigPatch;
import dev.reprise.config.ConfigSchema;
import dev.reprise.problem.ConfigException;
import dev.reprise.resolve.Layer;
import dev.reprise.run.process.RunLog;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that runs with a config: it resolves the config from defaults, files and arguments, gives the run its ids
 * and its directory, runs the program's body, and records how it ended.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     Experiment.of(TrainConfigSchema.INSTANCE).run(args, run -> {
 *         TrainConfig config = run.config();
 *         ...
 *     });
 * }
 * }</pre>
 *
 * <p>Immutable. One run at a time in a process: a run owns standard output and the handling of signals.
 *
 * @param <C> the config
 */
public final class Experiment<C> {

    /** The exit code of a run whose body returned. */
    public static final int COMPLETE = 0;

    /** The exit code of a run whose body threw. */
    public static final int FAILED = 1;

    /** The exit code for a command line that cannot be used; nothing was started. */
    public static final int REFUSED = 2;

    private final ConfigSchema<C> schema;
    private final List<Layer> patches;

    private Experiment(ConfigSchema<C> schema, List<Layer> patches) {
        this.schema = schema;
        this.patches = patches;
    }

    /** An experiment with this kind of config. */
    public static <C> Experiment<C> of(ConfigSchema<C> schema) {
        return new Experiment<>(schema, List.of());
    }

    /** The program's part of a run. */
    @FunctionalInterface
    public interface Body<C> {

        /**
         * Does the work.
         *
         * @throws Exception whatever goes wrong: the run is then recorded as failed
         */
        void run(Run<C> run) throws Exception;
    }

    /** With values over all other layers, the arguments included; for tests and embedding. */
    public Experiment<C> with(ConfigPatch<C> patch) {
        List<Layer> more = new ArrayList<>(patches);
        more.add(Layer.tree(patch.tree(), "patch").replacing());
        return new Experiment<>(schema, more);
    }

    /**
     * Runs the body as the whole of a program, and exits the process with {@link #FAILED} or {@link #REFUSED} if it did
     * not complete. Returns only after success.
     *
     * @param args the arguments of {@code main}
     */
    public void run(String[] args, Body<C> body) {
        int code = execute(args, body);
        if (code != COMPLETE) {
            System.exit(code);
        }
    }

    /**
     * Runs the body and leaves the process alone. Refused inside the body of another run, which then goes on.
     *
     * @param args the arguments, as {@code main} gets them
     * @return {@link #COMPLETE}, {@link #FAILED} or {@link #REFUSED}; errors are on standard error
     */
    public int execute(String[] args, Body<C> body) {
        Arguments arguments = Arguments.parse(Flags.ALL, args);
        String asked = Flags.asked(arguments);
        if (asked != null) {
            return new Answers<>(schema, arguments, patches).answer(asked);
        }
        if (RunLog.isOpenInThisProcess()) {
            System.err.println("Cannot start a run inside a run: a process runs one at a time. Start it when the one"
                    + " that is running has ended, or in a process of its own.");
            return REFUSED;
        }
        try (Launch<C> launch = Launch.prepare(schema, arguments, patches)) {
            return Session.run(launch, List.of(args), body);
        } catch (ConfigException | ResumeException | StartException e) {
            System.err.println(e.getMessage());
            return REFUSED;
        }
    }
}
