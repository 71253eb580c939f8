package dev.reprise.launch;

import dev.reprise.args.Arguments;
import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.checkpoint.ForkRule;
import dev.reprise.checkpoint.ResumeException;
import dev.reprise.checkpoint.ResumeRule;
import dev.reprise.checkpoint.ResumeTarget;
import dev.reprise.config.ConfigSchema;
import dev.reprise.config.RunSettings;
import dev.reprise.config.RunSettingsSchema;
import dev.reprise.resolve.Interpolated;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Presets;
import dev.reprise.resolve.Resolved;
import dev.reprise.resolve.Resolver;
import dev.reprise.run.RunRecord;
import dev.reprise.run.search.RunTarget;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.interpolation.InterpolationFunction;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Decides what a run is to be from the arguments of a program. Used once, by one thread. */
public final class Launcher<C> {

    /** Go on if there is something to go on with, else start. */
    private static final String AUTO = "auto";

    private final ConfigSchema<C> schema;
    private final Arguments arguments;
    private final Resolver<C> bare;
    private final Resolver<C> given;
    private final @Nullable List<String> settings;
    private @Nullable Resolver<C> layers;

    /**
     * Takes all that is given for a run.
     *
     * @param patches over everything else, the last first
     * @param functions what interpolations may call, by name
     * @throws StartException if the name of a file is none
     */
    public Launcher(
            ConfigSchema<C> schema,
            Arguments arguments,
            List<Layer> patches,
            Map<String, InterpolationFunction> functions) {
        this.schema = schema;
        this.arguments = arguments;
        settings = Settings.path(schema);
        Resolver<C> resolver = Resolver.of(schema).startingRun(settings == null ? List.of() : settings);
        for (Map.Entry<String, InterpolationFunction> function : functions.entrySet()) {
            resolver = resolver.with(function.getKey(), function.getValue());
        }
        bare = resolver;
        List<String> presets = arguments.values(Flags.PRESET);
        for (int i = 0; i < presets.size(); i++) {
            Origin asked = arguments.origins(Flags.PRESET).get(i);
            resolver = resolver.with(Presets.layer(schema, presets.get(i), asked));
        }
        for (String file : arguments.values(Flags.CONFIG)) {
            resolver = resolver.with(Layer.file(path(file)));
        }
        resolver = resolver.with(Layer.args(arguments));
        for (Layer patch : patches) {
            resolver = resolver.with(patch);
        }
        given = resolver;
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new StartException("--config '" + file + "' cannot be the name of a file: " + e.getReason() + ".");
        }
    }

    /** All layers that {@link #launch} came to, also when they cannot be resolved; null before it came to them. */
    @Nullable
    public Resolver<C> layers() {
        return layers;
    }

    /**
     * Resolves the layers in order: defaults, the checkpoint's config, presets, files, arguments, patches.
     *
     * @throws dev.reprise.problem.ConfigException if the config cannot be used
     * @throws ResumeException if the checkpoint cannot be used, or not with this config
     */
    public Launch<C> launch() {
        String resume = arguments.value(Flags.RESUME);
        String rerun = arguments.value(Flags.RERUN);
        if (rerun != null) {
            refuseBoth(resume != null, Flags.RESUME);
            refuseBoth(arguments.has(Flags.FORK), Flags.FORK);
            refuseBoth(arguments.has(Flags.SKIP_DONE), Flags.SKIP_DONE);
            return again(rerun);
        }
        if (resume != null && !AUTO.equals(resume) && arguments.has(Flags.SKIP_DONE)) {
            throw new StartException(
                    "--skip-done looks whether a run is needed at all, and --resume names one to go on with."
                            + " Give one of them, or --resume auto.");
        }
        if (AUTO.equals(resume) && arguments.has(Flags.FORK)) {
            throw new StartException("--resume auto goes on with the run that this command line has started; a fork is"
                    + " another run. Name the checkpoint to fork from.");
        }
        if (AUTO.equals(resume)) {
            return resumedOrFresh();
        }
        if (resume != null) {
            return resumed(resume);
        }
        if (arguments.has(Flags.FORK)) {
            throw new ResumeException("--fork starts a new run from a checkpoint: give the checkpoint with --resume.");
        }
        return fresh();
    }

    private static void refuseBoth(boolean isGiven, String flag) {
        if (isGiven) {
            throw new StartException(
                    "--rerun starts a new run and --" + flag + " goes on from a checkpoint. Give one of" + " them.");
        }
    }

    /** The settings as far as they are given, before anything is known of an earlier run. */
    private RunSettings asked() {
        return settings == null
                ? RunSettingsSchema.INSTANCE.defaults()
                : given.resolvePart(settings, RunSettingsSchema.INSTANCE);
    }

    /** Whether the seed is drawn anew each time and counts for the identity: then no run equals another. */
    public boolean drawsSeed() {
        return settings != null && asked().seed().isEmpty();
    }

    private Launch<C> again(String what) {
        RunSettings asked = asked();
        RunTarget target =
                RunTarget.find(what, asked.root(), asked.name(), asked.dir().isPresent());
        Rerun rerun = Rerun.of(target.directory());
        Long recorded = rerun.seed();
        long seed = recorded == null ? drawSeed() : recorded;
        Resolved<C> resolved = resolved(seeded(given.under(rerun.layer()), seed), null, null, seed);
        List<String> warnings = new ArrayList<>(target.warnings());
        warnings.addAll(resolved.warnings());
        warnings.addAll(ForkRule.passedOver("the run", resolved.passedOver()));
        return launch(
                resolved,
                seed,
                rerun.overrides(arguments.overrideTexts()),
                null,
                null,
                rerun,
                resolved.interpolated(),
                warnings);
    }

    /**
     * Goes on with the newest run that these arguments would have started, if it has a checkpoint. A seed that would be
     * drawn is that of the run.
     */
    private Launch<C> resumedOrFresh() {
        Launch<C> fresh = fresh();
        RunSettings chosen = fresh.settings();
        boolean drawn = drawsSeed();
        for (Path run : ResumeTarget.candidates(
                chosen.root(), chosen.name(), chosen.dir().isPresent())) {
            try {
                RunRecord record = RunRecord.read(run.resolve(RunRecord.FILE_NAME));
                C config = drawn && record.value("seed") instanceof Number seed
                        ? resolved(seeded(given, seed.longValue()), null, null, seed.longValue())
                                .config()
                        : fresh.config();
                String hash = Objects.requireNonNullElse(record.text("config_hash"), "");
                if (ResumeRule.accepts(schema, bare, run, hash, config)) {
                    return resumed(run.toString());
                }
            } catch (TextException | IOException e) {
                fresh.warnings()
                        .add("Passed over '" + run + "' in the search for a run to go on with: " + e.getMessage());
            }
        }
        fresh.warnings()
                .add("There is no run '" + chosen.name() + "' with this configuration and a checkpoint in '"
                        + chosen.root() + "' to go on with: a new one starts.");
        return fresh;
    }

    private Launch<C> fresh() {
        long drawn = drawSeed();
        Resolved<C> resolved = resolved(seeded(given, drawn), null, null, drawn);
        return launch(
                resolved,
                drawn,
                arguments.overrideTexts(),
                null,
                null,
                null,
                resolved.interpolated(),
                new ArrayList<>(resolved.warnings()));
    }

    private Launch<C> resumed(String resume) {
        RunSettings asked = asked();
        ResumeTarget target = ResumeTarget.find(
                resume, asked.root(), asked.name(), asked.dir().isPresent());
        boolean fork = arguments.has(Flags.FORK);
        if (!fork && target.directory() == null) {
            throw new ResumeException("Cannot resume " + target.file()
                    + ": it does not lie in a run's directory. Start a new run from it with --fork.");
        }
        Checkpoint checkpoint = null;
        try {
            ResumeTarget.Opened opened = target.open();
            checkpoint = opened.checkpoint();
            return resumed(opened.target(), checkpoint, fork);
        } catch (IOException e) {
            Launch.closeQuietly(checkpoint);
            throw new ResumeException("Cannot resume: " + e.getMessage());
        } catch (RuntimeException e) {
            Launch.closeQuietly(checkpoint);
            throw e;
        }
    }

    private Launch<C> resumed(ResumeTarget target, Checkpoint checkpoint, boolean fork) throws IOException {
        // A run keeps its seed, also where a file or an argument says null once more; a fork then draws another.
        long seed = fork ? drawSeed() : checkpoint.header().seed();
        Path directory = fork ? null : Objects.requireNonNull(target.directory());
        Layer saved = fork ? ForkRule.layer(checkpoint) : ResumeRule.layer(checkpoint);
        Resolver<C> resolver = seeded(given.under(saved), seed);
        Resolved<C> resolved = resolved(resolver, checkpoint, directory, seed);
        List<String> warnings = new ArrayList<>(target.warnings());
        warnings.addAll(resolved.warnings());
        Interpolated interpolated = resolved.interpolated();
        if (directory == null) {
            warnings.addAll(ForkRule.warnings(checkpoint, target.directory(), resolved.passedOver()));
        } else {
            OwnSettings own = OwnSettings.of(schema, checkpoint, directory);
            String problem = own.problem(Settings.of(schema, resolved.config()));
            if (problem != null) {
                warnings.add(problem);
                resolver = resolver.with(own.layer());
                resolved = resolved(resolver, checkpoint, directory, seed);
            }
            ResumeRule.check(schema, bare, checkpoint, resolved.config());
            interpolated = written(checkpoint, seed, resolved.interpolated());
        }
        warnings.addAll(ResumeRule.lostSecrets(schema, checkpoint, resolved.config()));
        return launch(
                resolved,
                seed,
                ResumeRule.overrides(checkpoint, arguments.overrideTexts()),
                checkpoint,
                fork ? null : target,
                null,
                interpolated,
                warnings);
    }

    private Launch<C> launch(
            Resolved<C> resolved,
            long drawn,
            List<String> overrides,
            @Nullable Checkpoint checkpoint,
            @Nullable ResumeTarget target,
            @Nullable Rerun rerun,
            @Nullable Interpolated interpolated,
            List<String> warnings) {
        RunSettings chosen = Settings.of(schema, resolved.config());
        return new Launch<>(
                schema,
                resolved.config(),
                chosen,
                chosen.seed().orElse(drawn),
                overrides,
                checkpoint,
                target,
                rerun,
                interpolated,
                warnings);
    }

    /** What is written stays for a fork, although a run that goes on keeps the values that came of it. */
    private @Nullable Interpolated written(Checkpoint checkpoint, long seed, @Nullable Interpolated resolved)
            throws IOException {
        Interpolated written = checkpoint.unresolvedYaml() == null
                ? null
                : seeded(given.under(ForkRule.layer(checkpoint)), seed).written();
        return written == null ? resolved : written;
    }

    /** Resolves, and once more with the facts of the run if they stand somewhere. */
    private Resolved<C> resolved(
            Resolver<C> resolver, @Nullable Checkpoint checkpoint, @Nullable Path directory, long seed) {
        layers = resolver;
        Resolved<C> resolved = resolver.resolve();
        if (resolved.interpolated() == null || !resolved.interpolated().usesRunFacts()) {
            return resolved;
        }
        Resolver<C> factual = FactualConfig.resolver(schema, resolver, resolved, checkpoint, directory, seed);
        layers = factual;
        return FactualConfig.checked(schema, resolved, factual.resolve());
    }

    /** A seed that nobody gives is drawn, also where somebody says null. */
    private Resolver<C> seeded(Resolver<C> resolver, long seed) {
        if (settings == null) {
            return resolver;
        }
        List<String> path = new ArrayList<>(settings);
        path.add("seed");
        return resolver.whereAbsent(path, Long.toString(seed), "drawn");
    }

    /**
     * Small enough to be typed, and whole in every language that reads numbers as doubles. Not from
     * {@code SecureRandom}, whose providers take longer to load than the rest of a start; the process id keeps
     * processes apart that start at the same moment.
     */
    private static long drawSeed() {
        long moment = System.nanoTime() ^ System.currentTimeMillis() << 20;
        long pid = ProcessHandle.current().pid();
        return new SplittableRandom(moment + pid * 0x9E3779B97F4A7C15L).nextLong() & 0xffff_ffffL;
    }
}
