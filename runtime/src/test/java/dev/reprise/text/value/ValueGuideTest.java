package dev.reprise.text.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.text.Node;
import dev.reprise.text.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation of the package says what is so. */
class ValueGuideTest {

    private static final Path GUIDE = Path.of("src/main/java/dev/reprise/text/value/package-info.java");
    private static final Origin ARG = Origin.of("arg 1");
    private static final Pattern CLAIM =
            Pattern.compile("\\{@code ((?:int|float|bool)\\([^}]*\\))\\} is (\\w(?:[\\w.]*\\w)?)");

    private static String guide() {
        try {
            return Files.readString(GUIDE).replaceAll("(?m)^ \\* ?", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the table under a heading. */
    private static List<String> table(String heading) {
        String text = guide();
        int start = text.indexOf("<pre>\n", text.indexOf("<h2>" + heading + "</h2>")) + 6;
        List<String> lines =
                text.substring(start, text.indexOf("</pre>", start)).lines().toList();
        assertThat(lines).isNotEmpty();
        return lines;
    }

    static List<String> singleValues() {
        return table("Single values");
    }

    @ParameterizedTest
    @MethodSource("singleValues")
    void aSingleValueIsOfTheKindThatTheTableSays(String line) {
        String[] cells = line.split(" {2,}");
        String said = cells[cells.length - 1];
        for (int i = 0; i < cells.length - 1; i++) {
            assertThat(said).startsWith(kind(OpenValue.open(ValueText.parse(cells[i], ARG))));
        }
        assertThat(cells).hasSizeGreaterThan(1);
    }

    private static String kind(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Double number) {
            return number.isNaN() || number.isInfinite() ? "too" : "a decimal number";
        }
        return value instanceof Boolean ? "a boolean" : value instanceof Number ? "a whole number" : "text";
    }

    static List<String> structures() {
        return table("Lists and maps");
    }

    @ParameterizedTest
    @MethodSource("structures")
    void aListIsAListAndAMapAMap(String line) {
        String[] cells = line.split(" {2,}");
        for (int i = 0; i < cells.length - 1; i++) {
            Node value = ValueText.parse(cells[i], ARG);
            assertThat(value).isInstanceOf(cells[i].startsWith("[") ? Node.Sequence.class : Node.Mapping.class);
        }
        assertThat(cells).hasSizeGreaterThan(1);
    }

    static List<String> sweeps() {
        return table("Sweeps");
    }

    @ParameterizedTest
    @MethodSource("sweeps")
    void aSweepIsOne(String line) {
        String written = line.split(" {2,}", 2)[0];
        assertThat(ValueText.parse(written.substring(written.indexOf('=') + 1), ARG))
                .isInstanceOf(Node.Sweep.class);
    }

    @Test
    void aFunctionGivesWhatTheTextSays() {
        List<String> claims = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        Matcher claim = CLAIM.matcher(guide());
        while (claim.find()) {
            claims.add(claim.group(1) + " is " + claim.group(2));
            Object value = OpenValue.open(ValueText.parse(claim.group(1), ARG));
            facts.add(claim.group(1) + " is " + String.valueOf(value).toLowerCase(Locale.ROOT));
        }
        assertThat(facts).hasSize(3).isEqualTo(claims);
    }
}
