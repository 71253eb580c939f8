package dev.reprise.reader.keep;

import dev.reprise.run.RunRecord;
import dev.reprise.run.file.AtomicFile;
import dev.reprise.text.TextException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A run in one file: a ZIP archive with all files of its directory and a manifest of their SHA-256 digests, by which an
 * import knows that it has all of them and as they were.
 *
 * <pre>{@code
 * RunArchive.export(root, directory, Path.of("best.zip"));       // here
 * Path directory = RunArchive.read(Path.of("best.zip"), root);    // there: the same path below another root
 * }</pre>
 *
 * <p>What means something only on the machine of the run stays behind: its locks, symbolic links, and files that it was
 * told to keep elsewhere ({@code blob_root}, {@code cache_root}).
 */
public final class RunArchive {

    static final String MANIFEST = "reprise-run.jsonl";
    private static final String FILES = "run/";
    private static final int BUFFER = 1 << 16;

    private RunArchive() {}

    /**
     * Writes a run that has ended into a file, and reads that again to see that all is there.
     *
     * @param root what the run's path is remembered relative to
     * @param directory the run's
     * @param file must not exist
     * @return what was left out: symbolic links
     * @throws KeepException if the run is going on, or is none, or the file is there, or writing fails: it is not there
     *     then
     */
    public static List<String> export(Path root, Path directory, Path file) {
        if (Files.exists(file)) {
            throw new KeepException("Cannot export into '" + file + "': it exists. Give another name, or remove it.");
        }
        try (EndedRun run = EndedRun.take(directory, "export")) {
            List<String> left = write(run, relative(root, directory), file);
            verify(file);
            return left;
        } catch (IOException e) {
            throw new KeepException("Cannot export the run '" + directory + "': " + e.getMessage(), e);
        }
    }

    /** The path of a run below a root; its name alone where it is elsewhere. */
    static Path relative(Path root, Path directory) {
        Path run = directory.toAbsolutePath().normalize();
        Path base = root.toAbsolutePath().normalize();
        return run.startsWith(base) && !run.equals(base)
                ? base.relativize(run)
                : Objects.requireNonNull(run.getFileName());
    }

