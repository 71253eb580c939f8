package dev.reprise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

final class WarmUpTest {

    @Test
    void itsCommandsAreDoneAndTheLibraryIsKept(@TempDir Path cache) {
        assertThat(WarmUp.run(cache.resolve("new").toString())).isZero();
        assertThat(cache.resolve("new").resolve(LibraryLoaderUtil.getNativeLibName()))
                .isNotEmptyFile();
    }
}
