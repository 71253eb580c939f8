package dev.reprise.resolve.bind;

import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Keys;
import dev.reprise.schema.Component;
import dev.reprise.secret.SecretTexts;
import dev.reprise.text.Excerpt;
import dev.reprise.text.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which values of a record somebody gave, and where. A record that refuses its values says what is wrong with them
 * together; whoever reads that wants to know which to change.
 */
final class Given {

    private static final int MOST = 3;
    private static final int LOWEST = 4;

    /** What was given, and by how many kinds of layer it may be covered. */
    private final List<Value> values = new ArrayList<>();

    private record Value(String text, int below) {}

    private Given() {}

    /** The message, and on a line of its own what was given: {@code given: low = 5 (arg 1), high = 3 (c.yaml:4)}. */
    static String after(String message, Draft.Fields record) {
        Given given = new Given();
        given.collect(record, "");
        List<String> all = new ArrayList<>(); // what came last is what is looked at first
        for (int below = 0; below <= LOWEST; below++) {
            for (Value value : given.values) {
                if (value.below() == below) {
                    all.add(value.text());
                }
            }
        }
        if (all.isEmpty()) {
            return message;
        }
        int more = all.size() - MOST;
        String listed = String.join(", ", more > 0 ? all.subList(0, MOST) : all);
        return message + "\ngiven: " + listed + (more > 0 ? " and " + more + " more" : "");
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
                values.add(new Value(text, below(draft.origin())));
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
