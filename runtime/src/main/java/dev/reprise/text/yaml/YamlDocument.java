package dev.reprise.text.yaml;

import dev.reprise.text.Excerpt;
import dev.reprise.text.Limits;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.value.OpenValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds the nodes of one document from the parser's events.
 *
 * <p>The level of events is the lowest that SnakeYAML has in public: its composer, a level above, compiles the regular
 * expressions of YAML 1.1's types, costs a third more of the start, and hides which values are aliases.
 */
final class YamlDocument {

    private final ParserImpl parser;
    private final Origin source;
    private final Map<String, Anchor> anchors = new HashMap<>();
    private int values;
    private int collectionAliases;
    /** The number of collections around the deepest value since the current anchor. */
    private int deepest;

    YamlDocument(String text, Origin source) {
        this.parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
        this.source = source;
    }

    /** A name for a value; the value is missing as long as it is being read. */
    private static final class Anchor {
        @Nullable
        Node node;

        int values;
        int height;
    }

    /** The map that is the whole document; an empty one if the text holds no document or nothing in it. */
    Node.Mapping mapping() {
        Node root = root();
        if (root == null) {
            return new Node.Mapping(List.of(), source.at(1, 1));
        }
        if (root instanceof Node.Mapping mapping) {
            return mapping;
        }
        String found = root instanceof Node.Scalar ? "a single value" : "a list";
        throw new TextException(
                "holds " + found + " instead of a map. Write key: value, one on each line", root.origin());
    }

    /** The list that is the whole document; an empty one if the text holds no document or nothing in it. */
    Node.Sequence sequence() {
        Node root = root();
        if (root == null) {
            return new Node.Sequence(List.of(), source.at(1, 1));
        }
        if (root instanceof Node.Sequence sequence) {
            return sequence;
        }
        String found = root instanceof Node.Scalar ? "a single value" : "a map";
        throw new TextException(
                "holds " + found + " instead of a list. Write - value, one on each line", root.origin());
    }

    /** The value that is the whole document, or null if there is none. */
    private @Nullable Node root() {
        next();
        if (next() instanceof StreamEndEvent) {
            return null;
        }
        Node root = node(next(), 0);
        next();
        Event after = next();
        if (!(after instanceof StreamEndEvent)) {
            throw failure("holds several documents. Keep one, without a second ---", after);
        }
        boolean isNothing = root instanceof Node.Scalar scalar
                && scalar.style() == Node.Style.PLAIN
                && scalar.text().isEmpty();
        return isNothing ? null : root;
    }

    /** The recursion is as deep as the document, and that is bounded. */
    private Node node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return aliased(alias, depth);
        }
        count(1, event);
        String name =
                event instanceof ScalarEvent scalar ? scalar.getAnchor() : ((CollectionStartEvent) event).getAnchor();
        return name == null ? unnamed(event, depth) : anchored(name, event, depth);
    }

    private Node anchored(String name, Event event, int depth) {
        // A name may be given again; the value read last is then not the one that the name stands for.
        Anchor anchor = new Anchor();
        anchors.put(name, anchor);
        int deepestBefore = deepest;
        int valuesBefore = values;
        deepest = depth;
        Node node = unnamed(event, depth);
        anchor.height = deepest - depth;
        anchor.values = values - valuesBefore + 1;
        anchor.node = node;
        deepest = Math.max(deepest, deepestBefore);
        return node;
    }

    private Node aliased(AliasEvent event, int depth) {
        Anchor anchor = anchors.get(event.getAnchor());
        if (anchor == null) {
            throw failure("the anchor &" + Excerpt.of(event.getAnchor()) + " is not defined before this alias", event);
        }
        if (anchor.node == null) {
            throw failure("the anchor &" + Excerpt.of(event.getAnchor()) + " contains itself. Remove the alias", event);
        }
        if (!(anchor.node instanceof Node.Scalar) && ++collectionAliases > Limits.COLLECTION_ALIASES) {
            throw failure(
                    "more than " + Limits.COLLECTION_ALIASES + " aliases of lists and maps. Write some out", event);
        }
        count(anchor.values, event);
        enter(depth + anchor.height, event);
        return anchor.node;
    }

    private Node unnamed(Event event, int depth) {
        if (event instanceof ScalarEvent scalar) {
            return YamlTag.scalar(scalar, place(event));
        }
        YamlTag.checkCollection((CollectionStartEvent) event, place(event));
        enter(depth + 1, event);
        return event instanceof MappingStartEvent ? mapping(event, depth + 1) : sequence(event, depth + 1);
    }

    private Node sequence(Event start, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = next(); !(event instanceof SequenceEndEvent); event = next()) {
            items.add(node(event, depth));
        }
        return new Node.Sequence(items, place(start));
    }

    private Node mapping(Event start, int depth) {
        YamlMapping mapping = new YamlMapping();
        for (Event event = next(); !(event instanceof MappingEndEvent); event = next()) {
            Node.Scalar key = key(event, depth);
            mapping.put(key, node(next(), depth));
        }
        return mapping.build(place(start));
    }

    private Node.Scalar key(Event event, int depth) {
        if (event instanceof CollectionStartEvent || !(node(event, depth) instanceof Node.Scalar key)) {
            throw failure("a list or a map cannot be a key. Write text before the colon", event);
        }
        if (OpenValue.isNull(key)) {
            throw failure(
                    "a key must not be null. Write the key before the colon, in quotes if it is that text", event);
        }
        return new Node.Scalar(key.text(), key.style(), place(event));
    }

    private void count(int more, Event event) {
        values += more;
        if (values > Limits.VALUES) {
            throw failure("more than " + Limits.VALUES + " values. Keep data in files of its own", event);
        }
    }

    private void enter(int depth, Event event) {
        if (depth > Limits.DEPTH) {
            throw failure("lists and maps are nested more than " + Limits.DEPTH + " deep", event);
        }
        deepest = Math.max(deepest, depth);
    }

    private Event next() {
        try {
            return parser.getEvent();
        } catch (YAMLException e) {
            throw YamlProblem.of(e, source);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // What the parser's own checks let through: numbers in escapes and directives that no int can hold.
            throw YamlProblem.of(e, source);
        }
    }

    private TextException failure(String message, Event event) {
        return new TextException(message, place(event));
    }

    private Origin place(Event event) {
        Mark mark = event.getStartMark();
        return source.at(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
