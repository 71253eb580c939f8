package dev.reprise.run.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AtomicFileLeftoversTest {

    @TempDir
    Path directory;

    @Test
    void filesOfEndedProcessesAreDeleted() throws Exception {
        Path leftover = Files.createFile(directory.resolve(".run.yaml.tmp-" + endedProcess() + "-0"));

        AtomicFile.removeLeftovers(directory);

        assertThat(leftover).doesNotExist();
    }

    @Test
    void filesOfThisProcessStay() throws IOException {
        Path target = directory.resolve("run.yaml");

        AtomicFile.write(target, out -> {
            AtomicFile.removeLeftovers(directory);
            out.write('x');
        });

        assertThat(target).hasContent("x");
    }

    @Test
    void filesFromBeforeThisProcessAreOfAnEndedOneWithTheSameNumber() throws IOException {
        long pid = ProcessHandle.current().pid();
        Path leftover = Files.createFile(directory.resolve(".run.yaml.tmp-" + pid + "-0"));
        Files.setLastModifiedTime(leftover, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        AtomicFile.removeLeftovers(directory);

        assertThat(leftover).doesNotExist();
    }

    @Test
    void aLeftoverWithTheNameOfThisProcessIsNotInTheWay() throws IOException {
        long pid = ProcessHandle.current().pid();
        Files.createFile(directory.resolve(".run.yaml.tmp-" + pid + "-0"));

        AtomicFile.write(directory.resolve("run.yaml"), new byte[] {'x'});

        assertThat(directory.resolve("run.yaml")).hasContent("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run.yaml",
                "run.yaml.tmp-PID-0",
                ".run.yaml.tmp-PID",
                ".run.yaml.tmp-PID-",
                ".run.yaml.tmp--0",
                ".run.yaml.tmp-PID-x",
                ".run.yaml.tmp-xPID-0",
                ".run.yaml.tmp-99999999999999999999-0",
                ".run.yaml.temp-PID-0",
                ".tmp-PID-0"
            })
    void otherFilesStay(String name) throws Exception {
        String real = name.replace("PID", Long.toString(endedProcess()));
        Path other = Files.createFile(directory.resolve(real));

        AtomicFile.removeLeftovers(directory);

        assertThat(other).exists();
    }

    @Test
    void aMissingDirectoryHasNoLeftovers() {
        assertThatCode(() -> AtomicFile.removeLeftovers(directory.resolve("missing")))
                .doesNotThrowAnyException();
    }

    private static long endedProcess() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-XX:-Nothing").start();
        process.waitFor();
        return process.pid();
    }
}
