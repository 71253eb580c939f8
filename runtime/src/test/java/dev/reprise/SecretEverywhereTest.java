package dev.reprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.Studio;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets from every source, through everything that a program does: none of it says one. */
final class SecretEverywhereTest {

    /** A part of every secret here. */
    private static final String CORE = "hunter2";

    @TempDir
    Path cwd;

    /** Not below the directory of the run, which is searched. */
    @TempDir
    Path home;

    private String secrets = "";

    @BeforeEach
    void writeFiles() throws IOException {
        write("below.json", "{\"backup_key\": \"json-hunter2\", \"stages\": [{\"token\": \"item-hunter2\"}]}");
        secrets = write("secrets.yaml", "include: below.json\nkey: yaml-hunter2\n");
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(home.resolve(name), content).toString();
    }

    private TrainRuns.Ended studio(String... args) {
        TrainRuns.Ended ended = TrainRuns.run(new TrainRuns(cwd)
                .command(Studio.class, args)
                .env("STUDIO_KEY", "env-hunter2-key")
                .env("COLUMNS", "80"));
        assertThatNothingTells(Arrays.toString(args) + ", output", ended.out().getBytes(StandardCharsets.UTF_8));
        assertThatNothingTells(Arrays.toString(args) + ", errors", ended.err().getBytes(StandardCharsets.UTF_8));
        return ended;
    }

    private String answered(String... args) {
        TrainRuns.Ended ended = studio(args);
        assertThat(ended.code()).as(ended::toString).isZero();
        return ended.out();
    }

    private String refused(String... args) {
        TrainRuns.Ended ended = studio(args);
        assertThat(ended.code()).as(ended::toString).isEqualTo(2);
        return ended.err();
    }

