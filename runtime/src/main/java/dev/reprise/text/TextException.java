package dev.reprise.text;

/**
 * Text that cannot be read: what is wrong and the way out in the message, and where.
 */
public final class TextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Origin origin;

    /**
     * A failure at a place.
     *
     * @param message what is wrong, without the place
     */
    public TextException(String message, Origin origin) {
        super(message);
        this.origin = origin;
    }

    /** Where the text could not be read. */
    public Origin origin() {
        return origin;
    }
}
