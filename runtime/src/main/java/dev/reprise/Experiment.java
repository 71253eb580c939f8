package dev.reprise;

import dev.reprise.args.Arguments;
import dev.reprise.checkpoint.ResumeException;
import dev.reprise.config.ConfigPatch;
import dev.reprise.config.ConfigSchema;
import dev.reprise.launch.DoneRun;
import dev.reprise.launch.Flags;
import dev.reprise.launch.Launch;
import dev.reprise.launch.Launcher;
import dev.reprise.launch.StartException;
import dev.reprise.problem.ConfigException;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import dev.reprise.run.RecordedRun;
import dev.reprise.run.artifacts.ArtifactSink;
import dev.reprise.run.hooks.RunHook;
import dev.reprise.run.process.RunLog;
import dev.reprise.run.search.RunSearchException;
import dev.reprise.text.interpolation.InterpolationFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    private final Map<String, InterpolationFunction> functions;
    private final Additions added;

    private Experiment(
            ConfigSchema<C> schema,
            List<Layer> patches,
            Map<String, InterpolationFunction> functions,
            Additions added) {
        this.schema = schema;
        this.patches = patches;
        this.functions = functions;
        this.added = added;
    }

    /** An experiment with this kind of config. */
    public static <C> Experiment<C> of(ConfigSchema<C> schema) {
        return new Experiment<>(schema, List.of(), Map.of(), Additions.NONE);
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
        return new Experiment<>(schema, more, functions, added);
    }

    /**
     * With a function of your own for interpolations: with {@code "half"}, <code>${half:${model.width}}</code> can be
     * written wherever a value can.
     *
     * @param name letters, digits, {@code _} and {@code -}, with dots between parts
     * @throws IllegalArgumentException if the name is none, or one of the library's own
     */
    public Experiment<C> with(String name, InterpolationFunction function) {
        Resolver.of(schema).with(name, function); // refuses what cannot be a name
        Map<String, InterpolationFunction> more = new LinkedHashMap<>(functions);
        more.put(name, function);
        return new Experiment<>(schema, patches, more, added);
    }

    /**
     * With one more who hears what happens in the run, beside those that {@code ServiceLoader} finds.
     *
     * @param hook for one run at a time
     */
    public Experiment<C> with(RunHook hook) {
        return new Experiment<>(schema, patches, functions, added.with(hook));
    }

    /** With one more who gets a copy of each finished artifact, if {@code run.upload_artifacts} says so. */
    public Experiment<C> with(ArtifactSink sink) {
        return new Experiment<>(schema, patches, functions, added.with(sink));
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
            return new Answers<>(schema, arguments, () -> launcher(arguments)).answer(asked);
        }
        if (RunLog.isOpenInThisProcess()) {
            System.err.println("Cannot start a run inside a run: a process runs one at a time. Start it when the one"
                    + " that is running has ended, or in a process of its own.");
            return REFUSED;
        }
        Launcher<C> launcher = launcher(arguments);
        try (Launch<C> launch = launcher.launch()) {
            if (arguments.has(Flags.SKIP_DONE) && isDone(launcher, launch)) {
                return COMPLETE;
            }
            return Session.run(launch, List.of(args), added, body);
        } catch (ConfigException | ResumeException | RunSearchException | StartException e) {
            System.err.println(e.getMessage());
            return REFUSED;
        }
    }

    /** Says where a complete run is that equals the one to start, or why none can be found. */
    private static <C> boolean isDone(Launcher<C> launcher, Launch<C> launch) {
        DoneRun equal = DoneRun.of(launch);
        RecordedRun done = equal.complete();
        if (done != null) {
            System.out.println("Already done: " + done.directory());
            return true;
        }
        RecordedRun running = equal.running();
        if (running != null) {
            launch.warnings().add("An equal run is going on in '" + running.directory() + "'.");
        } else if (launch.directory() == null && launcher.drawsSeed() && launch.rerun() == null) {
            launch.warnings()
                    .add("No run can equal this one: its seed is drawn anew each time. Give run.seed a value.");
        }
        return false;
    }

    private Launcher<C> launcher(Arguments arguments) {
        return new Launcher<>(schema, arguments, patches, functions);
    }
}
