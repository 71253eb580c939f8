package dev.reprise.resolve;

import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Place;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.bind.Binder;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Keys;
import dev.reprise.resolve.draft.LayerEdits;
import dev.reprise.resolve.draft.Report;
import dev.reprise.resolve.draft.Scalars;
import dev.reprise.resolve.interpolate.DraftValues;
import dev.reprise.resolve.interpolate.Interpolator;
import dev.reprise.resolve.interpolate.Slot;
import dev.reprise.resolve.interpolate.Surroundings;
import dev.reprise.resolve.merge.Merger;
import dev.reprise.resolve.merge.StandIns;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.interpolation.InterpolationFunction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns layers into one config, or into one report of everything that is wrong. Immutable, free of global state and
 * safe for use from many threads; it starts nothing and writes nothing.
 *
 * <pre>{@code
 * TrainConfig config = Resolver.of(TrainConfigSchema.INSTANCE)
 *         .with(Layer.file(Path.of("conf/base.yaml")))
 *         .with(Layer.args("epochs=5", "optimizer=adam"))
 *         .resolve()
 *         .config();
 * }</pre>
 */
public final class Resolver<C> {

    private final RecordSchema<C> schema;
    private final List<Layer> layers;
    private final Around around;

    private Resolver(RecordSchema<C> schema, List<Layer> layers, Around around) {
        this.schema = schema;
        this.layers = layers;
        this.around = around;
    }

    /**
     * What is there beside the layers.
     *
     * @param stopgaps values for where the layers leave nothing
     * @param secrets the plain values of a config that has the secrets that the layers leave out; empty for none
     * @param surroundings what interpolations may reach outside of the config; null for nothing of its own
     * @param settings for a run that is about to start the keys to its settings, empty if it has none; else null
     */
    private record Around(
            List<Stopgap> stopgaps,
            Map<String, ?> secrets,
            @Nullable Surroundings surroundings,
            @Nullable List<String> settings) {

        static final Around NOTHING = new Around(List.of(), Map.of(), null, null);

        Around with(List<Stopgap> others) {
            return new Around(others, secrets, surroundings, settings);
        }
    }

    /** A value for a component that every layer leaves absent. */
    private record Stopgap(List<String> path, Node.Scalar value) {}

    /** A resolver over the declared defaults alone. */
    public static <C> Resolver<C> of(RecordSchema<C> schema) {
        return new Resolver<>(schema, List.of(), Around.NOTHING);
    }

    /** What the configs are. */
    public RecordSchema<C> schema() {
        return schema;
    }

    /** With one more layer over those that are there. */
    public Resolver<C> with(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return new Resolver<>(schema, more, around);
    }

    /**
     * With a function of the program's own for interpolations.
     *
     * <pre>{@code
     * Resolver.of(TrainConfigSchema.INSTANCE).with("half", arguments -> (Long) arguments.get(0) / 2)
     * }</pre>
     *
     * @param name what stands before the colon in <code>${name:argument}</code>, such as {@code half} or {@code my.half}
     * @throws IllegalArgumentException if the name is none, or one of the library's own
     */
    public Resolver<C> with(String name, InterpolationFunction function) {
        return in(Surroundings.orNothing(around.surroundings).with(name, function));
    }

    /** With these variables for <code>${env:NAME}</code> in the place of those of the process. */
    public Resolver<C> withEnvironment(Map<String, String> variables) {
        return in(Surroundings.orNothing(around.surroundings).withEnvironment(variables));
    }

    /** With the facts of a run, which a first resolve made known. */
    public Resolver<C> with(RunFacts facts) {
        return in(Surroundings.orNothing(around.surroundings).withFacts(facts.values(), facts.now()));
    }

    private Resolver<C> in(Surroundings more) {
        return new Resolver<>(schema, layers, new Around(around.stopgaps, around.secrets, more, around.settings));
    }

