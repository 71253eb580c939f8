package dev.reprise.args;

import dev.reprise.problem.Nearest;
import dev.reprise.problem.Place;
import dev.reprise.problem.Problem;
import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command line taken apart: the program's flags, wherever they stand, and the overrides in their order.
 *
 * <p>An override is {@code --key=value}, {@code --key value}, or one of the forms of {@link OverrideText}. After
 * {@code --} nothing is a flag any more.
 */
public final class Arguments {

    private final List<Flag> known;
    private final String[] args;
    private final Map<String, List<Given>> flags = new LinkedHashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<String> overrideTexts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int next;

    /** A flag's value as given, and where. */
    private record Given(String value, Origin origin) {}

    private Arguments(List<Flag> known, String[] args) {
        this.known = known;
        this.args = args;
    }

    /** Takes a command line apart that has no flags, only overrides. */
    public static Arguments parse(String... args) {
        return parse(List.of(), args);
    }

    /** Takes a command line apart. What is wrong with it is told by {@link #problems()}. */
    public static Arguments parse(List<Flag> known, String... args) {
        Arguments arguments = new Arguments(known, args.clone());
        arguments.parseAll();
        return arguments;
    }

    /** The changes that the overrides ask for, in order. */
    public List<Edit> edits() {
        return List.copyOf(edits);
    }

    /** What is wrong with the whole command line. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The overrides as given, without flags, in order, each as {@code key=value}. */
    public List<String> overrideTexts() {
        return List.copyOf(overrideTexts);
    }

    /** Whether a flag was given. */
    public boolean has(String flag) {
        return flags.containsKey(flag);
    }

    /** All values given to a flag, in order. */
    public List<String> values(String flag) {
        List<String> values = new ArrayList<>();
        for (Given given : flags.getOrDefault(flag, List.of())) {
            values.add(given.value());
        }
        return values;
    }

    /** Where each of the values given to a flag stands, in the same order. */
    public List<Origin> origins(String flag) {
        List<Origin> origins = new ArrayList<>();
        for (Given given : flags.getOrDefault(flag, List.of())) {
            origins.add(given.origin());
        }
        return origins;
    }

    /** The last value given to a flag, or null. */
    public @Nullable String value(String flag) {
        List<String> values = values(flag);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    private void parseAll() {
        boolean flagsEnded = false;
        while (next < args.length) {
            String arg = args[next++];
            Origin origin = Origin.of("arg " + next);
            if (!flagsEnded && arg.equals("--")) {
                flagsEnded = true;
            } else if (!flagsEnded && arg.startsWith("--")) {
                dashed(arg.substring(2), origin);
            } else if (flagsEnded && arg.startsWith("--")) {
                String message = "stands behind '--', where nothing is a flag any more. Put it before that";
                problems.add(new Problem(arg, null, message, origin));
            } else {
                int pieces = SplitText.pieces(args, next - 1);
                int spaced = pieces > 1 ? 1 : SplitText.spaced(args, next - 1);
                if (pieces > 1) {
                    split(pieces, origin);
                } else if (spaced > 1) {
                    spaced(spaced, origin);
                } else {
                    override(arg, arg, origin);
                }
            }
        }
    }

    private void split(int pieces, Origin origin) {
        String joined = SplitText.joined(args, next - 1, pieces);
        String message = "was taken apart by the shell at its spaces. Write " + SplitText.quoted(joined);
        problems.add(new Problem(joined, null, message, origin));
        next += pieces - 1;
    }

    private void spaced(int pieces, Origin origin) {
        String joined = SplitText.joined(args, next - 1, pieces);
        String together = String.join("", List.of(args).subList(next - 1, next - 1 + pieces));
        problems.add(new Problem(joined, null, "has spaces around '='. Write " + together, origin));
        next += pieces - 1;
    }

    private void dashed(String body, Origin origin) {
        int equals = body.indexOf('=');
        String name = equals < 0 ? body : body.substring(0, equals);
        Flag flag = flag(name);
        if (flag != null) {
            flag(flag, equals < 0 ? null : body.substring(equals + 1), origin);
        } else if (equals >= 0) {
            override(body, "--" + body, dashedFlags(), origin);
        } else if (next < args.length && !args[next].startsWith("--")) {
            String value = args[next++];
            override(body + "=" + value, "--" + body + " " + value, dashedFlags(), origin);
        } else {
            problems.add(new Problem("--" + body, null, noFlag(body), origin));
        }
    }

    private String noFlag(String name) {
        List<String> names = dashedFlags();
        String list = flag("help") == null ? "" : " --help lists flags and keys";
        return "is no flag." + Nearest.hint("--" + name, names) + " A key needs a value, as --" + name + "=VALUE."
                + list;
    }

    private List<String> dashedFlags() {
        List<String> names = new ArrayList<>(known.size());
        for (Flag flag : known) {
            names.add("--" + flag.name());
        }
        return names;
    }

    private @Nullable Flag flag(String name) {
        for (Flag flag : known) {
            if (flag.name().equals(name)) {
                return flag;
            }
        }
        return null;
    }

    private void flag(Flag flag, @Nullable String attached, Origin origin) {
        String value = attached;
        if (flag.value() == null && attached != null) {
            problems.add(new Problem("--" + flag.name(), attached, "takes no value", origin));
            return;
        }
        if (flag.value() != null && value == null && (!flag.optional() || isValueOfOptional())) {
            if (next >= args.length) {
                problems.add(new Problem("--" + flag.name(), null, "needs a value: " + flag.value(), origin));
                return;
            }
            value = args[next++];
        }
        if (flag.value() != null && value != null && value.isEmpty()) {
            problems.add(new Problem("--" + flag.name(), "", "is empty; it needs a value: " + flag.value(), origin));
            return;
        }
        List<Given> values = flags.get(flag.name());
        if (values == null) {
            values = new ArrayList<>(1);
            flags.put(flag.name(), values);
        }
        values.add(new Given(value == null ? "" : value, origin));
    }

    /** Whether the next argument can be nothing but the value of the flag before it. */
    private boolean isValueOfOptional() {
        if (next >= args.length || args[next].isEmpty()) {
            return false;
        }
        char first = args[next].charAt(0);
        return first != '-' && first != '~' && args[next].indexOf('=') < 0;
    }

    private void override(String text, String shown, Origin origin) {
        override(text, shown, List.of(), origin);
    }

    private void override(String text, String shown, List<String> flags, Origin origin) {
        if (text.isEmpty()) {
            problems.add(new Problem("\"\"", null, "an empty argument. Write key=value", origin));
            return;
        }
        OverrideText override;
        try {
            override = OverrideText.parse(text);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(shown, null, String.valueOf(e.getMessage()), origin));
            return;
        }
        List<String> path = override.path();
        if (path.size() > Place.DEEPEST) {
            String message = "has more than " + Place.DEEPEST + " parts in its key; no config is that deep";
            problems.add(new Problem(shown, null, message, origin));
            return;
        }
        String value = override.value();
        Node node = value == null
                ? new Node.Scalar("", Node.Style.QUOTED, origin)
                : new Node.Scalar(value, Node.Style.RAW, origin);
        edits.add(new Edit(path, override.operation(), node, origin, flags));
        overrideTexts.add(text);
    }
}
