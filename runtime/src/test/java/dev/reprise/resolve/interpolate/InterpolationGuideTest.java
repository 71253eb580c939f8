package dev.reprise.resolve.interpolate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.problem.Place;
import dev.reprise.resolve.bind.Binder;
import dev.reprise.resolve.draft.Draft;
import dev.reprise.resolve.draft.Report;
import dev.reprise.resolve.merge.Merger;
import dev.reprise.schema.Types;
import dev.reprise.text.json.JsonWriter;
import dev.reprise.text.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documentation of the package says what is so. */
class InterpolationGuideTest {

    private static final Path GUIDE = Path.of("src/main/java/dev/reprise/text/interpolation/package-info.java");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>\\{@code\n(.*?)\n \\* }</pre>");
    private static final Pattern CLAIM = Pattern.compile("(?m)^(\\w+): .* # (.+)$");

    @Test
    void everyLineOfItsExamplesGivesWhatTheCommentSays() throws IOException {
        List<String> claims = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(Files.readString(GUIDE));
        while (example.find()) {
            String yaml = example.group(1).replaceAll("(?m)^ \\* ?", "");
            Map<?, ?> values = resolve(yaml);
            Matcher claim = CLAIM.matcher(yaml);
            while (claim.find()) {
                claims.add(claim.group(1) + ": " + claim.group(2));
                StringBuilder shown = new StringBuilder();
                JsonWriter.append(shown, values.get(claim.group(1)));
                facts.add(claim.group(1) + ": " + shown);
            }
        }
        assertThat(facts).hasSize(15).isEqualTo(claims);
    }

    private static Map<?, ?> resolve(String yaml) {
        Report report = new Report();
        Merger merger = new Merger(report);
        Draft.Entries root = (Draft.Entries) merger.open(null, YamlReader.parse(yaml, "guide.yaml"), Place.ROOT);
        Map<String, String> environment = Map.of("GUIDE_USER", "ada", "GUIDE_PORT", "8080");
        new Interpolator(merger, Slot.root(root), new Surroundings(Map.of(), environment, null, null), null)
                .settleAll();
        Object value = new Binder(report).value(Types.OPEN, root, Place.ROOT);
        assertThat(report.problems()).isEmpty();
        return (Map<?, ?>) Objects.requireNonNull(value);
    }
}
