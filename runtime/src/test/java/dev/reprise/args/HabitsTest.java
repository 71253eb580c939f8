package dev.reprise.args;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people write who are used to another program. */
class HabitsTest {

    private static final List<Flag> FLAGS = List.of(
            Flag.optional("help", "KEY", "help"), new Flag("fork", null, "fork"), new Flag("config", "FILE", "file"));

    private static String problem(String... args) {
        List<Problem> problems = Arguments.parse(FLAGS, args).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).subject() + ": " + problems.get(0).message();
    }

    @Test
    void aFlagThatIsUnknownIsSaidToBe() {
        assertThat(problem("--multirun"))
                .isEqualTo("--multirun: is no flag. A key needs a value, as --multirun=VALUE."
                        + " --help lists flags and keys");
        assertThat(problem("--forks", "--help"))
                .isEqualTo("--forks: is no flag. Did you mean '--fork'? A key needs a value, as --forks=VALUE."
                        + " --help lists flags and keys");
    }

    @Test
    void aSingleDashLeadsToHelp() {
        assertThat(problem("-h")).isEqualTo("-h: is not a flag. Write --help");
        assertThat(problem("-m")).startsWith("-m: is not a flag: --help lists them.");
    }

    @Test
    void spacesAroundTheEqualsSignAreOneProblem() {
        assertThat(problem("epochs", "=", "5")).isEqualTo("epochs = 5: has spaces around '='. Write epochs=5");
        assertThat(problem("epochs", "=5")).isEqualTo("epochs =5: has spaces around '='. Write epochs=5");
        assertThat(problem("epochs=", "5")).isEqualTo("epochs= 5: has spaces around '='. Write epochs=5");
        assertThat(problem("epochs", "=")).isEqualTo("epochs =: has spaces around '='. Write epochs=");
        assertThat(Arguments.parse(FLAGS, "note=", "--fork").problems()).isEmpty();
        assertThat(Arguments.parse(FLAGS, "note=", "~tags.a").problems()).isEmpty();
    }

    @Test
    void aFlagBehindTheEndOfFlagsIsTold() {
        assertThat(problem("--", "--config"))
                .isEqualTo("--config: stands behind '--', where nothing is a flag any more. Put it before that");
    }
}
