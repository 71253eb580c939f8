package dev.reprise.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ClaimedDirectoryTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 21, 10, 0, 0);

    @TempDir
    Path root;

    @Test
    void theDirectoryIsNamedAfterTheRunAndItsStart() {
        Path claimed = ClaimedDirectory.claim(root.resolve("new/logs"), ClaimedDirectory.usual("digits/mlp", START));

        assertThat(claimed)
                .isEqualTo(root.resolve("new/logs/runs/digits/mlp/2026-11-21_10-00-00"))
                .isEmptyDirectory();
    }

    @Test
    void aTakenDirectoryIsFollowedByNumbers() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            names.add(ClaimedDirectory.claim(root, ClaimedDirectory.usual("a", START))
                    .getFileName()
                    .toString());
        }

        assertThat(names)
                .containsExactly(
                        "2026-11-21_10-00-00",
                        "2026-11-21_10-00-00-1",
                        "2026-11-21_10-00-00-2",
                        "2026-11-21_10-00-00-3");
    }

    @Test
    void aFileOfThatNameTakesItAsWell() throws IOException {
        Files.createDirectories(root.resolve("runs/a"));
        Files.writeString(root.resolve("runs/a/2026-11-21_10-00-00"), "");

        assertThat(ClaimedDirectory.claim(root, ClaimedDirectory.usual("a", START)))
                .hasFileName("2026-11-21_10-00-00-1");
    }

    @Test
    void aNameThatLeavesTheRootIsRefusedBeforeAnythingIsCreated() {
        assertThatThrownBy(() -> ClaimedDirectory.claim(root, ClaimedDirectory.usual("../a", START)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The run name '../a' contains the part '..'.");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void aRootThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(root.resolve("logs"), "");

        assertThatThrownBy(() -> ClaimedDirectory.claim(file, ClaimedDirectory.usual("a", START)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Cannot create a run directory in '" + file.resolve("runs/a") + "': '" + file
                        + "' is a file, not a directory. Set another root or make this one writable.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aRootThatTakesNoDirectoriesIsNamed() {
        // Holds for every user, unlike missing permissions, which root does not miss.
        assertThatThrownBy(() -> ClaimedDirectory.claim(Path.of("/proc/reprise"), ClaimedDirectory.usual("a", START)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Cannot create a run directory in '/proc/reprise/runs/a': ")
                .hasMessageContaining("/proc")
                .hasMessageEndingWith("Set another root or make this one writable.");
    }

    @Test
    void fiftyProcessesThatStartInTheSameSecondGetFiftyDirectories() {
        List<ChildJvm> children = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                children.add(ChildJvm.of(Claimant.class).args(root.toString()).start());
            }
            for (ChildJvm child : children) {
                child.awaitOutput("ready");
            }
            for (ChildJvm child : children) {
                child.send("go");
            }
            Set<String> claimed = new TreeSet<>();
            for (ChildJvm child : children) {
                assertThat(child.awaitExit()).as(child::toString).isZero();
                claimed.add(child.out());
            }
            assertThat(claimed).hasSize(50);
            assertThat(root.resolve("runs/a")).isDirectoryContaining("glob:**-49");
        } finally {
            for (ChildJvm child : children) {
                child.close();
            }
        }
    }

    /** Claims a directory when it is told to. */
    static final class Claimant {
        public static void main(String[] args) throws IOException {
            System.out.println("ready");
            System.in.read();
            System.out.println(ClaimedDirectory.claim(Path.of(args[0]), ClaimedDirectory.usual("a", START)));
        }
    }
}
