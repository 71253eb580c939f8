package dev.reprise.processor.diag;

/**
 * One complaint.
 *
 * @param text what is wrong and the way out, without id and place
 */
public record Problem(ProblemId id, Place place, String text) {

    /** The whole message: {@code [reprise:default-type] component 'lr' of Sgd: "abc" is not a double.} */
    public String message() {
        return "[reprise:" + id.text() + "] " + place.words() + ": " + text;
    }
}
