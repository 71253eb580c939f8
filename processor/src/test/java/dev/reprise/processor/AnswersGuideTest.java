package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on files and on what a program answers: their records compile, and a shell says what their examples say. */
@DisabledOnOs(OS.WINDOWS)
class AnswersGuideTest {

    private static final Path RUNTIME = Path.of("../runtime/src/main/java/dev/reprise");
    private static final Pattern BLOCK =
            Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>|<pre>\\n(.*?)\\n \\* </pre>", Pattern.DOTALL);

    private static final String MAIN = """
            public class Main {
                public static void main(String[] args) {
                    dev.reprise.Experiment.of(TrainSchema.INSTANCE).run(args, run -> {});
                }
            }
            """;

    /** What the pages call their directory. */
    private static final String HOME = "/home/ada";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"resolve/Layer.java", "describe/package-info.java"})
    void everyExampleEndsAsItsPageSays(String page) throws Exception {
        List<String> sources = new ArrayList<>();
        List<String> sessions = new ArrayList<>();
        for (String block : blocks(RUNTIME.resolve(page))) {
            if (block.contains("@ExperimentConfig")) {
                sources.add(block);
            } else if (block.startsWith("$ ")) {
                sessions.add(block);
            }
        }
        assertThat(sources).isNotEmpty();
        assertThat(sessions).hasSizeGreaterThanOrEqualTo(5);
        compile(sources);
        for (String session : sessions) {
            assertThat(repeated(session)).isEqualTo(session);
        }
    }

    private static List<String> blocks(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .map(block -> (block.group(1) == null ? block.group(2) : block.group(1))
                        .replaceAll("(?m)^ \\* ?", "")
                        .replace("&#64;", "@")
                        .replace("&#47;", "/")
                        .replace("&lt;", "<"))
                .toList();
    }

    private void compile(List<String> sources) throws IOException {
        List<String> types = new ArrayList<>(sources);
        types.add(MAIN);
        Compiled compiled = Compiled.of(types.toArray(String[]::new));
        assertThat(compiled.errors()).isEmpty();
        for (JavaFileObject file : compiled.compilation().generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                Path target = directory.resolve(file.getName().replace("/CLASS_OUTPUT/", "classes/"));
                Files.createDirectories(target.getParent());
                try (InputStream in = file.openInputStream()) {
                    Files.copy(in, target);
                }
            }
        }
        Files.createDirectories(directory.resolve("home"));
    }

    /** The session with what its commands really print; {@code cat} shows files that are written first. */
    private String repeated(String session) throws Exception {
        StringBuilder repeated = new StringBuilder();
        for (String part : session.split("(?m)^\\$ ", -1)) {
            int end = part.indexOf('\n');
            String command = end < 0 ? part : part.substring(0, end);
            if (command.startsWith("cat ")) {
                Path file = directory.resolve("home").resolve(command.substring(4));
                Files.createDirectories(file.getParent());
                Files.writeString(file, part.substring(end + 1));
                repeated.append("$ ").append(part);
            } else if (!command.isEmpty()) {
                repeated.append("$ ").append(command).append('\n').append(output(command));
            }
        }
        return repeated.toString().stripTrailing();
    }

    private String output(String command) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder shell = new ProcessBuilder(
                "sh",
                "-c",
                "train() { \"$JAVA\" -XX:TieredStopAtLevel=1 -Dreprise.program=train -cp \"$CP\" com.acme.Main \"$@\"; }; "
                        + command);
        shell.environment().put("JAVA", java);
        shell.environment().put("CP", directory.resolve("classes") + ":" + System.getProperty("java.class.path"));
        shell.environment().put("COLUMNS", "80");
        Path home = directory.resolve("home");
        Process process =
                shell.directory(home.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.replace(home.toRealPath().toString(), HOME);
    }
}
