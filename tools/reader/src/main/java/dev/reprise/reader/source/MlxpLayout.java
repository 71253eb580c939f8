package dev.reprise.reader.source;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The directories that MLXP's runs write: {@code <parent>/<number>/metadata/info.yaml} and beside it. */
final class MlxpLayout implements RunLayout {

    @Override
    public String name() {
        return "mlxp";
    }

    @Override
    public String recordFile() {
        return MlxpRun.RECORD;
    }

    @Override
    public boolean isRun(Path directory) {
        return Files.exists(directory.resolve(MlxpRun.RECORD), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public RunContent read(Path directory, EarlierMetrics earlier) {
        return new MlxpRun(directory).read(earlier);
    }
}
