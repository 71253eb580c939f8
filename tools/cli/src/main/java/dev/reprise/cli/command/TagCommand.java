package dev.reprise.cli.command;

import dev.reprise.cli.output.Console;
import dev.reprise.cli.run.Names;
import dev.reprise.cli.run.RefusedException;
import dev.reprise.reader.Reader;
import dev.reprise.reader.runs.RunRow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reprise tag}: the tags of a run. */
@Command(
        name = "tag",
        description = "Adds tags to a run, which may be going on, and takes others away; shows them if none is given.",
        footer = {
            "",
            "Examples:",
            "  reprise tag latest +paper -draft",
            "  reprise tag 3f2a91",
            "  reprise ls \"'paper' in info.tags\""
        })
public final class TagCommand implements Callable<Integer> {

    private final Console console;

    /** Without a short name: {@code -h} is a tag to take away. */
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean isHelpWanted;

    @Mixin
    RootOptions from = new RootOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "The run.")
    String run = "";

    @Parameters(index = "1..*", paramLabel = "+TAG|-TAG", description = "A tag to add, or to take away.")
    List<String> tags = new ArrayList<>();

    /** Speaks there. */
    public TagCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (String tag : tags) {
            if (tag.length() < 2 || tag.startsWith("--") || (tag.charAt(0) != '+' && tag.charAt(0) != '-')) {
                throw new RefusedException("'" + tag + "' is neither +TAG, to add one, nor -TAG, to take one away.");
            }
            (tag.charAt(0) == '+' ? added : removed).add(tag.substring(1));
        }
        if (run.startsWith("-") || run.startsWith("+")) {
            throw new RefusedException("The run comes first: reprise tag RUN " + run);
        }
        try (Reader reader = from.open(console)) {
            RunRow row = reader.retrieve(run);
            if (!tags.isEmpty()) {
                reader.tag(row, added, removed);
                return 0;
            }
            Object known = new Names(reader).has("info.tags") ? row.get("info.tags") : null;
            StringBuilder text = new StringBuilder();
            if (known instanceof List<?> list) {
                list.forEach(tag -> text.append(tag).append('\n'));
            } else if (known != null) {
                text.append(known).append('\n'); // written by hand
            }
            console.print(text.toString());
            return 0;
        }
    }
}
