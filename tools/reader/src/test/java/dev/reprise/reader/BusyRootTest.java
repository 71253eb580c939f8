package dev.reprise.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.reader.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight processes write runs and four read them, for a few seconds; {@code -Dreprise.busy.seconds=60} for a minute.
 */
final class BusyRootTest {

    private static final int SECONDS = Integer.getInteger("reprise.busy.seconds", 8);

    @TempDir
    Path root;

    @Test
    void nothingIsLostAndNothingIsTorn() throws IOException {
        List<ChildJvm> writers = new ArrayList<>();
        List<ChildJvm> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readers.add(start(BusyPrograms.Querier.class, "reader" + i));
        }
        for (int i = 0; i < 8; i++) {
            writers.add(start(BusyPrograms.Writer.class, "writer" + i));
        }

        int made = sum(writers, "made ");
        int asked = sum(readers, "asked ");

        System.out.println("busy root: " + made + " runs made, " + asked + " rounds of queries, " + SECONDS + " s");
        assertThat(asked).isPositive();
        try (Reader reader = Reader.open(root)) {
            assertThat(reader.filter("info.status == 'COMPLETE'").size()).isEqualTo(made);
            assertThat(reader.all().size()).isEqualTo(made);
            assertThat(reader.problems()).isEmpty();
        }
        try (Reader anew = Reader.open(ReaderOptions.of(root).inMemory())) {
            assertThat(anew.all().size())
                    .as("an index that is made anew has the same")
                    .isEqualTo(made);
        }
    }

    private ChildJvm start(Class<?> program, String name) throws IOException {
        return ChildJvm.start(program, root, SECONDS, name);
    }

    private static int sum(List<ChildJvm> children, String word) throws IOException {
        int sum = 0;
        for (ChildJvm child : children) {
            try (child) {
                String count = child.line(word);
                assertThat(child.exitCode()).isZero();
                sum += Integer.parseInt(Objects.requireNonNull(count));
            }
        }
        return sum;
    }
}
