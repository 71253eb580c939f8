package dev.reprise.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.schema.Component;
import dev.reprise.schema.Types;
import dev.reprise.testing.Zoo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BashCompletionTest {

    @TempDir
    Path directory;

    private Shells shells;

    @BeforeEach
    void writeTheScript() throws Exception {
        Shells.assumeThereIs("bash");
        shells = new Shells(directory);
        shells.script("bash");
    }

    @Test
    void keysAreCompletedAStepAtATime() throws Exception {
        assertThat(shells.bash("digits da")).isEqualTo("[data.]");
        assertThat(shells.bash("digits data.")).isEqualTo("[data.split=][data.fraction=][data.path=]");
        assertThat(shells.bash("digits op")).isEqualTo("[optimizer=][optimizer.]");
        assertThat(shells.bash("digits epo")).isEqualTo("[epochs=]");
        assertThat(shells.bash("digits x")).isEmpty();
    }

    @Test
    void valuesWithNamesAreCompleted() throws Exception {
        assertThat(shells.bash("digits data.split=")).isEqualTo("[train ][test ]");
        assertThat(shells.bash("digits data.split=te")).isEqualTo("[test ]");
        assertThat(shells.bash("digits note=")).isEqualTo("[null ]");
        assertThat(shells.bash("digits optimizer=")).isEqualTo("[sgd ][adam ]");
        assertThat(shells.bash("digits epochs=")).isEmpty();
    }

    @Test
    void keysAreThoseOfTheChosenOption() throws Exception {
        assertThat(shells.bash("digits optimizer."))
                .isEqualTo("[optimizer.lr=][optimizer.momentum=][optimizer.beta1=]" + "[optimizer.beta2=]");
        assertThat(shells.bash("digits optimizer=adam optimizer."))
                .isEqualTo("[optimizer.lr=][optimizer.beta1=][optimizer.beta2=]");
        assertThat(shells.bash("digits --optimizer adam optimizer=sgd optimizer.m"))
                .isEqualTo("[optimizer.momentum=]");
        assertThat(shells.bash("digits optimizer. optimizer=sgd", 17))
                .isEqualTo("[optimizer.lr=][optimizer.momentum=]");
        assertThat(shells.bash("digits 'optimizer={type: adam}' optimizer.m")).isEqualTo("[optimizer.momentum=]");
    }

    @Test
    void everyFormOfAnArgumentIsCompleted() throws Exception {
        assertThat(shells.bash("digits --data.sp")).isEqualTo("[--data.split=]");
        assertThat(shells.bash("digits --data.split=")).isEqualTo("[train ][test ]");
        assertThat(shells.bash("digits --data.split te")).isEqualTo("[test ]");
        assertThat(shells.bash("digits hidden_sizes")).isEqualTo("[hidden_sizes=]");
        assertThat(shells.bash("digits hidden_sizes+")).isEqualTo("[hidden_sizes+=]");
        assertThat(shells.bash("digits ~t")).isEqualTo("[~tags.]");
        assertThat(shells.bash("digits ta")).isEqualTo("[tags.]");
    }

    @Test
    void quotesAreRespected() throws Exception {
        assertThat(shells.bash("digits 'data.split=te")).isEqualTo("[data.split=test]");
        assertThat(shells.bash("digits data.split='te")).isEqualTo("[test]");
        assertThat(shells.bash("digits \"data.split\"=te")).isEqualTo("[test ]");
        assertThat(shells.bash("digits data\\.split=te")).isEqualTo("[test ]");
    }

    @Test
    void flagsAndTheirValuesAreCompleted() throws Exception {
        assertThat(shells.bash("digits --"))
                .isEqualTo(
                        "[--config ][--preset ][--resume ][--fork ][--explain ][--explain=][--print-config ][--print-config=]");
        assertThat(shells.bash("digits --print-config=")).isEqualTo("[yaml ][json ]");
        assertThat(shells.bash("digits --explain=ep")).isEqualTo("[epochs ]");
        assertThat(shells.bash("digits --explain data.f")).startsWith("[data.fraction ]");
        assertThat(shells.bash("digits --resume la")).isEqualTo("[latest ]");
        assertThat(shells.bash("digits --preset ")).isEqualTo("[small ][model.wide ][it\\'s\\ \\$HOME ]");
        assertThat(shells.bash("digits --preset=m")).isEqualTo("[model.wide ]");
        assertThat(shells.bash("digits --preset small ep")).isEqualTo("[epochs=]");
        assertThat(shells.bash("digits --fork ep")).isEqualTo("[epochs=]");
    }

    @Test
    void filesAreCompletedWhereFilesAreMeant() throws Exception {
        Files.writeString(directory.resolve("a b.yaml"), "");
        Files.createDirectory(directory.resolve("conf"));
        Files.writeString(directory.resolve("conf/base.yaml"), "");
        assertThat(shells.bash("digits --config con")).isEqualTo("[conf/]");
        assertThat(shells.bash("digits --config conf/")).isEqualTo("[conf/base.yaml ]");
        assertThat(shells.bash("digits --config=conf/b")).isEqualTo("[conf/base.yaml ]");
        assertThat(shells.bash("digits --config a")).isEqualTo("[a\\ b.yaml ]");
        assertThat(shells.bash("digits --config 'a")).isEqualTo("[a b.yaml]");
        assertThat(shells.bash("digits --config ~/conf/")).isEqualTo("[~/conf/base.yaml ]");
        assertThat(shells.bash("digits run.root=con")).isEqualTo("[conf/]");
    }

    @Test
    void tabsOnATerminalWriteTheArguments() throws Exception {
        Shells.assumeThereIs("python3");
        Path rc = Files.writeString(
                directory.resolve("rc"),
                "source ./completion.bash\ndigits() { printf '<%s>' \"$@\"; printf '\\n'; }\nPS1=READY\n");
        String output = shells.typed(
                "digits da\tsp\tte\t op\t=ad\toptimizer.be\t2=1 'data.spl\ttr\t --prin\t=j\t\nexit\n",
                "bash",
                "--noprofile",
                "--rcfile",
                rc.toString(),
                "-i");
        assertThat(output)
                .contains(
                        "<data.split=test><optimizer=adam><optimizer.beta2=1><data.split=train><--print-config=json>");
    }

    @Test
    void nothingInAConfigIsRunAsCode() throws Exception {
        Path trap = directory.resolve("trap");
        String evil = "';touch " + trap + ";$(touch " + trap + ")`touch " + trap + "`\"\\";
        Zoo.Described schema = new Zoo.Described(
                "Evil",
                evil,
                Component.of(evil, Types.STRING).defaultsTo(evil).doc(evil + "\n" + evil),
                Component.of("good", Types.config(new Zoo.Choices("O").with(evil, Zoo.SGD)))
                        .doc(evil));
        shells.script("bash", "digits", schema);
        assertThat(shells.bash("digits goo")).isEqualTo("[good=][good.]");
        assertThat(shells.bash("digits good=")).startsWith("[\\'\\;touch\\ ");
        shells.bash("digits ");
        shells.bash("digits good.");
        shells.script("bash", evil, schema);
        shells.output(List.of("bash", "--norc", "-c", "source ./completion.bash"), "");
        assertThat(trap).doesNotExist();
    }

    @Test
    void theScriptKeepsToWhatOldBashKnows() throws Exception {
        assertThat(Files.readString(directory.resolve("completion.bash")))
                .doesNotContain("declare -A", "local -A", "mapfile", "readarray", "compopt", ",,}", "^^}", "local -n");
    }
}
