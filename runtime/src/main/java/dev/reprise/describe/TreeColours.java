package dev.reprise.describe;

/** A tree as {@link dev.reprise.text.tree.TreeText} draws it, for a terminal: keys stand out, guides do not. */
public final class TreeColours {

    private static final String GUIDES = "│├└─ ";

    private TreeColours() {}

    /** The tree in some ink. */
    public static String of(String tree, Ink ink) {
        if (ink == Ink.PLAIN) {
            return tree;
        }
        StringBuilder coloured = new StringBuilder();
        for (String line : tree.split("\n", -1)) {
            int key = 0;
            while (key < line.length() && GUIDES.indexOf(line.charAt(key)) >= 0) {
                key++;
            }
            int colon = line.indexOf(": ", key);
            int end = colon < 0 ? line.length() : colon;
            String name = line.substring(key, end);
            coloured.append(ink.faint(line.substring(0, key)));
            coloured.append(key == 0 ? ink.strong(name) : ink.key(name));
            coloured.append(line, end, line.length()).append('\n');
        }
        coloured.setLength(coloured.length() - 1);
        return coloured.toString();
    }
}
