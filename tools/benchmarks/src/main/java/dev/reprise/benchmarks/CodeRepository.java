package dev.reprise.benchmarks;

import dev.reprise.benchmarks.measure.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A git repository of a project of some size, for runs that keep their code: some files are changed, some are new. */
final class CodeRepository {

    private static final int FILES = 300;
    private static final int FILES_A_DIRECTORY = 15;
    private static final int CHANGED = 5;
    private static final int NEW = 2;
    private static final int LINES = 100;

    private CodeRepository() {}

    /**
     * Makes one; what the runs of the benchmarks write into it is ignored.
     *
     * @param directory does not exist yet
     * @return the directory
     * @throws IOException if that fails, as it does where there is no git
     */
    static Path make(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(".gitignore"), "/logs/\n/output\n*.yaml\n*.jsa\n");
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < FILES; i++) {
            write(directory, i, random);
        }
        git(directory, "init", "-q");
        git(directory, "add", "-A");
        git(directory, "-c", "user.name=bench", "-c", "user.email=bench@localhost", "commit", "-q", "-m", "code");
        for (int i = 0; i < CHANGED; i++) {
            write(directory, i * FILES / CHANGED, random);
        }
        for (int i = FILES; i < FILES + NEW; i++) {
            write(directory, i, random);
        }
        return directory;
    }

    private static void write(Path directory, int number, SplittableRandom random) throws IOException {
        Path part = Files.createDirectories(directory.resolve("src/part" + number / FILES_A_DIRECTORY));
        Files.writeString(part.resolve("Code" + number + ".java"), source(random));
    }

    /** Lines as long as those of a program, and as little alike. */
    private static String source(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            text.append("    long value")
                    .append(i)
                    .append(" = ")
                    .append(random.nextLong())
                    .append("L;\n");
        }
        return text.toString();
    }

    private static void git(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "commit.gpgsign=false", "-c", "core.hooksPath="));
        command.addAll(List.of(arguments));
        new Child(command, directory).millis();
    }
}
