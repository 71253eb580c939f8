package dev.reprise.cli.output;

/** The colours of statuses. */
public final class StatusColour {

    private static final String ESCAPE = "\u001b[";
    private static final String END = ESCAPE + "0m";

    private StatusColour() {}

    /** A text in the colour of the status that it says; as it is if it says none. */
    public static String paint(String text) {
        String code = code(text);
        return code.isEmpty() ? text : ESCAPE + code + "m" + text + END;
    }

    private static String code(String status) {
        return switch (status) {
            case "COMPLETE" -> "32";
            case "RUNNING" -> "36";
            case "FAILED", "DEAD" -> "31";
            case "KILLED" -> "33";
            default -> "";
        };
    }
}