    private static void assertThatNothingTells(String where, byte[] bytes) {
        for (String text : List.of(
                new String(bytes, StandardCharsets.UTF_8),
                new String(bytes, StandardCharsets.UTF_16LE),
                new String(bytes, StandardCharsets.UTF_16BE))) {
            assertThat(text.toLowerCase(Locale.ROOT)).as(where).doesNotContain(CORE);
        }
        String base64 = Base64.getEncoder().encodeToString(CORE.getBytes(StandardCharsets.UTF_8));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).as(where).doesNotContain(base64.substring(0, 8));
    }

    /** Every file below the working directory, whatever its name. */
    private List<Path> searchedFiles() throws IOException {
        try (Stream<Path> all = Files.walk(cwd)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                assertThatNothingTells(file.toString(), Files.readAllBytes(file));
            }
            return files;
        }
    }

    @Test
    void runsFromEverySourceAndTheirResumesAndForks() throws IOException {
        answered("--config", secrets, "stages.0.rate=0.25", "run.name=files");
        answered("--preset=shared", "run.name=preset");
        answered("api_key=arg-hunter2", "--backup_key", "${api_key}-hunter2", "run.name=args");
        answered("api_key=${env:NOBODY_SETS_THIS,fallback-hunter2}", "backup_key=${env:STUDIO_KEY}", "run.name=env");
        assertThat(studio("--config", secrets, "run.name=fails", "title=fail").code())
                .isEqualTo(1);
        answered("--config", secrets, "--resume", "latest", "run.name=files", "stages.0.rate=0.25", "epochs=21");
        answered("--preset=shared", "--resume", "latest", "--fork", "run.name=preset");
        refused("--config", secrets, "--resume", "latest", "run.name=files", "tags.a=b");

        List<Path> files = searchedFiles();
        for (String name : List.of("files", "preset", "args", "env", "fails")) {
            assertThat(files)
                    .map(file -> cwd.resolve("logs/runs").relativize(file).toString())
                    .anyMatch(file -> file.startsWith(name) && file.endsWith("main.log"))
                    .anyMatch(file -> file.startsWith(name) && file.endsWith(".ckpt"))
                    .anyMatch(file -> file.startsWith(name) && file.endsWith(".hydra/overrides.yaml"));
        }
    }

    @Test
    void everyAnswer() throws IOException {
        for (String form : List.of("yaml", "json", "tree", "patch")) {
            assertThat(answered("--config", secrets, "--print-config=" + form)).contains("stages", "rate");
            answered("--preset=shared", "backup_key=${api_key}", "--print-config=" + form);
        }
        assertThat(answered("--config", secrets, "--preset=shared", "api_key=arg-hunter2", "--explain", "api_key"))
                .isEqualTo("""
                        api_key = ***
                          string; default ${env:STUDIO_KEY}
                          what opens the studio
                          * ***                arg 4
                            ***                %s:2:6
                            ***                preset shared
                            ${env:STUDIO_KEY}  default of Studio.apiKey
                        """.formatted(secrets));
        assertThat(answered("--config", secrets, "backup_key=${key}x", "--explain"))
                .contains("stages.0.token = ***");
        assertThat(answered("--help", "api_key"))
                .contains("api_key  string; default ${env:STUDIO_KEY}; secret; also key");
        answered("--help", "--config", secrets);
        assertThat(answered("--json-schema")).contains("\"writeOnly\": true");
        answered("--completion", "bash");
        assertThat(searchedFiles()).isEmpty();
    }

    @Test
    void everyRefusal() throws IOException {
        String wrong = write("wrong.yaml", "api_kye: hunter2-a\nstages: [{tokn: hunter2-b}, {token: [hunter2-c]}]\n");
        assertThat(refused("--config", wrong))
                .startsWith("3 problems")
                .contains("api_kye = ***", "stages.0.tokn = ***");
        refused("--config", write("cut.yaml", "api_key: 'hunter2-d\n"));
        refused("--config", write("cut.json", "{\"api_key\": hunter2-e}"));
        refused("--config", write("tag.yaml", "api_key: !hunter2-f x\n"));
        refused("--config", write("nope.yaml", "api_key: 'hunter2-g${nope}'\nbackup_key: ${custom:hunter2-h}\n"));
        refused("--config", secrets, "api_key=hunter2-i${", "backup_key={a: hunter2-j}", "key=hunter2-k", "hunter2-l");
        refused("--config", secrets, "--backup-key", "hunter2-m", "--bakup_key=hunter2-n", "~api_key=hunter2-o");
        refused("api_key=hunter2-p", "backup_key=${.hunter2-q}", "stages=[{token: '${hunter2-r'}]", "epochs=x");
        refused("--config", secrets, "title=${${api_key}}", "extra.a=${extra.${backup_key}}", "--explain");
        refused("--config", secrets, "--preset=shared", "epochs=0", "--print-config=patch");
        assertThat(searchedFiles()).isEmpty();
    }

    @Test
    void aSecretCannotBeReferredToFromWhereItIsNone() throws IOException {
        String[] references = {
            "title=${api_key}",
            "title=${key}",
            "tags.a=is ${api_key}",
            "extra.a=${stages.0}",
            "extra.a={b: ['${stages}']}",
            "extra.a=${oc.select:backup_key,none}",
            "extra.a=${oc.dict.values:stages.0}",
            "extra.a=${oc.decode:${api_key}}",
            "stages.0.rate=${stages.0.token}",
            "run.name=${..api_key}"
        };
        List<String> args = new ArrayList<>(List.of("--config", secrets, ""));
        for (String reference : references) {
            args.set(2, reference);
            assertThat(refused(args.toArray(String[]::new)))
                    .as(reference)
                    .startsWith("1 problem in the configuration:\n")
                    .containsPattern(
                            "refers to '(api_key|backup_key|stages\\.0\\.token)', a secret, and '\\S+' is none\\."
                                    + " Mark it with @Secret, or take the reference out");
        }
        assertThat(answered("--config", secrets, "backup_key=${api_key}", "stages.0.token=${backup_key}"))
                .contains("trained");
        assertThat(searchedFiles()).isNotEmpty();
    }
}
