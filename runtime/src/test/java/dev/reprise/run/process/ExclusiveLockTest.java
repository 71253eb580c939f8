package dev.reprise.run.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExclusiveLockTest {

    @TempDir
    Path directory;

    private FileChannel channel() throws IOException {
        return FileChannel.open(directory.resolve("file"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Test
    void oneCanHaveItUntilItsChannelIsClosed() throws IOException {
        try (FileChannel second = channel()) {
            try (FileChannel first = channel()) {
                assertThat(ExclusiveLock.take(first)).isEqualTo(ExclusiveLock.Outcome.TAKEN);
                assertThat(ExclusiveLock.take(second)).isEqualTo(ExclusiveLock.Outcome.HELD_BY_ANOTHER);
            }
            assertThat(ExclusiveLock.take(second)).isEqualTo(ExclusiveLock.Outcome.TAKEN);
        }
    }

    @Test
    void aFileThatCannotBeLockedIsNoFailure() throws IOException {
        FileChannel closed = channel();
        closed.close();

        assertThat(ExclusiveLock.take(closed)).isEqualTo(ExclusiveLock.Outcome.UNSUPPORTED);
    }

    @Test
    void anInterruptedThreadGetsItAndStaysInterrupted() throws IOException {
        try (FileChannel channel = channel()) {
            Thread.currentThread().interrupt();

            assertThat(ExclusiveLock.take(channel)).isEqualTo(ExclusiveLock.Outcome.TAKEN);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(channel.isOpen()).isTrue();
        }
    }

    @Test
    void theLockOfARunIsHadOnceAndAgainAfterItsEnd() {
        try (RunLock lock = RunLock.take(directory)) {
            assertThat(lock.isSupported()).isTrue();
            assertThatThrownBy(() -> RunLock.take(directory))
                    .isInstanceOf(RunInUseException.class)
                    .hasMessageContaining(directory.resolve(".lock").toString());
        }
        RunLock.take(directory).close();
    }
}
