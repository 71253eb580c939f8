package dev.reprise.cli.command;

import dev.reprise.cli.output.Console;
import dev.reprise.cli.run.RefusedException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reprise completion}: what makes a shell complete commands and options. */
@Command(
        name = "completion",
        description = "Writes a script that makes the shell complete commands and options.",
        footer = {
            "",
            "Examples:",
            "  source <(reprise completion bash)          in ~/.bashrc",
            "  source <(reprise completion zsh)           in ~/.zshrc"
        })
public final class CompletionCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    HelpOption help = new HelpOption();

    @Parameters(paramLabel = "bash|zsh", description = "The shell.")
    String shell = "";

    /** Speaks there. */
    public CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw new RefusedException("There is no completion for '" + shell + "'. There is one for bash and zsh.");
        }
        if (spec != null) {
            // One for both: in zsh it switches on what understands that of bash.
            console.print(AutoComplete.bash("reprise", spec.root().commandLine()));
        }
        return 0;
    }
}
