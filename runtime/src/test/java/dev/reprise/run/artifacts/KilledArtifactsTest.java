package dev.reprise.run.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.run.NamedRandom;
import dev.reprise.run.artifacts.type.ArtifactTypes;
import dev.reprise.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a process that saves is killed, every artifact is one that was saved, whole, and listed as such. */
final class KilledArtifactsTest {

    private static final int KILLS = 50;
    private static final int THREADS = 3;

    @TempDir
    Path run;

    @Test
    void afterAKillAtAnyMomentEveryArtifactIsOldOrNewWhole() throws IOException {
        NamedRandom random = NamedRandom.of(5, "kill", 0);
        int leftovers = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildJvm child = ChildJvm.of(Saving.class)
                    .args(run.toString(), Integer.toString(kill))
                    .start()) {
                child.awaitOutput("ready");
                assertThat(child.killAfter(Duration.ofMillis(random.nextInt(200))))
                        .isTrue();
            }
            assertWhole();
            leftovers += hidden().size();
            Artifacts.removeLeftovers(run);
            assertThat(hidden()).isEmpty();
        }

        assertThat(leftovers).as("kills in the middle of a file").isPositive();
    }

    /** Each artifact is a number and as many lines of that number as it says. */
    private void assertWhole() {
        List<Artifact<?>> artifacts = Artifacts.read(run).list();
        assertThat(artifacts).extracting(Artifact::name).contains("again/0", "again/1", "again/2");
        for (Artifact<?> artifact : artifacts) {
            List<String> lines = ((String) artifact.load()).lines().toList();
            int number = Integer.parseInt(lines.get(0));
            assertThat(lines).hasSize(1 + number).containsOnly(lines.get(0));
            assertThat(artifact.size()).isEqualTo((1L + number) * (lines.get(0).length() + 1));
        }
    }

    private List<Path> hidden() throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            return files.filter(file -> file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    /** Saves one artifact again and again, and others once, from several threads. */
    static final class Saving {
        public static void main(String[] args) throws Exception {
            Artifacts artifacts = Artifacts.open(Path.of(args[0]));
            for (int i = 0; i < THREADS; i++) {
                artifacts.save("again/" + i, ArtifactTypes.TEXT, content(i));
            }
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                new Thread(() -> {
                            for (int n = 0; ; n++) {
                                artifacts.save("again/" + thread, ArtifactTypes.TEXT, content(n * 7919 % 100_000));
                                if (n < 3) {
                                    String once = "once-" + args[1] + "/" + thread + "/" + n;
                                    artifacts.save(once, ArtifactTypes.TEXT, content(n));
                                }
                            }
                        })
                        .start();
            }
            System.out.println("ready");
        }

        private static String content(int number) {
            return (number + "\n").repeat(1 + number);
        }
    }
}
