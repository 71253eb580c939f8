package dev.reprise.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.schema.Component;
import dev.reprise.schema.Types;
import dev.reprise.testing.Zoo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** zsh and fish, where they are installed. */
class OtherShellsTest {

    private static final String FISH = "source ./completion.fish; complete -C $argv[1]";

    @TempDir
    Path directory;

    private Shells shells;

    @BeforeEach
    void writeFiles() throws Exception {
        shells = new Shells(directory);
        Files.createDirectory(directory.resolve("conf"));
        Files.writeString(directory.resolve("conf/base.yaml"), "");
    }

    /** What zsh hands a program whose arguments were typed, TAB and all. */
    private String zsh(String keys) throws Exception {
        Shells.assumeThereIs("zsh");
        Shells.assumeThereIs("python3");
        shells.script("zsh");
        Files.writeString(directory.resolve(".zshrc"), """
                autoload -Uz compinit && compinit -u
                source ./completion.zsh
                digits() { printf '<%s>' "$@"; printf '\\n'; }
                PS1=READY
                """);
        for (String line :
                shells.typed("digits " + keys + "\nexit\n", "zsh", "-i").split("\r?\n", -1)) {
            if (line.startsWith("<") && line.endsWith(">")) {
                return line;
            }
        }
        return "";
    }

    /** What fish makes of a line, without descriptions, with spaces between. */
    private String fish(String line) throws Exception {
        StringBuilder candidates = new StringBuilder();
        for (String row : shells.output(List.of("fish", "--no-config", "-c", FISH, line), "")
                .split("\n", -1)) {
            candidates.append(candidates.isEmpty() ? "" : " ").append(row.split("\t", 2)[0]);
        }
        return candidates.toString().strip();
    }

    @Test
    void theScriptsAreOfTheirShells() throws Exception {
        for (String shell : List.of("zsh", "fish")) {
            Shells.assumeThereIs(shell);
            Path script = shells.script(shell);
            Process check = new ProcessBuilder(shell, "-n", script.toString())
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEmpty();
            assertThat(check.waitFor()).isZero();
        }
    }

    @Test
    void zshWritesTheArguments() throws Exception {
        assertThat(zsh("da\tsp\tte\toptimizer=ad\toptimizer.beta2=1 --print-c\t\t"))
                .startsWith("<data.split=test><optimizer=adam><optimizer.beta2=1><--print-config");
        assertThat(zsh("--preset mo\t --preset=sm\t --preset it\t"))
                .isEqualTo("<--preset><model.wide><--preset=small><--preset><it's $HOME>");
        assertThat(zsh("--config con\tb\t run.root=con\t")).isEqualTo("<--config><conf/base.yaml><run.root=conf>");
        assertThat(zsh("--optimizer sgd optimizer.m\t1 '~ta\tx' hidden_sizes+\t5 --explain=ep\t"))
                .isEqualTo("<--optimizer><sgd><optimizer.momentum=1><~tags.x><hidden_sizes+=5><--explain=epochs>");
    }

    @Test
    void fishListsWhatCanBeWritten() throws Exception {
        Shells.assumeThereIs("fish");
        shells.script("fish");
        assertThat(fish("digits op")).isEqualTo("optimizer. optimizer=");
        assertThat(fish("digits data.split=")).isEqualTo("data.split=test data.split=train");
        assertThat(fish("digits optimizer=adam optimizer."))
                .isEqualTo("optimizer.beta1= optimizer.beta2= optimizer.lr=");
        assertThat(fish("digits --optimizer sgd --optimizer.m")).isEqualTo("--optimizer.momentum=");
        assertThat(fish("digits --data.split te")).isEqualTo("test");
        assertThat(fish("digits --")).isEqualTo("--config --explain --fork --preset --print-config --resume");
        assertThat(fish("digits --print-config=")).isEqualTo("--print-config=json --print-config=yaml");
        assertThat(fish("digits --preset ")).isEqualTo("it's $HOME model.wide small");
        assertThat(fish("digits --preset=m")).isEqualTo("--preset=model.wide");
        assertThat(fish("digits --config conf/")).isEqualTo("conf/base.yaml");
        assertThat(fish("digits run.root=con")).isEqualTo("run.root=conf/");
        assertThat(fish("digits ~t")).isEqualTo("~tags.");
        assertThat(fish("digits hidden_sizes+")).isEqualTo("hidden_sizes+=");
    }

    @Test
    void nothingInAConfigIsRunAsCode() throws Exception {
        Shells.assumeThereIs("zsh");
        Shells.assumeThereIs("fish");
        Path trap = directory.resolve("trap");
        String evil = "';touch " + trap + ";$(touch " + trap + ")`touch " + trap + "`(touch " + trap + ")\"\\";
        Zoo.Described schema = new Zoo.Described(
                "Evil",
                evil,
                Component.of(evil, Types.STRING).defaultsTo(evil).doc(evil + "\n" + evil),
                Component.of("good", Types.config(new Zoo.Choices("O").with(evil, Zoo.SGD)))
                        .doc(evil));
        for (String program : List.of("digits", evil)) {
            shells.script("fish", program, schema);
            Path zsh = shells.script("zsh", program, schema);
            shells.output(List.of("zsh", "-f", zsh.toString()), "");
            for (String line : List.of("digits ", "digits good=", "digits good.")) {
                fish(line);
            }
        }
        assertThat(trap).doesNotExist();
    }
}
