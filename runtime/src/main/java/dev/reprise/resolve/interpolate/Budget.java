package dev.reprise.resolve.interpolate;

import dev.reprise.text.Limits;

/**
 * What all interpolations of one resolve may repeat together, and how deep they may lead into each other. Without it a
 * few lines could ask for more than any memory holds. Who goes beyond is told once; what follows is reported there.
 */
final class Budget {

    /** Characters of texts. */
    private static final int CHARACTERS = 8 * Limits.SIZE;

    /**
     * Steps inside each other, of which a reference from one value to the next takes three. The stack of a thread holds
     * more than twice as many.
     */
    private static final int STEPS = 600;

    private int values;
    private int characters;
    private int steps;
    private boolean isExhausted;

    /** Takes one value. */
    void value() {
        refuse();
        if (++values > Limits.VALUES) {
            isExhausted = true;
            throw InterpolationFailure.because(
                    "is too large: interpolations repeat more than " + Limits.VALUES + " values");
        }
    }

    /** Takes some characters, which are not more than fit into the memory. */
    void characters(int more) {
        refuse();
        if (more > CHARACTERS - characters) {
            isExhausted = true;
            throw InterpolationFailure.because(
                    "is too large: interpolations repeat more than " + CHARACTERS + " characters");
        }
        characters += more;
    }

    /** Gives up where the budget is used up. */
    void refuse() {
        if (isExhausted) {
            throw InterpolationFailure.reportedElsewhere();
        }
    }

    /** Goes one step in. */
    void in() {
        steps++;
    }

    /** Comes back from one step. */
    void out() {
        steps--;
    }

    /** Gives up where too many steps lie inside each other. */
    void refuseDeeper() {
        if (steps > STEPS) {
            throw InterpolationFailure.because("is reached over some " + STEPS / 3
                    + " references, each to the next. Refer to where the value stands");
        }
    }
}
