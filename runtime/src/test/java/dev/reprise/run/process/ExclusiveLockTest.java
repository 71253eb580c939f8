package dev.reprise.run.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
    @EnabledOnOs(OS.LINUX)
    void aLogThatCannotBeWrittenAnyMoreStaysLocked() throws IOException {
        Path full = Path.of("/dev/full");
        LogFile log = LogFile.open(full, new PrintStream(PrintStream.nullOutputStream()));
        log.line("does not fit");

        assertThat(log.isLocked()).isTrue();
        FileChannel other = FileChannel.open(full, StandardOpenOption.WRITE);
        try {
            assertThatThrownBy(other::tryLock).isInstanceOf(OverlappingFileLockException.class);
        } finally {
            other.close();
            log.close();
        }
    }
}
