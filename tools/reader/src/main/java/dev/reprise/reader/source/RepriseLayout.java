package dev.reprise.reader.source;

import dev.reprise.run.RunRecord;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The directories that Reprise's own runs write. */
final class RepriseLayout implements RunLayout {

    @Override
    public String name() {
        return "reprise";
    }

    @Override
    public String recordFile() {
        return RunRecord.FILE_NAME;
    }

    /** Whatever has the name of the record: one that is replaced by something odd is a problem to tell of. */
    @Override
    public boolean isRun(Path directory) {
        return Files.exists(directory.resolve(RunRecord.FILE_NAME), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public RunContent read(Path directory, EarlierMetrics earlier) {
        return new RepriseRun(directory).read(earlier);
    }
}
