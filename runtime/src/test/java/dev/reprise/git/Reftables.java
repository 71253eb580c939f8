package dev.reprise.git;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.util.SystemReader;

/** Repositories with reftables. The git command makes them from 2.45 on; JGit makes them everywhere. */
public final class Reftables {

    private Reftables() {}

    public static void convert(Path workTree) throws IOException {
        SystemReader before = SystemReader.getInstance();
        SystemReader.setInstance(new QuietSystemReader(before));
        try (FileRepository repository =
                new FileRepository(workTree.resolve(".git").toFile())) {
            repository.convertRefStorage("reftable", false, false);
        } finally {
            SystemReader.setInstance(before);
        }
    }
}
