package dev.reprise.checkpoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreTest {

    private static final RetentionRule ONLY_POINTED = new RetentionRule(Retention.ALL, true, true);

    @TempDir
    Path directory;

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(directory.resolve(name));
        }
    }

    private void epochs(int... epochs) throws IOException {
        for (int epoch : epochs) {
            files(epoch(epoch));
        }
    }

    private static String epoch(int epoch) {
        return new CheckpointName(epoch, 0, false, 0).toString();
    }

    private static RetentionRule keeping(int last, int every) {
        return new RetentionRule(new Retention(optional(last), optional(every)), false, true);
    }

    private static OptionalInt optional(int number) {
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Prunes after a save of an epoch, and gives the epochs and other files that are left. */
    private List<String> pruned(RetentionRule rule, int now) throws IOException {
        List<String> warnings = new ArrayList<>();
        new Store(directory).prune(rule, new CheckpointName(now, 0, false, 0), null, warnings);
        assertThat(warnings).isEmpty();
        try (Stream<Path> left = Files.list(directory)) {
            return left.map(file -> file.getFileName().toString().replace("-s000000000000.ckpt", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theNewestStay() throws IOException {
        epochs(1, 2, 3, 4, 5);
        assertThat(pruned(keeping(2, 0), 5)).containsExactly("e000004", "e000005");
    }

    @Test
    void thoseThatAreDivisibleStay() throws IOException {
        epochs(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(pruned(keeping(0, 3), 7)).containsExactly("e000000", "e000003", "e000006");
    }

    @Test
    void bothTogetherKeepWhatEitherKeeps() throws IOException {
        epochs(1, 2, 3, 4, 5, 6, 7);
        assertThat(pruned(keeping(1, 5), 7)).containsExactly("e000005", "e000007");
    }

    @Test
    void ofOneEpochTheFirstIsThatWhichIsDivisible() throws IOException {
        files(
                "e000005-s000000000500.ckpt",
                "e000005-s000000000550.ckpt",
                "e000005-s000000000500-1.ckpt",
                "e000006-s000000000600.ckpt");
        assertThat(pruned(keeping(0, 5), 6))
                .containsExactly("e000005-s000000000500-1.ckpt", "e000005-s000000000500.ckpt");
    }

    @Test
    void withoutARuleAllStay() throws IOException {
        epochs(1, 2, 3);
        files("e000002-s000000000000-passing.ckpt");
        assertThat(pruned(new RetentionRule(Retention.ALL, false, false), 3)).hasSize(4);
    }

    @Test
    void whatThePointersNameAndWhatTheRunGoesOnFromStays() throws IOException {
        epochs(1, 2, 3, 4, 5);
        Pointer.best(directory).set(epoch(2));
        Pointer.latest(directory).set(epoch(5));
        List<String> warnings = new ArrayList<>();
        new Store(directory).prune(ONLY_POINTED, new CheckpointName(5, 0, false, 0), epoch(3), warnings);
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder(epoch(2), epoch(3), epoch(5), "best", "latest");
        assertThat(pruned(ONLY_POINTED, 5)).containsExactly("best", "e000002", "e000005", "latest");
    }

    @Test
    void whatIsNotOursStays() throws IOException {
        files("final.ckpt", "notes.txt", "e1.ckpt", ".e000001-s000000000000.ckpt.tmp-1-0", "e000001-s1.ckpt.bak");
        Files.createDirectory(directory.resolve("e000001-s000000000000.ckpt"));
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Files.createFile(elsewhere.resolve(epoch(1)));
        Files.createSymbolicLink(directory.resolve(epoch(2)), elsewhere.resolve(epoch(1)));
        assertThat(pruned(keeping(1, 0), 9)).hasSize(8);
        assertThat(elsewhere.resolve(epoch(1))).exists();
    }

    @Test
    void whatWasTakenBackIsNotAmongTheNewest() throws IOException {
        epochs(2, 3, 4, 7, 8);
        assertThat(pruned(keeping(2, 0), 4)).containsExactly("e000003", "e000004");
    }

    @Test
    void thoseInPassingDoNotCountAndGo() throws IOException {
        epochs(5, 10);
        files("e000011-s000000000000-passing.ckpt", "e000012-s000000000000-passing.ckpt");
        Pointer.latest(directory).set("e000012-s000000000000-passing.ckpt");
        assertThat(pruned(keeping(2, 0), 12))
                .containsExactly("e000005", "e000010", "e000012-s000000000000-passing.ckpt", "latest");
    }

    @Test
    void numbersBelowOneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retention(OptionalInt.of(0), OptionalInt.empty()))
                .withMessage("keep_last is 0, it must be at least 1. Leave it out to keep all checkpoints.");
    }

    @Test
    void theOneThatLatestNamesIsFirstThenThoseBeforeItThenThoseBeyond() throws IOException {
        epochs(1, 2, 3, 4, 5);
        files("final.ckpt");
        Pointer.latest(directory).set(epoch(3));
        assertThat(names()).containsExactly(epoch(3), epoch(2), epoch(1), epoch(4), epoch(5), "final.ckpt");

        Files.delete(directory.resolve(epoch(3)));
        assertThat(names()).containsExactly(epoch(2), epoch(1), epoch(4), epoch(5), "final.ckpt");

        Pointer.latest(directory).set("final.ckpt");
        assertThat(names()).containsExactly("final.ckpt", epoch(5), epoch(4), epoch(2), epoch(1));

        Pointer.latest(directory).clear();
        assertThat(names()).containsExactly(epoch(5), epoch(4), epoch(2), epoch(1), "final.ckpt");
        assertThat(new Store(directory.resolve("none")).newestFirst()).isEmpty();
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : new Store(directory).newestFirst()) {
            names.add(file.getFileName().toString());
        }
        return names;
    }
}
