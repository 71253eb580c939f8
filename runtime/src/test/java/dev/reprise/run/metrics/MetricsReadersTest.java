package dev.reprise.run.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Javadoc of {@link Metrics} says of other programs, asked of these programs where they are installed. */
final class MetricsReadersTest {

    /** Prints a type, then every number with all its bits. */
    private static final String SHOW = """
            def show(kind, values):
                print(kind, *(str(v) if v is None else float(v).hex() for v in values))
            """;

    private static final String BITS =
            "0x1.0000000000000p-1 nan inf -inf 0x1.999999999999ap-4 0x0.0000000000001p-1022" + " -0x0.0p+0";

    @TempDir
    Path directory;

    @BeforeEach
    void writeRows() {
        double[] losses = {
            0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.1, Double.MIN_VALUE, -0.0
        };
        try (MetricsFiles files = MetricsFiles.start(directory).steps(() -> 4)) {
            Metrics train = files.metrics("train").with(Stamp.TIME, Stamp.STEP);
            for (double loss : losses) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("loss", loss);
                row.put("never", Double.NaN);
                row.put("whole", 7);
                row.put("ok", true);
                row.put("text", "\u00e9 \"\\\n\u2028");
                row.put("list", new double[] {1, Double.NaN, Double.POSITIVE_INFINITY});
                train.log(row);
            }
        }
    }

    @Test
    void pandasReadsAColumnOfDoubles() throws Exception {
        String answer = python("pandas", """
                d = pandas.read_json('train.jsonl', lines=True)
                print(list(d.columns))
                print(*(str(d[c].dtype) for c in ['loss', 'never', 'whole', 'ok', '_step']))
                print('datetime' in str(d['_time'].dtype))
                print(ascii(d['text'][0]), d['loss'][:5].tolist(), d['never'].isna().all())
                """);

        assertThat(answer).isEqualTo("""
                ['_time', '_step', 'loss', 'never', 'whole', 'ok', 'text', 'list']
                float64 float64 int64 bool int64
                True
                '\\xe9 "\\\\\\n\\u2028' [0.5, nan, inf, -inf, 0.1] True
                """);
    }

    @Test
    void pandasReadsEveryBitThroughPythonsJson() throws Exception {
        String answer = python("pandas", """
                d = pandas.DataFrame(map(json.loads, open('train.jsonl', encoding='utf-8')))
                show(d['loss'].dtype, d['loss'])
                show(d['never'].dtype, d['list'][0])
                """);

        assertThat(answer).isEqualTo("float64 " + BITS + "\nfloat64 0x1.0000000000000p+0 nan inf\n");
    }

    @Test
    void duckDbReadsEveryBit() throws Exception {
        for (String from : List.of("'train.jsonl'", "read_json('train.jsonl', sample_size = -1)")) {
            String answer = python("duckdb", """
                    r = duckdb.sql("SELECT * FROM %s")
                    print(*r.types)
                    rows = r.fetchall()
                    show('loss', [row[2] for row in rows])
                    show('list', rows[0][7])
                    print(ascii(rows[0][6]))
                    """.formatted(from));

            assertThat(answer).isEqualTo("""
                    TIMESTAMP BIGINT DOUBLE DOUBLE BIGINT BOOLEAN VARCHAR DOUBLE[]
                    loss %s
                    list 0x1.0000000000000p+0 nan inf
                    '\\xe9 "\\\\\\n\\u2028'
                    """.formatted(BITS));
        }
    }

    /** What Python prints that has a module; without it, there is nothing to test. */
    private String python(String module, String script) throws IOException, InterruptedException {
        assumeTrue(run("import " + module) == 0, "python3 has no " + module);
        int exit = run("import json, " + module + "\n" + SHOW + script);
        String answer = Files.readString(directory.resolve("answer.txt"), StandardCharsets.UTF_8);
        assertThat(exit).as(answer).isZero();
        return answer;
    }

    private int run(String script) throws InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "-c", script)
                    .directory(directory.toFile())
                    .redirectOutput(directory.resolve("answer.txt").toFile())
                    .redirectErrorStream(true)
                    .start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } catch (IOException e) {
            return -1;
        }
    }
}
