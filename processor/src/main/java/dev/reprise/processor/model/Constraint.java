package dev.reprise.processor.model;

import dev.reprise.schema.Check;
import java.util.List;

/**
 * A {@code jakarta.validation} constraint on a component.
 *
 * @param annotation its qualified name
 * @param kind what it asks for
 * @param arguments what the factory in {@link Check} takes; for {@link Kind#UNSUPPORTED} the reason
 */
public record Constraint(String annotation, Kind kind, List<Object> arguments) {

    /** What a constraint asks for. */
    public enum Kind {
        POSITIVE("positive"),
        POSITIVE_OR_ZERO("positiveOrZero"),
        NEGATIVE("negative"),
        NEGATIVE_OR_ZERO("negativeOrZero"),
        MIN("min"),
        MAX("max"),
        SIZE("size"),
        NOT_EMPTY("notEmpty"),
        NOT_BLANK("notBlank"),
        MATCHES("matches"),
        /** Asks for what holds anyway: only absent values are null. */
        NOT_NULL(""),
        /** Asks for something that is not checked. */
        UNSUPPORTED("");

        private final String factory;

        Kind(String factory) {
            this.factory = factory;
        }

        /** The method of {@link Check} that makes it, empty if there is none. */
        public String factory() {
            return factory;
        }
    }

    public Constraint {
        arguments = List.copyOf(arguments);
    }

    /** The annotation as written: {@code @Positive}. */
    public String spelled() {
        return "@" + annotation.substring(annotation.lastIndexOf('.') + 1);
    }

    /** Whether a check is generated for it. */
    public boolean isChecked() {
        return !kind.factory().isEmpty();
    }

    /**
     * The check at run time, for use on defaults at compile time.
     *
     * @throws IllegalStateException if there is none
     */
    public Check check() {
        return switch (kind) {
            case POSITIVE -> Check.positive();
            case POSITIVE_OR_ZERO -> Check.positiveOrZero();
            case NEGATIVE -> Check.negative();
            case NEGATIVE_OR_ZERO -> Check.negativeOrZero();
            case MIN -> Check.min((String) arguments.get(0), (Boolean) arguments.get(1));
            case MAX -> Check.max((String) arguments.get(0), (Boolean) arguments.get(1));
            case SIZE -> Check.size((Integer) arguments.get(0), (Integer) arguments.get(1));
            case NOT_EMPTY -> Check.notEmpty();
            case NOT_BLANK -> Check.notBlank();
            case MATCHES -> Check.matches((String) arguments.get(0));
            case NOT_NULL, UNSUPPORTED -> throw new IllegalStateException(spelled());
        };
    }
}
