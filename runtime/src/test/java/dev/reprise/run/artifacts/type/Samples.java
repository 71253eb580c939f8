package dev.reprise.run.artifacts.type;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** A type of a program's own, and a record with its schema as the processor would write it. */
public final class Samples {

    private Samples() {}

    public record Vectors() implements ArtifactType<double[]> {

        @Override
        public String name() {
            return "vector";
        }

        @Override
        public void write(double[] value, OutputStream out) throws IOException {
            try (DataOutputStream data = new DataOutputStream(out)) {
                data.writeInt(value.length);
                for (double number : value) {
                    data.writeDouble(number);
                }
            }
        }

        @Override
        public double[] read(InputStream in) throws IOException {
            DataInputStream data = new DataInputStream(in);
            double[] value = new double[data.readInt()];
            for (int i = 0; i < value.length; i++) {
                value[i] = data.readDouble();
            }
            return value;
        }
    }

    public record Score(double value, String note, Optional<String> token) {}

    public static final class ScoreSchema implements ConfigSchema<Score> {
        public static final ScoreSchema INSTANCE = new ScoreSchema();
        static final Component<Double> VALUE = Component.of("value", Types.DOUBLE);
        static final Component<String> NOTE = Component.of("note", Types.STRING).defaultsTo("none");
        static final Component<Optional<String>> TOKEN =
                Component.of("token", Types.optional(Types.STRING)).keptSecret();

        @Override
        public String name() {
            return "Score";
        }

        @Override
        public Class<Score> type() {
            return Score.class;
        }

        @Override
        public List<Component<?>> components() {
            return List.of(VALUE, NOTE, TOKEN);
        }

        @Override
        public String doc() {
            return "";
        }

        @Override
        public Score bind(RecordSchema.Values values) {
            Double value = values.get(VALUE);
            String note = values.get(NOTE);
            Optional<String> token = values.get(TOKEN);
            return values.ok() ? new Score(value, note, token) : null;
        }

        @Override
        public void write(Score score, RecordSchema.Sink sink) {
            sink.put(VALUE, score.value());
            sink.put(NOTE, score.note());
            sink.put(TOKEN, score.token());
        }
    }
}
