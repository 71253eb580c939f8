package dev.reprise.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.ChildJvm;
import dev.reprise.testing.LargeStateProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeStateTest {

    @TempDir
    Path directory;

    @Test
    void aStateOf256MiBIsSavedAndRestoredIn32MiBOfMemory() throws Exception {
        assertThat(run()).isEqualTo("fresh\n");
        assertThat(run("--resume", "latest")).isEqualTo("restored\n");
    }

    private String run(String... args) throws Exception {
        try (ChildJvm child = ChildJvm.of(LargeStateProgram.class)
                .jvm("-Xmx32m")
                .in(directory)
                .args(args)
                .args("run.print_tree=false", "run.hooks.final_report=false")
                .start()) {
            assertThat(child.awaitExit()).as(child.err()).isZero();
            return child.out();
        }
    }
}
