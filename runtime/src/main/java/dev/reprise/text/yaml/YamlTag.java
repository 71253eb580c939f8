package dev.reprise.text.yaml;

import dev.reprise.text.Excerpt;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import dev.reprise.text.TextException;
import dev.reprise.text.value.OpenValue;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * The tags that mean something: those of YAML's JSON schema (YAML 1.2.2, section 10.2). They can make text of a plain
 * scalar and plain text of a quoted one; the type itself is declared elsewhere.
 */
final class YamlTag {

    private static final String PREFIX = "tag:yaml.org,2002:";

    private YamlTag() {}

    /** The node of a scalar, its style as its tag has it. */
    static Node.Scalar scalar(ScalarEvent event, Origin origin) {
        return new Node.Scalar(event.getValue(), style(event, origin), origin);
    }

    private static Node.Style style(ScalarEvent event, Origin origin) {
        String tag = event.getTag();
        if (tag == null) {
            return event.isPlain() ? Node.Style.PLAIN : Node.Style.QUOTED;
        }
        return switch (tag) {
            case "!", "tag:yaml.org,2002:str" -> Node.Style.QUOTED;
            case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool" -> Node.Style.PLAIN;
            case "tag:yaml.org,2002:null" -> nullStyle(event, origin);
            default -> throw unknown(tag, origin);
        };
    }

    private static Node.Style nullStyle(ScalarEvent event, Origin origin) {
        if (OpenValue.plain(event.getValue()) != null) {
            throw new TextException("tagged !!null, but is not null. Remove the tag", origin);
        }
        return Node.Style.PLAIN;
    }

    /** Refuses a list or a map with a tag that is not its own. */
    static void checkCollection(CollectionStartEvent event, Origin origin) {
        String own = event instanceof MappingStartEvent ? "tag:yaml.org,2002:map" : "tag:yaml.org,2002:seq";
        String tag = event.getTag();
        if (!isNone(tag) && !own.equals(tag)) {
            throw unknown(tag, origin);
        }
    }

    /** {@code !} alone says that no tag is meant. */
    private static boolean isNone(@Nullable String tag) {
        return tag == null || tag.equals("!");
    }

    private static TextException unknown(@Nullable String tag, Origin origin) {
        String written = tag != null && tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : tag;
        return new TextException(
                "the tag " + Excerpt.of(String.valueOf(written)) + " means nothing here."
                        + " Remove it: the declared type says how a value is read",
                origin);
    }
}
