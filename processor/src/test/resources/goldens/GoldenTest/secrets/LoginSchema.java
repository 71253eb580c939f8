package com.acme;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes {@link Login}: how it is bound, written, merged, compared, hashed and printed. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class LoginSchema implements ConfigSchema<Login> {
    public static final LoginSchema INSTANCE = new LoginSchema();

    static final Component<String> USER = Component.of("user", Types.STRING);

    static final Component<String> PASSWORD = Component.of("password", Types.STRING)
            .defaultsTo("${env:PASSWORD}")
            .keptSecret();

    static final Component<Optional<String>> TOKEN = Component.of("token", Types.optional(Types.STRING)).keptSecret();

    private static final List<Component<?>> COMPONENTS = List.of(USER, PASSWORD, TOKEN);

    private LoginSchema() {}

    @Override
    public String name() {
        return "Login";
    }

    @Override
    public Class<Login> type() {
        return Login.class;
    }

    @Override
    public String doc() {
        return "";
    }

    @Override
    public List<Component<?>> components() {
        return COMPONENTS;
    }

    @Override
    public @Nullable Login bind(RecordSchema.Values values) {
        String user = values.get(USER);
        String password = values.get(PASSWORD);
        Optional<String> token = values.get(TOKEN);
        return values.ok() ? new Login(user, password, token) : null;
    }

    @Override
    public void write(Login config, RecordSchema.Sink sink) {
        sink.put(USER, config.user());
        sink.put(PASSWORD, config.password());
        sink.put(TOKEN, config.token());
    }
}