    static List<String> write(EndedRun run, Path relative, Path file) throws IOException {
        RunFiles content = RunFiles.of(run.directory());
        String path = relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
        AtomicFile.write(file, out -> {
            // Closing would close the file, which is not ours to close.
            ZipOutputStream zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8);
            zip.setLevel(Deflater.BEST_SPEED);
            List<Manifest.Entry> files = new ArrayList<>();
            for (String name : content.files()) {
                files.add(add(zip, name, run.directory().resolve(name)));
            }
            Manifest manifest =
                    new Manifest(String.valueOf(run.record().text("run_id")), path, files, content.directories());
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            zip.flush();
        });
        return content.links();
    }

    private static Manifest.Entry add(ZipOutputStream zip, String name, Path file) throws IOException {
        ZipEntry entry = new ZipEntry(FILES + name);
        entry.setLastModifiedTime(Files.getLastModifiedTime(file));
        zip.putNextEntry(entry);
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            long size = in.transferTo(zip);
            zip.closeEntry();
            return new Manifest.Entry(
                    name, size, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        }
    }

    private static final class Unclosed extends FilterOutputStream {

        private Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /**
     * Looks whether a file holds a whole run.
     *
     * @throws KeepException if it does not
     */
    public static void verify(Path file) {
        try (ZipFile zip = open(file)) {
            Manifest manifest = manifest(zip, file);
            byte[] buffer = new byte[BUFFER];
            for (Manifest.Entry entry : manifest.files()) {
                try (DigestInputStream in = content(zip, file, entry)) {
                    int read = 0;
                    while (read >= 0) {
                        read = in.read(buffer);
                    }
                    check(file, entry, in.getMessageDigest());
                }
            }
        } catch (IOException e) {
            throw damaged(file, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Brings a run back from a file, under the path that it had below its root. It appears there in one step, when all its
     * digests are checked.
     *
     * @param root created if need be
     * @return the directory of the run
     * @throws KeepException if the file does not hold a whole run, or there is something at that path already, or it
     *     cannot be written: nothing is there then
     */
    public static Path read(Path file, Path root) {
        try (ZipFile zip = open(file)) {
            Manifest manifest = manifest(zip, file);
            Path base = root.toAbsolutePath().normalize();
            Path target = inside(base, manifest.path(), file);
            checkPlace(base, target, file);
            if (Files.exists(target)) {
                throw new KeepException("Cannot import '" + file + "': there is '" + target
                        + "' already. Import it below another root, or move that one away.");
            }
            Path parent = Objects.requireNonNull(target.getParent());
            Files.createDirectories(parent);
            Path aside = parent.resolve(".import-" + UUID.randomUUID());
            Files.createDirectory(aside);
            try {
                extract(zip, file, manifest, aside);
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (Throwable e) {
                RunFiles.delete(aside);
                throw e;
            }
            return root.resolve(base.relativize(target).toString());
        } catch (IOException e) {
            throw new KeepException("Cannot import '" + file + "': " + e.getMessage(), e);
        }
    }

    /** A run is where readers find it: below the root, not hidden, and in no other run. */
    private static void checkPlace(Path root, Path target, Path file) throws IOException {
        for (Path name : root.relativize(target)) {
            if (name.toString().startsWith(".")) {
                throw damaged(file, "its path '" + root.relativize(target) + "' is hidden");
            }
        }
        Path place = Objects.requireNonNull(target.getParent());
        while (!place.equals(root)) {
            if (Files.exists(place.resolve(RunRecord.FILE_NAME))) {
                throw new KeepException("Cannot import '" + file + "': its path leads into the run '" + place + "'.");
            }
            if (Files.isDirectory(place) && !place.toRealPath().startsWith(root.toRealPath())) {
                throw new KeepException(
                        "Cannot import '" + file + "': '" + place + "' is a link that leads out of '" + root + "'.");
            }
            place = Objects.requireNonNull(place.getParent());
        }
    }

    private static void extract(ZipFile zip, Path file, Manifest manifest, Path directory) throws IOException {
        Set<String> paths = new HashSet<>();
        for (String name : manifest.directories()) {
            Files.createDirectories(inside(directory, name, file));
        }
        for (Manifest.Entry entry : manifest.files()) {
            Path target = inside(directory, entry.path(), file);
            if (!paths.add(entry.path())) {
                throw damaged(file, "its manifest names '" + entry.path() + "' twice");
            }
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            try (DigestInputStream in = content(zip, file, entry)) {
                AtomicFile.write(target, in::transferTo);
                check(file, entry, in.getMessageDigest());
            } catch (FileAlreadyExistsException e) {
                throw damaged(file, "its manifest names '" + entry.path() + "' twice");
            }
            Files.setLastModifiedTime(
                    target,
                    Objects.requireNonNull(zip.getEntry(FILES + entry.path())).getLastModifiedTime());
        }
    }

    /** A path from an archive leads nowhere but into the directory that it is for. */
    private static Path inside(Path directory, String path, Path file) {
        try {
            Path target = directory.resolve(path).normalize();
            if (!path.isBlank()
                    && !Path.of(path).isAbsolute()
                    && target.startsWith(directory)
                    && !target.equals(directory)) {
                return target;
            }
        } catch (InvalidPathException e) {
            throw damaged(file, "'" + path + "' cannot be the name of a file here: " + e.getReason());
        }
        throw damaged(file, "'" + path + "' leads out of the directory of the run");
    }

    private static ZipFile open(Path file) {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw damaged(file, "it is no ZIP file, or not all of it is there");
        } catch (IOException e) {
            throw new KeepException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw damaged(file, "it has no " + MANIFEST);
        }
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            byte[] bytes = in.readAllBytes();
            // ZipFile does not look itself.
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw damaged(file, "its " + MANIFEST + " is damaged");
            }
            Manifest manifest = Manifest.parse(new String(bytes, StandardCharsets.UTF_8), MANIFEST);
            if (manifest.files().stream().noneMatch(each -> each.path().equals(RunRecord.FILE_NAME))) {
                throw damaged(file, "it has no " + RunRecord.FILE_NAME);
            }
            return manifest;
        } catch (TextException e) {
            throw damaged(file, "its " + e.origin() + " " + e.getMessage());
        }
    }

    private static DigestInputStream content(ZipFile zip, Path file, Manifest.Entry entry) throws IOException {
        ZipEntry found = zip.getEntry(FILES + entry.path());
        if (found == null || found.isDirectory()) {
            throw damaged(file, "'" + entry.path() + "' is missing");
        }
        return new DigestInputStream(zip.getInputStream(found), sha256());
    }

    private static void check(Path file, Manifest.Entry entry, MessageDigest digest) {
        if (!HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
            throw damaged(file, "'" + entry.path() + "' is not what was exported: its digest differs");
        }
    }

    private static KeepException damaged(Path file, String reason) {
        return new KeepException("'" + file + "' is not a whole exported run: " + reason + ".");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
