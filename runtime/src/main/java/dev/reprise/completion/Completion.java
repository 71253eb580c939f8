package dev.reprise.completion;

import dev.reprise.args.Flag;
import dev.reprise.schema.RecordSchema;
import java.util.List;

/**
 * The script by which a shell completes a program's arguments. A program prints its own with {@code --completion}; the
 * script is static, so that TAB costs no start of a JVM:
 *
 * <pre>{@code
 * eval "$(digits --completion bash)"                                       # in ~/.bashrc
 * digits --completion zsh > ~/.zfunc/_digits                               # a directory of fpath, before compinit
 * digits --completion fish > ~/.config/fish/completions/digits.fish
 *
 * digits op<TAB>                       optimizer= optimizer.
 * digits optimizer=<TAB>               sgd adam
 * digits optimizer=adam optimizer.<TAB>  the keys of adam; of every option where none is chosen on the line
 * digits model.activation=<TAB>        the constants of the enum
 * digits --config <TAB>                files
 * digits --preset <TAB>                the names of the presets
 * }</pre>
 *
 * <p>Keys are completed a step at a time, in each form that an argument may have: {@code key=}, {@code key+=} for lists,
 * {@code --key=}, {@code --key VALUE} and {@code ~key} for entries of maps. Elements of lists have no names to complete.
 *
 * <p>The name that the script is for is the system property {@code reprise.program}, which a script that starts a program
 * sets ({@code java -Dreprise.program=digits ...}), else the name of the jar or of the main class. The script's first
 * lines say how to complete another name by it.
 */
public final class Completion {

    /** The shells: bash from 3.2, zsh from 5, fish from 3. */
    public static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    private Completion() {}

    /**
     * The script.
     *
     * @param shell one of {@link #SHELLS}
     * @param program the name that the user types
     * @param flags the program's flags; what stands in capitals for a value says what it is: {@code FILE} and {@code DIR}
     *     are completed as files, {@code KEY} as a key, {@code NAME} as the name of a preset, words in small letters as
     *     themselves
     * @param presets the names of the program's presets
     * @throws IllegalArgumentException for another shell
     */
    public static String script(
            String shell, String program, RecordSchema<?> schema, List<Flag> flags, List<String> presets) {
        Table table = new Table(program, KeyRows.of(schema), flags, presets);
        return switch (shell) {
            case "bash" -> BashScript.of(table);
            case "zsh" -> ZshScript.of(table);
            case "fish" -> FishScript.of(table);
            default -> throw new IllegalArgumentException("Unknown shell: " + shell);
        };
    }
}
