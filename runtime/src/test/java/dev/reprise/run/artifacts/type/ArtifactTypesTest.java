package dev.reprise.run.artifacts.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.problem.ConfigException;
import dev.reprise.run.artifacts.Artifacts;
import dev.reprise.testing.ChildJvm;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArtifactTypesTest {

    @TempDir
    Path directory;

    private static <T> String written(ArtifactType<T> type, T value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        type.write(value, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static <T> T read(ArtifactType<T> type, String text) throws IOException {
        return type.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\r\nb\0", "\u00e9\ud83d\ude00\ufeff"})
    void textIsSavedAsItStands(String text) throws IOException {
        assertThat(written(ArtifactTypes.TEXT, text)).isEqualTo(text);
        assertThat(read(ArtifactTypes.TEXT, text)).isEqualTo(text);
    }

    @Test
    void halfACharacterIsNotSavedAsAnotherOne() {
        assertThatThrownBy(() -> written(ArtifactTypes.TEXT, "a\ud800"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The text holds half a character");
    }

    @Test
    void whatIsNoUtf8IsNotReadAsText() {
        assertThatThrownBy(() -> ArtifactTypes.TEXT.read(new ByteArrayInputStream(new byte[] {(byte) 0xff})))
                .isInstanceOf(IOException.class)
                .hasMessage("it is not UTF-8");
    }

    @Test
    void jsonKeepsNumbersOfEverySizeAndThoseThatAreNotFinite() throws IOException {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("z", List.of(1L, BigInteger.TWO.pow(70), 0.1, Double.NaN, Double.NEGATIVE_INFINITY, true));
        value.put("a", Collections.singletonMap("n", null));
        value.put("t", "NaN");

        assertThat(read(ArtifactTypes.JSON, written(ArtifactTypes.JSON, value))).isEqualTo(value);
        assertThat(written(ArtifactTypes.JSON, Map.of("a", List.of(1)))).isEqualTo("""
                {
                  "a": [
                    1
                  ]
                }
                """);
    }

    @Test
    void jsonThatCouldNotBeReadAgainIsNotSaved() {
        assertThatThrownBy(() -> written(ArtifactTypes.JSON, Collections.nCopies(100_001, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("As JSON the value could not be read again: more than 100000 values");
        assertThatThrownBy(() -> written(ArtifactTypes.JSON, new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void csvQuotesWhatNeedsIt() throws IOException {
        List<List<String>> rows = List.of(
                List.of("a", "b c", ""),
                List.of("x,y", "say \"hi\"", "two\r\nlines"),
                List.of(""),
                List.of("", ""),
                List.of("\ufeffmark", "'", " spaced "));

        String text = written(ArtifactTypes.CSV, rows);

        assertThat(text)
                .isEqualTo("a,b c,\n\"x,y\",\"say \"\"hi\"\"\",\"two\r\nlines\"\n\"\"\n,\n\"\ufeffmark\",', spaced \n");
        assertThat(read(ArtifactTypes.CSV, text)).isEqualTo(rows);
        assertThat(read(ArtifactTypes.CSV, "")).isEmpty();
        assertThat(read(ArtifactTypes.CSV, "a,b\r\n\"c\"\r\n")).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(read(ArtifactTypes.CSV, "a\nb,")).containsExactly(List.of("a"), List.of("b", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "a,b\"c|line 1 has a quote inside a field without quotes",
                "\"a\"b|line 1 goes on after a closing quote",
                "\"a|the quote of line 1 is not closed"
            })
    void brokenCsvIsRefused(String text, String why) {
        assertThatThrownBy(() -> read(ArtifactTypes.CSV, text))
                .isInstanceOf(IOException.class)
                .hasMessage(why);
    }

    @Test
    void whatCsvCannotSayIsRefused() {
        assertThatThrownBy(() -> written(ArtifactTypes.CSV, List.of(List.of("a"), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Row 2 of the table has no fields, which CSV cannot say. Leave it out.");
        assertThatThrownBy(() -> written(ArtifactTypes.CSV, List.of(Arrays.asList("a", null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Field 2 of row 1 of the table is null, which CSV cannot say. Write an empty string.");
    }

    @Test
    void mapsBecomeATableWithAllTheirNames() {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put("z", 1);
        ordered.put("y", null);

        assertThat(ArtifactTypes.table(List.of(ordered, Map.of("a", true, "z", 2.5, "b", "x"))))
                .containsExactly(
                        List.of("z", "y", "a", "b"), List.of("1", "", "", ""), List.of("2.5", "", "true", "x"));
        assertThat(ArtifactTypes.table(List.of(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_BYTE_BINARY
            })
    void aPictureKeepsEveryPixel(int type) throws IOException {
        BufferedImage image = new BufferedImage(7, 5, type);
        for (int x = 0; x < 7; x++) {
            for (int y = 0; y < 5; y++) {
                image.setRGB(x, y, 0x80000000 | x * 0x1f1f07 + y * 0x70301);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArtifactTypes.PNG.write(image, out);

        BufferedImage again = ArtifactTypes.PNG.read(new ByteArrayInputStream(out.toByteArray()));

        assertThat(out.toByteArray()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(again.getRGB(0, 0, 7, 5, null, 0, 7)).containsExactly(image.getRGB(0, 0, 7, 5, null, 0, 7));
    }

    @Test
    void aRecordIsYamlWithoutItsSecrets() throws IOException {
        ArtifactType<Samples.Score> type = ArtifactTypes.record(Samples.ScoreSchema.INSTANCE);
        String yaml = written(type, new Samples.Score(0.25, "${now:}", Optional.of("secret")));

        assertThat(yaml).isEqualTo("value: 0.25\nnote: \\${now:}\n");
        assertThat(read(type, yaml)).isEqualTo(new Samples.Score(0.25, "${now:}", Optional.empty()));
    }

    @Test
    void aRecordAsksForNothingOfItsReader() {
        ArtifactType<Samples.Score> type = ArtifactTypes.record(Samples.ScoreSchema.INSTANCE);

        assertThatThrownBy(() -> read(type, "value: 1\nnote: ${oc.env:HOME}\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("note");
        assertThatThrownBy(() -> read(type, "value: high\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("is not a double");
    }

    @Test
    void aProgramWithoutPicturesLoadsNothingThatDrawsAndOneWithThemNeedsNoDisplay() {
        try (ChildJvm child = ChildJvm.of(TextOnly.class)
                .jvm("-Xlog:class+load")
                .args(directory.resolve("a").toString())
                .start()) {
            assertThat(child.awaitExit()).isZero();
            assertThat(child.out())
                    .contains("dev.reprise.run.artifacts.type.PngType")
                    .doesNotContain(" java.awt.");
        }
        try (ChildJvm child = ChildJvm.of(Picture.class)
                .env("DISPLAY", "nowhere:9")
                .args(directory.resolve("b").toString())
                .start()) {
            assertThat(child.awaitExit()).as(child::toString).isZero();
        }
        assertThat(directory.resolve("b/artifacts/png/dot.png")).isNotEmptyFile();
    }

    static final class TextOnly {
        public static void main(String[] args) {
            try (Artifacts artifacts = Artifacts.open(Path.of(args[0]))) {
                artifacts.save("a", ArtifactTypes.TEXT, "a");
                artifacts.list();
            }
        }
    }

    static final class Picture {
        public static void main(String[] args) {
            try (Artifacts artifacts = Artifacts.open(Path.of(args[0]))) {
                BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
                artifacts.save("dot.png", ArtifactTypes.PNG, dot).load();
            }
        }
    }
}
