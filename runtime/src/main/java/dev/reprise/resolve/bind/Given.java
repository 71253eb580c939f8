package dev.reprise.resolve.bind;

import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Keys;
import dev.reprise.schema.Component;
import dev.reprise.secret.SecretTexts;
import dev.reprise.text.Excerpt;
import dev.reprise.text.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which values of a record somebody gave, and where. A record that refuses its values says what is wrong with them
 * together; whoever reads that wants to know which to change.
 */
final class Given {

    private static final int MOST = 3;
    private static final int LOWEST = 4;
    private static final Pattern NO_NAME = Pattern.compile("[^\\w]+");

    /** What was given, and by how many kinds of layer it may be covered. */
    private final List<Value> values = new ArrayList<>();

    /** Which of the values the message is about, as far as it names them. */
    private final Set<String> named;

    private record Value(String text, boolean isNamed, int below) {}

    private Given(String message) {
        named = new HashSet<>(List.of(NO_NAME.split(message, -1)));
    }

    /** The message, and on a line of its own what was given: {@code given: low = 5 (arg 1), high = 3 (c.yaml:4)}. */
    static String after(String message, Draft.Fields record) {
        Given given = new Given(message);
        given.collect(record, "");
        List<String> all = given.texts(true);
        int shown = Math.max(MOST, all.size());
        all.addAll(given.texts(false));
        if (all.isEmpty()) {
            return message;
        }
        int more = all.size() - shown;
        String listed = String.join(", ", more > 0 ? all.subList(0, shown) : all);
        return message + "\ngiven: " + listed + (more > 0 ? " and " + more + " more" : "");
    }

    /** What came last is what is looked at first. */
    private List<String> texts(boolean isNamed) {
        List<String> texts = new ArrayList<>();
        for (int below = 0; below <= LOWEST; below++) {
            for (Value value : values) {
                if (value.isNamed() == isNamed && value.below() == below) {
                    texts.add(value.text());
                }
            }
        }
        return texts;
    }

    private void collect(Draft.Fields fields, String path) {
        for (Map.Entry<String, Draft> entry : fields.values().entrySet()) {
            Draft draft = entry.getValue();
            String inner = path + entry.getKey();
            boolean isNested = draft instanceof Draft.Fields;
            if (isGiven(draft)) {
                String written = isSecret(fields, entry.getKey()) ? SecretTexts.MASK : Excerpt.of(Draft.text(draft));
                String shown = written.isBlank() ? "'" + written + "'" : written;
                String text = inner + " = " + shown + " (" + draft.origin() + ")";
                values.add(new Value(text, named.contains(entry.getKey()), below(draft.origin())));
            }
            if (isNested) {
                collect((Draft.Fields) draft, inner + ".");
            }
        }
    }

    /** How far down the layer of an origin usually lies: patches, arguments, files, presets, a config that is changed. */
    private static int below(Origin origin) {
        String source = origin.source();
        if (source.equals("config") || source.contains("!/")) {
            return LOWEST;
        }
        if (source.startsWith("preset ")) {
            return 3;
        }
        return origin.line() > 0 ? 2 : source.startsWith("arg ") ? 1 : 0;
    }

    private static boolean isSecret(Draft.Fields fields, String key) {
        Component<?> component = Keys.find(fields, key, false);
        return component != null && component.secret();
    }

    private static boolean isGiven(Draft draft) {
        boolean isPart = draft instanceof Draft.Fields fields && fields.option() == null;
        boolean isStopgap = draft instanceof Draft.Leaf leaf && leaf.isStopgap();
        return !isPart && !isStopgap && !draft.origin().isDefault();
    }
}
