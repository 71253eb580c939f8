package dev.reprise.run.metrics;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row with values of many types and two secrets, and its schemas written as the processor would write them. */
record TrainRow(
        int epoch,
        double loss,
        Optional<Double> accuracy,
        Split split,
        List<Double> lrs,
        BigDecimal cost,
        Duration took,
        String token,
        Device device,
        Map<String, Integer> counts) {

    enum Split {
        TRAIN,
        TEST
    }

    sealed interface Device permits Gpu {}

    record Gpu(int number, String password) implements Device {}

    static final class Schema implements ConfigSchema<TrainRow> {
        static final Schema INSTANCE = new Schema();
        static final Component<Integer> EPOCH = Component.of("epoch", Types.INT);
        static final Component<Double> LOSS = Component.of("loss", Types.DOUBLE);
        static final Component<Optional<Double>> ACCURACY = Component.of("accuracy", Types.optional(Types.DOUBLE));
        static final Component<Split> SPLIT = Component.of("split", Types.constant("Split", Split.values()));
        static final Component<List<Double>> LRS =
                Component.of("lrs", Types.list(Types.DOUBLE)).key("learning_rates");
        static final Component<BigDecimal> COST = Component.of("cost", Types.BIG_DECIMAL);
        static final Component<Duration> TOOK = Component.of("took", Types.DURATION);
        static final Component<String> TOKEN =
                Component.of("token", Types.STRING).keptSecret();
        static final Component<Device> DEVICE = Component.of("device", Types.config(DeviceSchema.INSTANCE));
        static final Component<Map<String, Integer>> COUNTS =
                Component.of("counts", Types.map(Types.STRING, Types.INT));

        @Override
        public String name() {
            return "TrainRow";
        }

        @Override
        public Class<TrainRow> type() {
            return TrainRow.class;
        }

        @Override
        public List<Component<?>> components() {
            return List.of(EPOCH, LOSS, ACCURACY, SPLIT, LRS, COST, TOOK, TOKEN, DEVICE, COUNTS);
        }

        @Override
        public String doc() {
            return "";
        }

        @Override
        public TrainRow bind(RecordSchema.Values values) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(TrainRow row, RecordSchema.Sink sink) {
            sink.put(EPOCH, row.epoch());
            sink.put(LOSS, row.loss());
            sink.put(ACCURACY, row.accuracy());
            sink.put(SPLIT, row.split());
            sink.put(LRS, row.lrs());
            sink.put(COST, row.cost());
            sink.put(TOOK, row.took());
            sink.put(TOKEN, row.token());
            sink.put(DEVICE, row.device());
            sink.put(COUNTS, row.counts());
        }
    }

    static final class DeviceSchema implements OptionSchema<Device> {
        static final DeviceSchema INSTANCE = new DeviceSchema();

        @Override
        public String name() {
            return "Device";
        }

        @Override
        public Class<Device> type() {
            return Device.class;
        }

        @Override
        public List<String> options() {
            return List.of("gpu");
        }

        @Override
        public RecordSchema<? extends Device> option(String name) {
            return GpuSchema.INSTANCE;
        }

        @Override
        public String optionOf(Device value) {
            return "gpu";
        }
    }

    static final class GpuSchema implements ConfigSchema<Gpu> {
        static final GpuSchema INSTANCE = new GpuSchema();
        static final Component<Integer> NUMBER = Component.of("number", Types.INT);
        static final Component<String> PASSWORD =
                Component.of("password", Types.STRING).keptSecret();

        @Override
        public String name() {
            return "Gpu";
        }

        @Override
        public Class<Gpu> type() {
            return Gpu.class;
        }

        @Override
        public List<Component<?>> components() {
            return List.of(NUMBER, PASSWORD);
        }

        @Override
        public String doc() {
            return "";
        }

        @Override
        public Gpu bind(RecordSchema.Values values) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(Gpu gpu, RecordSchema.Sink sink) {
            sink.put(NUMBER, gpu.number());
            sink.put(PASSWORD, gpu.password());
        }
    }
}
