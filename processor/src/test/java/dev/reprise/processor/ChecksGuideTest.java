package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on checks: its record compiles, and is refused as it says. */
class ChecksGuideTest {

    private static final Path PAGE = Path.of("../runtime/src/main/java/dev/reprise/schema/package-info.java");
    private static final Pattern BLOCK = Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);

    private static final String REPORT = """
            import dev.reprise.problem.ConfigException;
            import dev.reprise.resolve.*;
            public class Report {
                public static String of(String... args) {
                    try {
                        return Resolver.of(NetSchema.INSTANCE).with(Layer.args(args)).resolve().config().toString();
                    } catch (ConfigException e) {
                        return e.getMessage();
                    }
                }
            }
            """;

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1).replaceAll("(?m)^ \\* ?", ""))
                .toList();
    }

    private static Object report(String... args) throws IOException {
        String quoted = "\"" + String.join("\", \"", args) + "\"";
        return Compiled.eval("Report.of(" + quoted + ")", blocks().get(0), REPORT);
    }

    @Test
    void theRecordIsRefusedAsThePageSays() throws IOException {
        assertThat(report("hidden=[0, 8, -1]", "weights.W=1", "high=100")).isEqualTo(blocks().get(1));
    }

    @Test
    void itsConstructorRefusesAsThePageSays() throws IOException {
        assertThat(report("low=20")).isEqualTo(blocks().get(2));
    }

    @Test
    void valuesThatKeepTheRulesAreTaken() throws IOException {
        assertThat(report("lr=3e-4", "hidden=[8]", "weights.w=0", "low=-5", "high=99"))
                .isEqualTo("Net[lr=3.0E-4, hidden=[8], weights={w=0.0}, low=-5, high=99]");
    }
}