    /**
     * For a run that is about to start: facts of the run may be asked for, and are made up until {@link #with(RunFacts)}
     * gives them.
     *
     * @param path the keys from the root to the run settings; empty if the config has none
     */
    public Resolver<C> startingRun(List<String> path) {
        return new Resolver<>(
                schema, layers, new Around(around.stopgaps, around.secrets, around.surroundings, List.copyOf(path)));
    }

    /**
     * With a value for a component that defaults and layers leave absent, an explicit null included.
     *
     * @param path the keys from the root to a component of nested records
     * @param value the text of the value
     * @param source what errors call the origin of the value
     */
    public Resolver<C> whereAbsent(List<String> path, String value, String source) {
        List<Stopgap> more = new ArrayList<>(around.stopgaps);
        more.add(new Stopgap(List.copyOf(path), new Node.Scalar(value, Node.Style.PLAIN, Origin.of(source))));
        return new Resolver<>(schema, layers, around.with(more));
    }

    /**
     * With secrets for where every layer leaves one out, as those of a config that was written do.
     *
     * @param config the plain values of a config that has them, as {@code ConfigTree.of} gives them
     */
    public Resolver<C> withSecretsOf(Map<String, ?> config) {
        return new Resolver<>(
                schema, layers, new Around(around.stopgaps, config, around.surroundings, around.settings));
    }

    /** Without the values that {@link #whereAbsent} gave: only what the layers say. */
    public Resolver<C> asGiven() {
        return new Resolver<>(schema, layers, around.with(List.of()));
    }

    /** With one more layer below those that are there, over the defaults. */
    public Resolver<C> under(Layer layer) {
        List<Layer> more = new ArrayList<>();
        more.add(layer);
        more.addAll(layers);
        return new Resolver<>(schema, more, around);
    }

    /**
     * Resolves one nested config, whatever is wrong or missing elsewhere.
     *
     * @param path the keys from the root to a nested record
     * @throws ConfigException with the problems inside that part
     */
    public <P> P resolvePart(List<String> path, RecordSchema<P> part) {
        Draft draft = settled();
        Place place = Place.ROOT;
        for (String key : path) {
            draft = draft instanceof Draft.Fields fields ? fields.values().get(key) : null;
            place = place.child(key);
        }
        Report report = new Report();
        P config = draft instanceof Draft.Fields fields ? new Binder(report).bind(part, fields, place) : null;
        return config == null ? Resolver.of(part).resolve().config() : config;
    }

    /**
     * Merges the layers, reads every value by its declared type, and checks the constraints.
     *
     * @throws ConfigException with every problem of every layer
     */
    public Resolved<C> resolve() {
        Report report = new Report();
        Merger merger = new Merger(report);
        Draft.Fields root = merged(merger, report);
        Interpolated interpolated = isInterpolated(merger, root) ? interpolated(merger, root) : null;
        C config = new Binder(report).bind(schema, root, Place.ROOT);
        if (config == null || !report.problems().isEmpty()) {
            throw SecretReport.exception(schema, layers, root, report.problems());
        }
        Keys keys = merger.keys();
        return new Resolved<>(config, keys.passedOver(), keys.given(), interpolated, keys.warnings());
    }

    /**
     * The config as it is written, without a value for any interpolation.
     *
     * @return null if no interpolation stands in it, or if layers cannot be put over each other
     */
    public @Nullable Interpolated written() {
        Report report = new Report();
        Merger merger = new Merger(report);
        Draft.Fields root = merged(merger, report);
        if (!isInterpolated(merger, root) || !report.problems().isEmpty()) {
            return null;
        }
        DraftValues written = DraftValues.written();
        Map<String, @Nullable Object> unresolved = written.fields(root);
        return written.hasFailed() ? null : new Interpolated(unresolved, false, Instant.EPOCH);
    }

    /**
     * How every value came about, whatever is wrong with the values: components in order of declaration, of maps their
     * entries, of lists the elements after the whole.
     */
    public List<Explanation> explain() {
        return Explainer.explain(settled());
    }

