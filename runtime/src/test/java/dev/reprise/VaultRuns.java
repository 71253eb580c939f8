package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.ChildJvm;
import dev.reprise.testing.VaultProgram;
import dev.reprise.text.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Runs of a program that is given secrets, and a search for these in all that it leaves. */
abstract class VaultRuns {

    /** Whatever form a file gives the letters around it, this part of the key would be seen. */
    static final String CORE = "hunter2";

    private static final String KEY = "h\u00fc\u20ac-" + CORE + "-\"q\"\\\n-second line " + CORE;

    private static final List<String> SECRETS = List.of(
            CORE,
            "second line",
            "h\u00fc\u20ac",
            "s3cr3t",
            "987654",
            "sk-one",
            "sk-two",
            "tok-en",
            "mirr0r",
            "old-tok");

    private static final String[] ARGS = {
        "--password",
        "s3cr3t-pass",
        "pin=987654",
        "credentials={openai: sk-one}",
        "--credentials.azure=sk-two",
        "store={type: remote, host: h.org, token: 'old-tok'}",
        "store.token=tok-en=5",
        "mirrors=[{token: mirr0r}]",
        "run.seed=7"
    };

    @TempDir
    Path cwd;

    /** Not below the directory of the run, which is searched. */
    @TempDir
    Path home;

    ChildJvm.Command program(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("--config", file("secret", KEY)));
        args.addAll(List.of(ARGS));
        args.addAll(List.of(more));
        return new TrainRuns(cwd).command(VaultProgram.class, args.toArray(String[]::new));
    }

    String file(String name, String key) throws IOException {
        StringBuilder escaped = new StringBuilder();
        JsonWriter.append(escaped, key);
        Path file = home.resolve(name + ".yaml");
        Files.writeString(file, "api_key: " + escaped + "\n");
        return file.toString();
    }

    Path run() throws IOException {
        return new TrainRuns(cwd).only();
    }

    void assertThatNoFileTells() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(cwd)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(7);
        for (Path file : files) {
            assertThatNothingTells(file.toString(), Files.readAllBytes(file));
        }
    }

    static void assertThatNothingTells(String where, byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        String utf16 = new String(bytes, StandardCharsets.UTF_16LE);
        for (String secret : SECRETS) {
            assertThat(utf8).as(where).doesNotContain(secret);
            assertThat(utf16).as(where).doesNotContain(secret);
        }
        assertThat(utf8).as(where).doesNotContain("h\\u00fc", "h\\xfc", "h%c3%bc", "aho8", "aHVudGVyM");
    }

    void assertThatItsOutputTellsNothing(TrainRuns.Ended ended) {
        assertThatNothingTells("standard output", ended.out().getBytes(StandardCharsets.UTF_8));
        assertThatNothingTells("standard error", ended.err().getBytes(StandardCharsets.UTF_8));
    }
}
