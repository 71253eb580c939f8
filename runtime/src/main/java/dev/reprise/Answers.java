package dev.reprise;

import dev.reprise.args.Arguments;
import dev.reprise.checkpoint.ResumeException;
import dev.reprise.completion.Completion;
import dev.reprise.config.ConfigSchema;
import dev.reprise.describe.Explained;
import dev.reprise.describe.Help;
import dev.reprise.describe.Ink;
import dev.reprise.describe.TreeColours;
import dev.reprise.jsonschema.JsonSchema;
import dev.reprise.launch.CodeAgain;
import dev.reprise.launch.Flags;
import dev.reprise.launch.Launch;
import dev.reprise.launch.Launcher;
import dev.reprise.launch.Rerun;
import dev.reprise.launch.StartException;
import dev.reprise.problem.ConfigException;
import dev.reprise.problem.Nearest;
import dev.reprise.problem.Problem;
import dev.reprise.resolve.Explanation;
import dev.reprise.resolve.Presets;
import dev.reprise.resolve.Resolver;
import dev.reprise.run.process.Terminal;
import dev.reprise.run.search.RunSearchException;
import dev.reprise.schema.PresetDoc;
import dev.reprise.text.json.JsonWriter;
import dev.reprise.tree.ConfigTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What a program says instead of running, where a flag asks it to. It decides as a run would, makes no directory, and
 * never gets to the program's body.
 */
final class Answers<C> {

    private static final List<String> FORMS = List.of("yaml", "json", "tree", "patch");

    private final ConfigSchema<C> schema;
    private final Arguments arguments;
    private final Supplier<Launcher<C>> launchers;

    Answers(ConfigSchema<C> schema, Arguments arguments, Supplier<Launcher<C>> launchers) {
        this.schema = schema;
        this.arguments = arguments;
        this.launchers = launchers;
    }

    /**
     * Answers a flag.
     *
     * @param flag one for which {@link Flags#asked} was true
     * @return the exit code
     */
    int answer(String flag) {
        try {
            askOne(flag);
            return switch (flag) {
                case Flags.HELP -> help();
                case Flags.EXPLAIN -> explain();
                case Flags.PRINT_CONFIG -> printConfig();
                case Flags.JSON_SCHEMA -> jsonSchema();
                case Flags.COMPLETION -> completion();
                case Flags.AT_SNAPSHOT -> codeAgain();
                default -> throw new IllegalArgumentException("--" + flag + " has no answer");
            };
        } catch (ConfigException | ResumeException | RunSearchException | StartException e) {
            System.err.println(e.getMessage());
            return Experiment.REFUSED;
        }
    }

    /** Help is what somebody needs who asks for too much. */
    private void askOne(String flag) {
        for (String other : Flags.ANSWERED) {
            if (!flag.equals(Flags.HELP) && !other.equals(flag) && arguments.has(other)) {
                throw new StartException(
                        "--" + flag + " and --" + other + " ask for different things. Give one of them.");
            }
        }
    }

    private int help() {
        Terminal terminal = Terminal.ofStandardOutput(System.getenv());
        Help help = new Help(terminal.width(), ink(terminal));
        String key = value(Flags.HELP, "");
        System.out.print(key.isEmpty() ? help.all(ProgramName.command(), Flags.ALL, schema) : help.part(schema, key));
        return Experiment.COMPLETE;
    }

    /** These answers need no config and pass over what sets it, but a word that sets nothing is a slip. */
    private void refuseStrayWords() {
        if (!arguments.problems().isEmpty()) {
            throw new ConfigException(arguments.problems());
        }
    }

    private int jsonSchema() {
        refuseStrayWords();
        print(JsonSchema.of(schema));
        return Experiment.COMPLETE;
    }

    private int completion() {
        refuseStrayWords();
        String shell = value(Flags.COMPLETION, "");
        if (!Completion.SHELLS.contains(shell)) {
            throw new StartException("--completion '" + shell + "' is not one of: " + Nearest.listing(Completion.SHELLS)
                    + "." + Nearest.hint(shell, Completion.SHELLS));
        }
        List<String> presets = new ArrayList<>();
        for (PresetDoc preset : Presets.of(schema)) {
            presets.add(preset.name());
        }
        print(Completion.script(shell, ProgramName.word(), schema, Flags.ALL, presets));
        return Experiment.COMPLETE;
    }

    /** What is wrong does not keep anybody from seeing how it came about: it is told after that. */
    private int explain() {
        String wrong = null;
        List<Problem> problems = new ArrayList<>();
        Launcher<C> launcher = launchers.get();
        try (Launch<C> launch = launcher.launch()) {
            launch.warnings().forEach(System.err::println);
        } catch (ConfigException e) {
            problems.addAll(e.problems());
        } catch (ResumeException | RunSearchException | StartException e) {
            wrong = e.getMessage();
        }
        try {
            Resolver<C> layers = launcher.layers();
            if (layers != null) {
                Terminal terminal = Terminal.ofStandardOutput(System.getenv());
                System.out.print(new Explained(terminal.width(), ink(terminal)).of(explanations(layers)));
            }
        } catch (ConfigException e) {
            problems.addAll(0, e.problems());
        }
        System.out.flush();
        if (wrong != null) {
            throw new StartException(wrong);
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return Experiment.COMPLETE;
    }

    private List<Explanation> explanations(Resolver<C> resolver) {
        String key = value(Flags.EXPLAIN, "");
        if (!key.isEmpty()) {
            return resolver.explain(key);
        }
        List<Explanation> whole = new ArrayList<>();
        for (Explanation one : resolver.explain()) {
            if (!one.isPart()) {
                whole.add(one);
            }
        }
        return whole;
    }

    private static Ink ink(Terminal terminal) {
        return terminal.colours() ? Ink.COLOURED : Ink.PLAIN;
    }

    private int codeAgain() {
        if (!arguments.has(Flags.RERUN)) {
            throw new StartException("--" + Flags.AT_SNAPSHOT
                    + " brings back the code of an earlier run: name it with --" + Flags.RERUN + ".");
        }
        try (Launch<C> launch = launchers.get().launch()) {
            Rerun rerun = Objects.requireNonNull(launch.rerun());
            System.out.print(new CodeAgain(rerun, arguments.overrideTexts()).answer());
        }
        return Experiment.COMPLETE;
    }

    private int printConfig() {
        String form = value(Flags.PRINT_CONFIG, "yaml");
        if (!FORMS.contains(form)) {
            throw new StartException("--print-config '" + form + "' is not one of: " + Nearest.listing(FORMS) + "."
                    + Nearest.hint(form, FORMS));
        }
        Launcher<C> launcher = launchers.get();
        try (Launch<C> launch = launcher.launch()) {
            launch.warnings().forEach(System.err::println);
            RunFiles files = RunFiles.of(launch);
            print(
                    switch (form) {
                        case "json" -> JsonWriter.indented(ConfigTree.written(schema, launch.config()));
                        case "tree" -> tree(files.tree());
                        case "patch" -> PatchText.of(schema, Objects.requireNonNull(launcher.layers()));
                        default -> files.configYaml();
                    });
        }
        return Experiment.COMPLETE;
    }

    private static String tree(String tree) {
        return TreeColours.of(tree, ink(Terminal.ofStandardOutput(System.getenv())));
    }

    private String value(String flag, String otherwise) {
        String value = arguments.value(flag);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    /** What is to be read again by a program is the same bytes whatever the terminal's encoding. */
    private static void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
