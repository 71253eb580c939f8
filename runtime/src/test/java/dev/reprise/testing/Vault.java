package dev.reprise.testing;

import dev.reprise.config.ConfigSchema;
import dev.reprise.config.RunSettings;
import dev.reprise.config.RunSettingsSchema;
import dev.reprise.schema.Check;
import dev.reprise.schema.Component;
import dev.reprise.schema.OptionSchema;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A config with secrets of every shape, and its schemas written as the processor would write them. */
public record Vault(
        String apiKey,
        Optional<String> password,
        OptionalInt pin,
        Map<String, String> credentials,
        Store store,
        List<Remote> mirrors,
        int epochs,
        String note,
        RunSettings run) {

    public Vault {
        if (apiKey.startsWith("bad")) {
            throw new IllegalArgumentException("the key '" + apiKey + "' with " + credentials + " opens nothing");
        }
    }

    public sealed interface Store permits Local, Remote {}

    public record Local(String path) implements Store {}

    public record Remote(String host, String token) implements Store {}

    public static final class Schema implements ConfigSchema<Vault> {
        public static final Schema INSTANCE = new Schema();
        static final Component<String> API_KEY =
                Component.of("apiKey", Types.STRING).key("api_key", "old_key").keptSecret();
        static final Component<Optional<String>> PASSWORD =
                Component.of("password", Types.optional(Types.STRING)).keptSecret();
        static final Component<OptionalInt> PIN = Component.of("pin", Types.OPTIONAL_INT)
                .checked(Check.positive())
                .keptSecret();
        static final Component<Map<String, String>> CREDENTIALS = Component.of(
                        "credentials", Types.map(Types.STRING, Types.STRING))
                .defaultsTo("{}")
                .keptSecret();
        static final Component<Store> STORE =
                Component.of("store", Types.config(StoreSchema.INSTANCE)).defaultsTo("local");
        static final Component<List<Remote>> MIRRORS = Component.of(
                        "mirrors", Types.list(Types.config(RemoteSchema.INSTANCE)))
                .defaultsTo("[]");
        static final Component<Integer> EPOCHS = Component.of("epochs", Types.INT)
                .defaultsTo("2")
                .checked(Check.positive())
                .mayChangeOnResume();
        static final Component<String> NOTE = Component.of("note", Types.STRING).defaultsTo("none");
        // Tests run inside the project's own repository, which is nobody's code to keep.
        static final Component<RunSettings> RUN =
                Component.of("run", Types.config(RunSettingsSchema.INSTANCE)).defaultsTo("{code: commit}");

        @Override
        public String name() {
            return "Vault";
        }

        @Override
        public Class<Vault> type() {
            return Vault.class;
        }

        @Override
        public List<Component<?>> components() {
            return List.of(API_KEY, PASSWORD, PIN, CREDENTIALS, STORE, MIRRORS, EPOCHS, NOTE, RUN);
        }

        @Override
        public String doc() {
            return "";
        }

        @Override
        public Vault bind(RecordSchema.Values values) {
            String apiKey = values.get(API_KEY);
            Optional<String> password = values.get(PASSWORD);
            OptionalInt pin = values.get(PIN);
            Map<String, String> credentials = values.get(CREDENTIALS);
            Store store = values.get(STORE);
            List<Remote> mirrors = values.get(MIRRORS);
            Integer epochs = values.get(EPOCHS);
            String note = values.get(NOTE);
            RunSettings run = values.get(RUN);
            return values.ok()
                    ? new Vault(apiKey, password, pin, credentials, store, mirrors, epochs, note, run)
                    : null;
        }

        @Override
        public void write(Vault config, RecordSchema.Sink sink) {
            sink.put(API_KEY, config.apiKey());
            sink.put(PASSWORD, config.password());
            sink.put(PIN, config.pin());
            sink.put(CREDENTIALS, config.credentials());
            sink.put(STORE, config.store());
            sink.put(MIRRORS, config.mirrors());
            sink.put(EPOCHS, config.epochs());
            sink.put(NOTE, config.note());
            sink.put(RUN, config.run());
        }
    }

    static final class StoreSchema implements OptionSchema<Store> {
        static final StoreSchema INSTANCE = new StoreSchema();

        @Override
        public String name() {
            return "Store";
        }

        @Override
        public Class<Store> type() {
            return Store.class;
        }

        @Override
        public List<String> options() {
            return List.of("local", "remote");
        }

        @Override
        public RecordSchema<? extends Store> option(String name) {
            return switch (name) {
                case "local" -> LocalSchema.INSTANCE;
                case "remote" -> RemoteSchema.INSTANCE;
                default -> null;
            };
        }

        @Override
        public String optionOf(Store value) {
            return value instanceof Local ? "local" : "remote";
        }
    }

    static final class LocalSchema implements ConfigSchema<Local> {
        static final LocalSchema INSTANCE = new LocalSchema();
        static final Component<String> PATH = Component.of("path", Types.STRING).defaultsTo("here");

        @Override
        public String name() {
            return "Local";
        }

        @Override
        public Class<Local> type() {
            return Local.class;
        }

        @Override
        public List<Component<?>> components() {
            return List.of(PATH);
        }

        @Override
        public String doc() {
            return "";
        }

        @Override
        public Local bind(RecordSchema.Values values) {
            String path = values.get(PATH);
            return values.ok() ? new Local(path) : null;
        }

        @Override
        public void write(Local config, RecordSchema.Sink sink) {
            sink.put(PATH, config.path());
        }
    }

    static final class RemoteSchema implements ConfigSchema<Remote> {
        static final RemoteSchema INSTANCE = new RemoteSchema();
        static final Component<String> HOST = Component.of("host", Types.STRING).defaultsTo("example.org");
        static final Component<String> TOKEN =
                Component.of("token", Types.STRING).keptSecret();

        @Override
        public String name() {
            return "Remote";
        }

        @Override
        public Class<Remote> type() {
            return Remote.class;
        }

        @Override
        public List<Component<?>> components() {
            return List.of(HOST, TOKEN);
        }

        @Override
        public String doc() {
            return "";
        }

        @Override
        public Remote bind(RecordSchema.Values values) {
            String host = values.get(HOST);
            String token = values.get(TOKEN);
            return values.ok() ? new Remote(host, token) : null;
        }

        @Override
        public void write(Remote config, RecordSchema.Sink sink) {
            sink.put(HOST, config.host());
            sink.put(TOKEN, config.token());
        }
    }
}
