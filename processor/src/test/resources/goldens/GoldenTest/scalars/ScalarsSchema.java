package com.acme;

import dev.reprise.config.ConfigSchema;
import dev.reprise.schema.Component;
import dev.reprise.schema.RecordSchema;
import dev.reprise.schema.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Describes {@link Scalars}: how it is bound, written, merged, compared, hashed and printed. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class ScalarsSchema implements ConfigSchema<Scalars> {
    public static final ScalarsSchema INSTANCE = new ScalarsSchema();

    static final Component<Boolean> FLAG = Component.of("flag", Types.BOOLEAN);

    static final Component<Byte> SMALL = Component.of("small", Types.BYTE);

    static final Component<Short> MEDIUM = Component.of("medium", Types.SHORT);

    static final Component<Integer> COUNT = Component.of("count", Types.INT);

    static final Component<Long> LARGE = Component.of("large", Types.LONG);

    static final Component<Character> LETTER = Component.of("letter", Types.CHAR);

    static final Component<Float> RATIO = Component.of("ratio", Types.FLOAT);

    static final Component<Double> RATE = Component.of("rate", Types.DOUBLE);

    static final Component<Integer> BOXED = Component.of("boxed", Types.INT);

    static final Component<String> NAME = Component.of("name", Types.STRING);

    static final Component<BigDecimal> PRICE = Component.of("price", Types.BIG_DECIMAL);

    static final Component<BigInteger> BIG = Component.of("big", Types.BIG_INTEGER);

    static final Component<Path> FILE = Component.of("file", Types.PATH);

    static final Component<URI> LINK = Component.of("link", Types.URI);

    static final Component<UUID> ID = Component.of("id", Types.UUID);

    static final Component<Duration> PAUSE = Component.of("pause", Types.DURATION);

    static final Component<Instant> START = Component.of("start", Types.INSTANT);

    static final Component<LocalDate> DAY = Component.of("day", Types.LOCAL_DATE);

    static final Component<Charset> CHARSET = Component.of("charset", Types.CHARSET);

    static final Component<Pattern> FILTER = Component.of("filter", Types.PATTERN);

    private static final List<Component<?>> COMPONENTS = List.of(FLAG, SMALL, MEDIUM, COUNT, LARGE,
            LETTER, RATIO, RATE, BOXED, NAME, PRICE, BIG, FILE, LINK, ID, PAUSE, START, DAY,
            CHARSET, FILTER);

    private ScalarsSchema() {}

    @Override
    public String name() {
        return "Scalars";
    }

    @Override
    public Class<Scalars> type() {
        return Scalars.class;
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
    public @Nullable Scalars bind(RecordSchema.Values values) {
        Boolean flag = values.get(FLAG);
        Byte small = values.get(SMALL);
        Short medium = values.get(MEDIUM);
        Integer count = values.get(COUNT);
        Long large = values.get(LARGE);
        Character letter = values.get(LETTER);
        Float ratio = values.get(RATIO);
        Double rate = values.get(RATE);
        Integer boxed = values.get(BOXED);
        String name = values.get(NAME);
        BigDecimal price = values.get(PRICE);
        BigInteger big = values.get(BIG);
        Path file = values.get(FILE);
        URI link = values.get(LINK);
        UUID id = values.get(ID);
        Duration pause = values.get(PAUSE);
        Instant start = values.get(START);
        LocalDate day = values.get(DAY);
        Charset charset = values.get(CHARSET);
        Pattern filter = values.get(FILTER);
        return values.ok() ? new Scalars(flag, small, medium, count, large, letter, ratio, rate,
                boxed, name, price, big, file, link, id, pause, start, day, charset, filter) : null;
    }

    @Override
    public void write(Scalars config, RecordSchema.Sink sink) {
        sink.put(FLAG, config.flag());
        sink.put(SMALL, config.small());
        sink.put(MEDIUM, config.medium());
        sink.put(COUNT, config.count());
        sink.put(LARGE, config.large());
        sink.put(LETTER, config.letter());
        sink.put(RATIO, config.ratio());
        sink.put(RATE, config.rate());
        sink.put(BOXED, config.boxed());
        sink.put(NAME, config.name());
        sink.put(PRICE, config.price());
        sink.put(BIG, config.big());
        sink.put(FILE, config.file());
        sink.put(LINK, config.link());
        sink.put(ID, config.id());
        sink.put(PAUSE, config.pause());
        sink.put(START, config.start());
        sink.put(DAY, config.day());
        sink.put(CHARSET, config.charset());
        sink.put(FILTER, config.filter());
    }
}
