package dev.reprise.checkpoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckpointNameTest {

    @Test
    void theNameSaysHowFarTheRunHadCome() {
        assertThat(new CheckpointName(12, 3400, false, 0)).hasToString("e000012-s000000003400.ckpt");
        assertThat(new CheckpointName(12, 3400, true, 0)).hasToString("e000012-s000000003400-passing.ckpt");
        assertThat(new CheckpointName(1234567, 0, false, 2)).hasToString("e1234567-s000000000000-2.ckpt");
        assertThat(new CheckpointName(0, 1, true, 3)).hasToString("e000000-s000000000001-passing-3.ckpt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e000012-s000000003400.ckpt",
                "e000012-s000000003400-passing.ckpt",
                "e1234567-s000000000000-2.ckpt",
                "e000000-s000000000001-passing-3.ckpt"
            })
    void aNameReadsBack(String name) {
        assertThat(CheckpointName.parse(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "final.ckpt",
                "e1.ckpt",
                "e1-s.ckpt",
                "e-s1.ckpt",
                "e1-s1.ckpt.bak",
                "e1-s1",
                "e1-s1-final.ckpt",
                "e1-s1-.ckpt",
                "e1-s1-passing-.ckpt",
                "e1-s1-2-passing.ckpt",
                "e1-s9999999999999999999.ckpt",
                ".e1-s1.ckpt.tmp-1-0"
            })
    void otherFilesAreNotOurs(String name) {
        assertThat(CheckpointName.parse(name)).isNull();
    }

    @Test
    void namesSortByProgress() {
        List<CheckpointName> sorted = List.of(
                new CheckpointName(1, 900, false, 0),
                new CheckpointName(2, 5, true, 0),
                new CheckpointName(2, 5, false, 0),
                new CheckpointName(2, 5, false, 1),
                new CheckpointName(1_000_000, 0, false, 0));
        List<CheckpointName> shuffled = new ArrayList<>(sorted);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(sorted);
    }

    @Test
    void theUserNamesACheckpointAsNoneIsNamedByItself() {
        assertThat(CheckpointName.named("final")).isEqualTo("final.ckpt");
        for (String name : List.of("", "a/b", "..", ".hidden", "e1-s1", "e000001-s000000000000-passing", "a b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CheckpointName.named(name))
                    .withMessageContaining("The checkpoint name");
        }
    }
}
