package dev.reprise.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own in memory, for tests that fill it up; tests without the right to mount one are skipped. */
public final class SmallDisk implements AutoCloseable {

    private final Path root;

    private SmallDisk(Path root) {
        this.root = root;
    }

    /**
     * Mounts a disk.
     *
     * @param root where; is created
     */
    public static SmallDisk mount(Path root, int kibibytes) throws IOException {
        Files.createDirectory(root);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", root.toString()),
                "no right to mount a disk");
        return new SmallDisk(root);
    }

    /** Where it is mounted. */
    public Path root() {
        return root;
    }

    /** Lets nobody write to it from now on. */
    public void makeReadOnly() throws IOException {
        assumeTrue(run("mount", "-o", "remount,ro", root.toString()), "no right to remount a disk");
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", root.toString())) {
            throw new IOException("Cannot unmount " + root + ".");
        }
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
