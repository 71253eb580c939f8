package dev.reprise.completion;

import java.util.List;

/**
 * A key that can be completed.
 *
 * @param path the whole key
 * @param choices the options under which it exists, each as {@code path=option}
 * @param words the values that are known by name; for a list those of an element
 * @param doc one line, or empty
 */
record KeyRow(String path, List<String> choices, Kind kind, List<String> words, String doc) {

    /** What can be done with a key. */
    enum Kind {
        /** Set to a word, or to anything. */
        VALUE('v'),
        /** Set to the name of a file. */
        FILE('f'),
        /** Set to a list, or added to. */
        LIST('l'),
        /** Gone into, to entries whose keys nobody knows. */
        MAP('m'),
        /** Set, or deleted from the map around it. */
        ENTRY('e');

        private final char code;

        Kind(char code) {
            this.code = code;
        }
    }

    /** The kind's letter and the words, each on a line of its own. */
    String values() {
        StringBuilder text = new StringBuilder().append(kind.code);
        for (String word : words) {
            text.append('\n').append(word);
        }
        return text.toString();
    }

    /** The choices, with spaces between: neither keys nor options hold any. */
    String conditions() {
        return String.join(" ", choices);
    }
}
