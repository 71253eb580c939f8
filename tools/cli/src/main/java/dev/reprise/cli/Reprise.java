package dev.reprise.cli;

import dev.reprise.cli.output.ClosedOutputException;
import dev.reprise.cli.output.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/**
 * The command {@code reprise}.
 *
 * <pre>
 * reprise ls "info.status == 'COMPLETE' &amp; train.loss.min &lt; 0.1"
 * reprise best test.acc --max --per config.model.num_units
 * </pre>
 *
 * <p>It ends with 0 if all is done, 1 if something could not be done, 2 if it was asked for what makes no sense.
 */
@Command(
        name = "reprise",
        description = "Lists, compares, edits and moves the runs of a directory.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Runs are named by the beginning of their id, by 'latest', or by their directory.",
            "",
            "Examples:",
            "  reprise ls \"info.status == 'COMPLETE' & config.model.num_units < 4\"",
            "  reprise diff latest 3f2a91",
            "  reprise COMMAND --help"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:something could not be done", "2:refused"})
public final class Reprise {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int REFUSED = 2;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean isHelpWanted;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean isVersionWanted;

    private Reprise() {}

    /** Runs the command and exits with its code. */
    public static void main(String[] args) {
        int code = args.length == 2 && args[0].equals(WarmUp.OPTION)
                ? WarmUp.run(args[1])
                : run(args, Console.ofProcess());
        System.exit(code);
    }

    /**
     * Runs the command.
     *
     * @return the exit code
     */
    public static int run(String[] args, Console console) {
        try {
            CommandLine line = Commands.line(new Reprise(), args, console);
            StringWriter text = new StringWriter();
            StringWriter messages = new StringWriter();
            line.setOut(new PrintWriter(text));
            line.setErr(new PrintWriter(messages));
            line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
            Failures failures = new Failures(console);
            line.setParameterExceptionHandler(failures);
            line.setExecutionExceptionHandler(failures);
            if (args.length == 0) {
                line.execute("--help");
                console.say(text.toString().stripTrailing());
                return REFUSED;
            }
            int code = line.execute(args);
            console.print(text.toString());
            return code;
        } catch (ClosedOutputException e) {
            return DONE;
        }
    }
}
