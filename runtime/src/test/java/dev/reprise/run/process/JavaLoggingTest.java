package dev.reprise.run.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JavaLoggingTest {

    @TempDir
    Path directory;

    @Test
    void linesOfALoggerThatWasSetUpBeforeTheRunAreInItsLogAndEverythingIsAsBeforeAfterwards() throws IOException {
        Path file = directory.resolve("main.log");
        try (ChildJvm child = ChildJvm.of(JavaLoggingProgram.class)
                .jvm("-Djava.util.logging.SimpleFormatter.format=%5$s%n")
                .args(file.toString())
                .start()) {
            assertThat(child.awaitExit()).as(child::toString).isZero();

            assertThat(child.err().lines()).containsExactly("before", "during", "after");
            assertThat(child.out().lines())
                    .containsExactly("console handler true, exit null", "restored true SEVERE", "exits nullnull");
        }
        assertThat(Files.readString(file).lines()).containsExactly("during", "console handler true, exit null");
    }
}
