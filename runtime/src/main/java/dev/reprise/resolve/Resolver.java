package dev.reprise.resolve;

import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Place;
import dev.reprise.problem.Problem;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import java.util.ArrayList;
import java.util.List;

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
    private final List<Stopgap> stopgaps;

    private Resolver(RecordSchema<C> schema, List<Layer> layers, List<Stopgap> stopgaps) {
        this.schema = schema;
        this.layers = layers;
        this.stopgaps = stopgaps;
    }

    /** A value for a component that every layer leaves absent. */
    private record Stopgap(List<String> path, Node.Scalar value) {}

    /** A resolver over the declared defaults alone. */
    public static <C> Resolver<C> of(RecordSchema<C> schema) {
        return new Resolver<>(schema, List.of(), List.of());
    }

    /** With one more layer over those that are there. */
    public Resolver<C> with(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return new Resolver<>(schema, more, stopgaps);
    }

    /**
     * With a value for a component that defaults and layers leave absent, an explicit null included.
     *
     * @param path the keys from the root to a component of nested records
     * @param value the text of the value
     * @param source what errors call the origin of the value
     */
    public Resolver<C> whereAbsent(List<String> path, String value, String source) {
        List<Stopgap> more = new ArrayList<>(stopgaps);
        more.add(new Stopgap(List.copyOf(path), new Node.Scalar(value, Node.Style.PLAIN, Origin.of(source))));
        return new Resolver<>(schema, layers, more);
    }

    /** Without the values that {@link #whereAbsent} gave: only what the layers say. */
    public Resolver<C> asGiven() {
        return new Resolver<>(schema, layers, List.of());
    }

    /** With one more layer below those that are there, over the defaults. */
    public Resolver<C> under(Layer layer) {
        List<Layer> more = new ArrayList<>();
        more.add(layer);
        more.addAll(layers);
        return new Resolver<>(schema, more, stopgaps);
    }

    /**
     * Resolves one nested config, whatever is wrong or missing elsewhere.
     *
     * @param path the keys from the root to a nested record
     * @throws ConfigException with the problems inside that part
     */
    public <P> P resolvePart(List<String> path, RecordSchema<P> part) {
        Draft draft = merged(new Report()).root();
        Place place = Place.ROOT;
        for (String key : path) {
            draft = draft instanceof Draft.Fields fields ? fields.values.get(key) : null;
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
        Merged merged = merged(report);
        C config = new Binder(report).bind(schema, merged.root(), Place.ROOT);
        if (config == null || !report.problems().isEmpty()) {
            throw new ConfigException(report.problems());
        }
        return new Resolved<>(config, merged.keys().passedOver(), merged.keys().given());
    }

    /**
     * How every value came about, whatever is wrong with the values: components in order of declaration, of maps their
     * entries, of lists the elements after the whole.
     */
    public List<Explanation> explain() {
        return Explainer.explain(merged(new Report()).root());
    }

    /**
     * How a value and all inside it came about.
     *
     * @param key a dotted key, as an override would have it
     * @throws ConfigException if there is no such key
     */
    public List<Explanation> explain(String key) {
        Draft.Fields root = merged(new Report()).root();
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
            if (!(fields.values.get(stopgap.path().get(i)) instanceof Draft.Fields inner)) {
                return;
            }
            fields = inner;
        }
        Draft there = fields.values.get(stopgap.path().get(last));
        if (there == null || Scalars.isNull(there)) {
            fields.values.put(stopgap.path().get(last), new Draft.Leaf(stopgap.value(), true).over(there));
        }
    }

    private record Merged(Draft.Fields root, Keys keys) {}

    private void merge(Layer layer, Draft.Fields root, Merger merger, Report report) {
        for (Layer included : layer.below()) {
            merge(included, root, merger, report);
        }
        report.problems().addAll(layer.problems());
        if (layer.including() != null) {
            keepFree(layer.including(), root, report);
        }
        merger.merge(root, layer);
    }

    /** A config's own {@code include} would be read as the name of a file, silently. */
    private void keepFree(Origin including, Draft.Fields root, Report report) {
        Component<?> component = Keys.find(root, Includes.KEY, false);
        if (component != null) {
            String message = "names files here, so that no file can set the component '" + component.name() + "' of "
                    + schema.name() + ". Give that another key with @Key";
            report.add(new Problem(Includes.KEY, null, message, including));
        }
    }

    private Merged merged(Report report) {
        Merger merger = new Merger(report);
        Draft.Fields root = merger.defaults(schema);
        for (Layer layer : layers) {
            merge(layer, root, merger, report);
        }
        for (Stopgap stopgap : stopgaps) {
            fill(root, stopgap);
        }
        return new Merged(root, merger.keys());
    }
}
