package dev.reprise.text.scalar;

/** Constants of enums as text: the name, as it is spelled in Java. */
public final class ConstantText {

    private ConstantText() {}

    /**
     * The name that a text gives, whether or not there is such a constant: the text without white space around it, and
     * without the name of the enum in front.
     *
     * <pre>{@code
     * ConstantText.name("Color", " GREEN ")            // "GREEN"
     * ConstantText.name("Paint.Color", "Color.GREEN")  // "GREEN"
     * ConstantText.name("Color", "color.GREEN")        // "color.GREEN", which is no name
     * }</pre>
     *
     * @param type the simple name of the enum, after those of the classes that it is declared in
     */
    public static String name(String type, String text) {
        String stripped = text.strip();
        int dot = stripped.lastIndexOf('.');
        if (dot < 0) {
            return stripped;
        }
        String owner = stripped.substring(0, dot);
        return type.equals(owner) || type.endsWith("." + owner) ? stripped.substring(dot + 1) : stripped;
    }
}
