package dev.reprise.processor.model;

import dev.reprise.schema.Check;
import dev.reprise.schema.Each;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code jakarta.validation} constraint on a component, or on a part of one: {@code List<@Positive Integer>}.
 *
 * @param annotation its qualified name
 * @param kind what it asks for
 * @param arguments what the factory in {@link Check} takes; for {@link Kind#UNSUPPORTED} the reason
 * @param message what is said of a value that breaks it, null for the usual words
 * @param parts the way from the component to what it is about, outermost first; empty for the component itself
 */
public record Constraint(
        String annotation,
        Kind kind,
        List<Object> arguments,
        @Nullable String message,
        List<Each.Part> parts) {

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
        DIGITS("digits"),
        EMAIL("email"),
        TRUTH("truth"),
        PAST("past"),
        FUTURE("future"),
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
        parts = List.copyOf(parts);
    }

    /** This constraint on the parts of what it is on now. */
    public Constraint on(List<Each.Part> newParts) {
        return new Constraint(annotation, kind, arguments, message, newParts);
    }

    /** What constraints ask of the parts of a value, as constraints on each part. */
    public static List<Constraint> inside(Each.Part part, List<Constraint> constraints) {
        return constraints.stream()
                .filter(one -> !one.parts().isEmpty() && one.parts().get(0) == part)
                .map(one -> one.on(one.parts().subList(1, one.parts().size())))
                .toList();
    }

    /** The annotation as written: {@code @Positive}. */
    public String spelled() {
        return "@" + annotation.substring(annotation.lastIndexOf('.') + 1);
    }

    /** Whether a check is generated for it. */
    public boolean isChecked() {
        return !kind.factory().isEmpty();
    }

    /** Whether a default can be looked at when it is compiled: what time it will be is not known. */
    public boolean isTimeless() {
        return kind != Kind.PAST && kind != Kind.FUTURE;
    }

    /**
     * The check at run time on what it is about, for use on defaults at compile time.
     *
     * @throws IllegalStateException if there is none
     */
    public Check check() {
        Check check = usual();
        return message == null ? check : check.saying(message);
    }

    private Check usual() {
        return switch (kind) {
            case POSITIVE -> Check.positive();
            case POSITIVE_OR_ZERO -> Check.positiveOrZero();
            case NEGATIVE -> Check.negative();
            case NEGATIVE_OR_ZERO -> Check.negativeOrZero();
            case MIN -> Check.min(text(0), flag(1));
            case MAX -> Check.max(text(0), flag(1));
            case SIZE -> Check.size(number(0), number(1));
            case NOT_EMPTY -> Check.notEmpty();
            case NOT_BLANK -> Check.notBlank();
            case MATCHES -> Check.matches(text(0));
            case DIGITS -> Check.digits(number(0), number(1));
            case EMAIL -> Check.email();
            case TRUTH -> Check.truth(flag(0));
            case PAST -> Check.past(flag(0));
            case FUTURE -> Check.future(flag(0));
            case NOT_NULL, UNSUPPORTED -> throw new IllegalStateException(spelled());
        };
    }

    /** An argument that is a text. */
    public String text(int index) {
        return (String) arguments.get(index);
    }

    /** An argument that is a number. */
    public int number(int index) {
        return (Integer) arguments.get(index);
    }

    private boolean flag(int index) {
        return (Boolean) arguments.get(index);
    }
}
