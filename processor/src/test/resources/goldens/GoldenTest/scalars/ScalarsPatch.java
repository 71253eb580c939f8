package com.acme;

import dev.reprise.config.ConfigPatch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;

/** Sets some components of {@link Scalars}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class ScalarsPatch extends ConfigPatch<Scalars> {
    /** Sets nothing. */
    public ScalarsPatch() {
        super(Map.of());
    }

    private ScalarsPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Sets flag. */
    public ScalarsPatch flag(boolean flag) {
        return new ScalarsPatch(with(ScalarsSchema.FLAG, flag));
    }

    /** Sets small. */
    public ScalarsPatch small(byte small) {
        return new ScalarsPatch(with(ScalarsSchema.SMALL, small));
    }

    /** Sets medium. */
    public ScalarsPatch medium(short medium) {
        return new ScalarsPatch(with(ScalarsSchema.MEDIUM, medium));
    }

    /** Sets count. */
    public ScalarsPatch count(int count) {
        return new ScalarsPatch(with(ScalarsSchema.COUNT, count));
    }

    /** Sets large. */
    public ScalarsPatch large(long large) {
        return new ScalarsPatch(with(ScalarsSchema.LARGE, large));
    }

    /** Sets letter. */
    public ScalarsPatch letter(char letter) {
        return new ScalarsPatch(with(ScalarsSchema.LETTER, letter));
    }

    /** Sets ratio. */
    public ScalarsPatch ratio(float ratio) {
        return new ScalarsPatch(with(ScalarsSchema.RATIO, ratio));
    }

    /** Sets rate. */
    public ScalarsPatch rate(double rate) {
        return new ScalarsPatch(with(ScalarsSchema.RATE, rate));
    }

    /** Sets boxed. */
    public ScalarsPatch boxed(Integer boxed) {
        return new ScalarsPatch(with(ScalarsSchema.BOXED, boxed));
    }

    /** Sets name. */
    public ScalarsPatch name(String name) {
        return new ScalarsPatch(with(ScalarsSchema.NAME, name));
    }

    /** Sets price. */
    public ScalarsPatch price(BigDecimal price) {
        return new ScalarsPatch(with(ScalarsSchema.PRICE, price));
    }

    /** Sets big. */
    public ScalarsPatch big(BigInteger big) {
        return new ScalarsPatch(with(ScalarsSchema.BIG, big));
    }

    /** Sets file. */
    public ScalarsPatch file(Path file) {
        return new ScalarsPatch(with(ScalarsSchema.FILE, file));
    }

    /** Sets link. */
    public ScalarsPatch link(URI link) {
        return new ScalarsPatch(with(ScalarsSchema.LINK, link));
    }

    /** Sets id. */
    public ScalarsPatch id(UUID id) {
        return new ScalarsPatch(with(ScalarsSchema.ID, id));
    }

    /** Sets pause. */
    public ScalarsPatch pause(Duration pause) {
        return new ScalarsPatch(with(ScalarsSchema.PAUSE, pause));
    }

    /** Sets start. */
    public ScalarsPatch start(Instant start) {
        return new ScalarsPatch(with(ScalarsSchema.START, start));
    }

    /** Sets day. */
    public ScalarsPatch day(LocalDate day) {
        return new ScalarsPatch(with(ScalarsSchema.DAY, day));
    }

    /** Sets charset. */
    public ScalarsPatch charset(Charset charset) {
        return new ScalarsPatch(with(ScalarsSchema.CHARSET, charset));
    }

    /** Sets filter. */
    public ScalarsPatch filter(Pattern filter) {
        return new ScalarsPatch(with(ScalarsSchema.FILTER, filter));
    }

    /** Implemented by {@link Scalars} to make changed copies of itself. */
    public interface With {
        /** A copy with another flag. */
        default Scalars withFlag(boolean flag) {
            return with(new ScalarsPatch().flag(flag));
        }

        /** A copy with another small. */
        default Scalars withSmall(byte small) {
            return with(new ScalarsPatch().small(small));
        }

        /** A copy with another medium. */
        default Scalars withMedium(short medium) {
            return with(new ScalarsPatch().medium(medium));
        }

        /** A copy with another count. */
        default Scalars withCount(int count) {
            return with(new ScalarsPatch().count(count));
        }

        /** A copy with another large. */
        default Scalars withLarge(long large) {
            return with(new ScalarsPatch().large(large));
        }

        /** A copy with another letter. */
        default Scalars withLetter(char letter) {
            return with(new ScalarsPatch().letter(letter));
        }

        /** A copy with another ratio. */
        default Scalars withRatio(float ratio) {
            return with(new ScalarsPatch().ratio(ratio));
        }

        /** A copy with another rate. */
        default Scalars withRate(double rate) {
            return with(new ScalarsPatch().rate(rate));
        }

        /** A copy with another boxed. */
        default Scalars withBoxed(Integer boxed) {
            return with(new ScalarsPatch().boxed(boxed));
        }

        /** A copy with another name. */
        default Scalars withName(String name) {
            return with(new ScalarsPatch().name(name));
        }

        /** A copy with another price. */
        default Scalars withPrice(BigDecimal price) {
            return with(new ScalarsPatch().price(price));
        }

        /** A copy with another big. */
        default Scalars withBig(BigInteger big) {
            return with(new ScalarsPatch().big(big));
        }

        /** A copy with another file. */
        default Scalars withFile(Path file) {
            return with(new ScalarsPatch().file(file));
        }

        /** A copy with another link. */
        default Scalars withLink(URI link) {
            return with(new ScalarsPatch().link(link));
        }

        /** A copy with another id. */
        default Scalars withId(UUID id) {
            return with(new ScalarsPatch().id(id));
        }

        /** A copy with another pause. */
        default Scalars withPause(Duration pause) {
            return with(new ScalarsPatch().pause(pause));
        }

        /** A copy with another start. */
        default Scalars withStart(Instant start) {
            return with(new ScalarsPatch().start(start));
        }

        /** A copy with another day. */
        default Scalars withDay(LocalDate day) {
            return with(new ScalarsPatch().day(day));
        }

        /** A copy with another charset. */
        default Scalars withCharset(Charset charset) {
            return with(new ScalarsPatch().charset(charset));
        }

        /** A copy with another filter. */
        default Scalars withFilter(Pattern filter) {
            return with(new ScalarsPatch().filter(filter));
        }

        /** A copy with several components changed; constraints are checked. */
        default Scalars with(UnaryOperator<ScalarsPatch> change) {
            return with(change.apply(new ScalarsPatch()));
        }

        /** A copy with what a patch sets; constraints are checked. */
        default Scalars with(ScalarsPatch patch) {
            return ScalarsSchema.INSTANCE.merge((Scalars) this, patch);
        }
    }
}
