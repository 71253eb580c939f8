package dev.reprise.run.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.git.GitRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random work trees: the snapshot is the tree that the git command makes, and the difference leads there. */
class SnapshotTreeTest {

    private static final int ROUNDS = 12;

    private static final List<String> NAMES = List.of(
            "a",
            "b.txt",
            "c.bin",
            "dir/a",
            "dir/b.txt",
            "dir/sub/c.log",
            "a.d/x",
            "build/out.o",
            "build/keep.txt",
            "\u00e4 \u00f6.txt",
            "dir/quote\".txt",
            "dir/tab\tname",
            "back\\slash",
            "Dir/a",
            "dir.x",
            "dir-y",
            "crlf.txt",
            "forced.txt",
            "keyword.txt",
            " lead",
            "trail ");

    private static final List<String> PATTERNS = List.of(
            "*.log\n", "build/\n!build/keep.txt\n", "/dir/a\n", "dir/*\n!dir/b.txt\n", "# none\n\n", "*.o\n**/sub/\n");

    private static final List<String> ATTRIBUTES = List.of(
            "* text=auto\n",
            "*.txt text\n*.bin binary\n",
            "*.txt eol=crlf\nkeyword.txt ident\n",
            "[attr]raw -text\nc.bin raw\n");

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isWhatGitWouldAdd(long seed) throws IOException {
        Random random = new Random(seed);
        GitRepository repository = GitRepository.init(root.resolve("work"));
        if (random.nextBoolean()) {
            repository.git("config", "core.autocrlf", random.nextBoolean() ? "true" : "input");
        }
        repository.commit();
        for (int round = 0; round < ROUNDS; round++) {
            edit(repository, random);
            Path place = Files.createDirectories(root.resolve("round-" + round));
            Recorded recorded = Recorded.of(repository, place);
            String context = "seed " + seed + ", round " + round + ": " + recorded.code();

            assertThat(recorded.code().problem()).as(context).isNull();
            String tree = Recorded.treeOfGit(repository, place, Map.of());
            assertThat(listing(repository, recorded.tree())).as(context).isEqualTo(listing(repository, tree));
            assertThat(recorded.tree()).as(context).isEqualTo(tree);
            assertThat(recorded.treeOfPatch(place.resolve("clone"))).as(context).isEqualTo(tree);
        }
    }

    private static String listing(GitRepository repository, String tree) {
        return repository.git("ls-tree", "-r", tree);
    }

    private static void edit(GitRepository repository, Random random) throws IOException {
        int edits = 1 + random.nextInt(8);
        for (int i = 0; i < edits; i++) {
            Path file = repository.workTree().resolve(NAMES.get(random.nextInt(NAMES.size())));
            switch (random.nextInt(12)) {
                case 0 -> delete(file);
                case 1 -> link(file, random);
                case 2 -> repository.git("add", "-A");
                case 3 -> repository.git("commit", "-q", "--allow-empty", "-m", "Some");
                case 4 -> write(repository.workTree().resolve(".gitignore"), bytes(PATTERNS, random));
                case 5 -> write(repository.workTree().resolve(".gitattributes"), bytes(ATTRIBUTES, random));
                case 6 -> execute(file, random);
                case 7 -> stageNameOnly(repository, file);
                case 8 -> repository.git("add", "-f", "-A", ".");
                default -> write(file, content(random));
            }
        }
    }

    private static byte[] bytes(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(Random random) {
        StringBuilder text = new StringBuilder();
        int kind = random.nextInt(6);
        int lines = random.nextInt(40);
        for (int i = 0; i < lines; i++) {
            text.append("line ")
                    .append(random.nextInt(5))
                    .append(kind == 1 || (kind == 2 && random.nextBoolean()) ? "\r\n" : "\n");
        }
        if (kind == 3) {
            byte[] binary = new byte[random.nextInt(500)];
            random.nextBytes(binary);
            return binary;
        }
        text.append(kind == 4 ? "$Id: 0123 $ and $Id: open\n no end of line" : kind == 5 ? "\u00e9\r lone" : "");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path file, byte[] content) throws IOException {
        for (Path parent : parents(file)) {
            if (Files.isSymbolicLink(parent) || Files.isRegularFile(parent)) {
                Files.delete(parent);
            }
        }
        if (!Files.isRegularFile(file) || Files.isSymbolicLink(file)) {
            delete(file);
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static List<Path> parents(Path file) {
        List<Path> parents = new ArrayList<>();
        for (Path parent = file.getParent(); !parent.endsWith("work"); parent = parent.getParent()) {
            parents.add(0, parent);
        }
        return parents;
    }

    private static void link(Path file, Random random) throws IOException {
        if (!Files.exists(file.getParent())) {
            return;
        }
        delete(file);
        Files.createSymbolicLink(file, Path.of(random.nextBoolean() ? "b.txt" : "../no/\u00e9where"));
    }

    private static void execute(Path file, Random random) throws IOException {
        if (Files.isRegularFile(file)) {
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(random.nextBoolean() ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void stageNameOnly(GitRepository repository, Path file) {
        if (Files.isRegularFile(file)) {
            repository.git(
                    "add", "-N", "-f", repository.workTree().relativize(file).toString());
        }
    }

    private static void delete(Path file) throws IOException {
        if (Files.isDirectory(file) && !Files.isSymbolicLink(file)) {
            try (var children = Files.newDirectoryStream(file)) {
                for (Path child : children) {
                    delete(child);
                }
            }
        }
        Files.deleteIfExists(file);
    }
}