    /**
     * How a value and all inside it came about.
     *
     * @param key a dotted key, as an override would have it
     * @throws ConfigException if there is no such key
     */
    public List<Explanation> explain(String key) {
        Draft.Fields root = settled();
        ExplainedKey explained = new ExplainedKey(root, Explainer.explain(root));
        List<Explanation> found = explained.find(key);
        if (found.isEmpty()) {
            throw new ConfigException(List.of(new Problem(key, null, explained.problem(key), null)));
        }
        return found;
    }

    private static void fill(Draft.Fields root, Stopgap stopgap) {
        Draft.Fields fields = root;
        int last = stopgap.path().size() - 1;
        for (int i = 0; i < last; i++) {
            if (!(fields.values().get(stopgap.path().get(i)) instanceof Draft.Fields inner)) {
                return;
            }
            fields = inner;
        }
        Draft there = fields.values().get(stopgap.path().get(last));
        if (there == null || Scalars.isNull(there)) {
            fields.values().put(stopgap.path().get(last), new Draft.Leaf(stopgap.value(), true).over(there));
        }
    }

    private void merge(Layer layer, Draft.Fields root, Merger merger, Report report) {
        for (Layer included : layer.below()) {
            merge(included, root, merger, report);
        }
        report.problems().addAll(layer.problems());
        if (layer.including() != null) {
            keepFree(layer.including(), root, report);
        }
        merger.merge(root, layer.edits());
    }

    /** A config's own {@code include} would be read as the name of a file, silently. */
    private void keepFree(Origin including, Draft.Fields root, Report report) {
        Component<?> component = Keys.find(root, Keys.INCLUDE, false);
        if (component != null) {
            String message = "names files here, so that no file can set the component '" + component.name() + "' of "
                    + schema.name() + ". Give that another key with @Key";
            report.add(new Problem(Keys.INCLUDE, null, message, including));
        }
    }

    /** All values, read or not, whatever is wrong with them. */
    private Draft.Fields settled() {
        Report report = new Report();
        Merger merger = new Merger(report);
        Draft.Fields root = merged(merger, report);
        if (isInterpolated(merger, root)) {
            interpolated(merger, root);
        }
        return root;
    }

    /** What was interpolated once may have been replaced since. */
    private static boolean isInterpolated(Merger merger, Draft.Fields root) {
        return merger.isInterpolated() && Scalars.isInterpolatedInside(root);
    }

    private Draft.Fields merged(Merger merger, Report report) {
        Draft.Fields root = merger.defaults(schema);
        for (Layer layer : layers) {
            merge(layer, root, merger, report);
        }
        for (Stopgap stopgap : around.stopgaps) {
            fill(root, stopgap);
        }
        if (!around.secrets.isEmpty()) {
            new StandIns(merger).fill(root, around.secrets, Place.ROOT);
        }
        return root;
    }

    /**
     * The exception for overrides that cannot become a layer, free of secrets as every report is.
     *
     * @param overrides all of them, usable or not
     */
    public ConfigException refusal(List<Problem> problems, String... overrides) {
        List<Layer> all = new ArrayList<>(layers);
        all.add(Layer.args(overrides));
        return SecretReport.refusal(schema, all, problems);
    }

    /** Gives every interpolation its value, in place. */
    private Interpolated interpolated(Merger merger, Draft.Fields root) {
        Map<String, @Nullable Object> unresolved =
                around.settings == null ? Map.of() : DraftValues.written().fields(root);
        merger.merge(root, LayerEdits.NONE); // what follows belongs to no layer
        Interpolator interpolator =
                new Interpolator(merger, Slot.root(root), Surroundings.orNothing(around.surroundings), around.settings);
        interpolator.settleAll();
        return new Interpolated(unresolved, interpolator.usesRunFacts(), interpolator.now());
    }
}
