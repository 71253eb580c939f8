package dev.reprise.resolve.interpolate;

import org.jspecify.annotations.Nullable;

/** An interpolation without a value. */
final class InterpolationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isAbsence;

    private InterpolationFailure(@Nullable String message, boolean isAbsence) {
        super(message, null, false, false);
        this.isAbsence = isAbsence;
    }

    /** What is wrong, as a sentence about the value. */
    static InterpolationFailure because(String message) {
        return new InterpolationFailure(message, false);
    }

    /** What is referred to is not there, for which a default can step in. */
    static InterpolationFailure absent(String message) {
        return new InterpolationFailure(message, true);
    }

    /** What is referred to is wrong itself, which is reported there. */
    static InterpolationFailure reportedElsewhere() {
        return new InterpolationFailure(null, false);
    }

    boolean isAbsence() {
        return isAbsence;
    }
}
