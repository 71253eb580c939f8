package dev.reprise;

import dev.reprise.args.Arguments;
import dev.reprise.checkpoint.Checkpoint;
import dev.reprise.checkpoint.ResumeException;
import dev.reprise.checkpoint.ResumeRule;
import dev.reprise.checkpoint.ResumeTarget;
import dev.reprise.config.ConfigSchema;
import dev.reprise.config.RunSettings;
import dev.reprise.config.RunSettingsSchema;
import dev.reprise.resolve.Layer;
import dev.reprise.resolve.Resolver;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that is decided before a run touches the disk: the config, the seed, and the checkpoint to go on from.
 *
 * @param checkpoint the checkpoint, open, or null for a fresh run
 * @param directory the directory of the run to go on with; null for a new run, which a fork is
 * @param warnings what the user should know
 */
record Launch<C>(
        ConfigSchema<C> schema,
        C config,
        RunSettings settings,
        long seed,
        List<String> overrides,
        @Nullable Checkpoint checkpoint,
        @Nullable Path directory,
        List<String> warnings)
        implements Closeable {

    /**
     * Resolves the layers in order: defaults, the checkpoint's config, files, arguments, patches.
     *
     * @throws dev.reprise.problem.ConfigException if the config cannot be used
     * @throws ResumeException if the checkpoint cannot be used, or not with this config
     * @throws StartException if the name of a file is none
     */
    static <C> Launch<C> prepare(ConfigSchema<C> schema, Arguments arguments, List<Layer> patches) {
        return prepare(schema, arguments, patches, null);
    }

    /**
     * As above.
     *
     * @param layers is shown the layers before they are resolved, so that they can be looked at where they cannot be
     */
    static <C> Launch<C> prepare(
            ConfigSchema<C> schema,
            Arguments arguments,
            List<Layer> patches,
            @Nullable Consumer<? super Resolver<C>> layers) {
        Resolver<C> upper = Resolver.of(schema);
        for (String file : arguments.values(Flags.CONFIG)) {
            upper = upper.with(Layer.file(path(file)));
        }
        upper = upper.with(Layer.args(arguments));
        for (Layer patch : patches) {
            upper = upper.with(patch);
        }
        String resume = arguments.value(Flags.RESUME);
        if (resume != null) {
            return resumed(schema, upper, arguments, resume, layers);
        }
        if (arguments.has(Flags.FORK)) {
            throw new ResumeException("--fork starts a new run from a checkpoint: give the checkpoint with --resume.");
        }
        return fresh(schema, upper, arguments, layers);
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new StartException("--config '" + file + "' cannot be the name of a file: " + e.getReason() + ".");
        }
    }

    private static <C> Launch<C> fresh(
            ConfigSchema<C> schema,
            Resolver<C> upper,
            Arguments arguments,
            @Nullable Consumer<? super Resolver<C>> layers) {
        long drawn = drawSeed();
        C config = config(seeded(schema, upper, drawn), layers);
        RunSettings settings = Settings.of(schema, config);
        long seed = settings.seed().orElse(drawn);
        return new Launch<>(schema, config, settings, seed, arguments.overrideTexts(), null, null, List.of());
    }

    private static <C> C config(Resolver<C> resolver, @Nullable Consumer<? super Resolver<C>> layers) {
        if (layers != null) {
            layers.accept(resolver);
        }
        return resolver.resolve().config();
    }

    /** A seed that nobody gives is drawn, also where somebody says null. */
    private static <C> Resolver<C> seeded(ConfigSchema<C> schema, Resolver<C> resolver, long seed) {
        List<String> settings = Settings.path(schema);
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

    private static <C> Launch<C> resumed(
            ConfigSchema<C> schema,
            Resolver<C> upper,
            Arguments arguments,
            String resume,
            @Nullable Consumer<? super Resolver<C>> layers) {
        List<String> path = Settings.path(schema);
        RunSettings asked = path == null
                ? RunSettingsSchema.INSTANCE.defaults()
                : upper.resolvePart(path, RunSettingsSchema.INSTANCE);
        ResumeTarget target = ResumeTarget.find(resume, asked.root(), asked.name());
        boolean fork = arguments.has(Flags.FORK);
        if (!fork && target.directory() == null) {
            throw new ResumeException("Cannot resume " + target.file()
                    + ": it does not lie in a run's directory. Start a new run from it with --fork.");
        }
        Checkpoint checkpoint = null;
        try {
            checkpoint = Checkpoint.open(target.file());
            // A run keeps its seed, also where a file or an argument says null once more; a fork then draws another.
            long seed = fork ? drawSeed() : checkpoint.header().seed();
            Resolver<C> resolver = seeded(schema, upper.under(ResumeRule.layer(checkpoint)), seed);
            C config = config(resolver, layers);
            List<String> warnings = new ArrayList<>(target.warnings());
            if (!fork) {
                Path directory = Objects.requireNonNull(target.directory());
                OwnSettings own = OwnSettings.of(schema, checkpoint, directory);
                String problem = own.problem(Settings.of(schema, config));
                if (problem != null) {
                    warnings.add(problem);
                    config = config(resolver.with(own.layer()), layers);
                }
                ResumeRule.check(schema, checkpoint, config);
            }
            RunSettings settings = Settings.of(schema, config);
            return new Launch<>(
                    schema,
                    config,
                    settings,
                    settings.seed().orElse(seed),
                    ResumeRule.overrides(checkpoint, arguments.overrideTexts()),
                    checkpoint,
                    fork ? null : target.directory(),
                    warnings);
        } catch (IOException e) {
            closeQuietly(checkpoint);
            throw new ResumeException("Cannot resume: " + e.getMessage());
        } catch (RuntimeException e) {
            closeQuietly(checkpoint);
            throw e;
        }
    }

    private static void closeQuietly(@Nullable Checkpoint checkpoint) {
        if (checkpoint != null) {
            try {
                checkpoint.close();
            } catch (IOException e) {
                return; // the failure that led here is the one to tell
            }
        }
    }

    @Override
    public void close() {
        closeQuietly(checkpoint);
    }
}
