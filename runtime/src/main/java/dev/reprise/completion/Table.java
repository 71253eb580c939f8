package dev.reprise.completion;

import dev.reprise.args.Flag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All that a script has to know. */
record Table(String program, List<KeyRow> keys, List<Flag> flags, List<String> presets) {

    private static final int LONGEST_DOC = 60;

    /** The name of the script's function: any program's name, in letters that every shell takes. */
    String function() {
        StringBuilder name = new StringBuilder("_reprise_");
        for (int i = 0; i < program.length(); i++) {
            char c = program.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            name.append(letter ? c : '_');
        }
        return name.toString();
    }

    /**
     * What a flag's value is, on lines: {@code -} for none, {@code =} for one that may be left out, {@code !} for one
     * that must follow; then {@code @file} or {@code @key}, and words.
     */
    String values(Flag flag) {
        String value = flag.value();
        if (value == null) {
            return "-";
        }
        Set<String> words = new LinkedHashSet<>();
        for (String part : value.split("\\|", -1)) {
            switch (part) {
                case "FILE", "DIR" -> words.add("@file");
                case "KEY" -> words.add("@key");
                case "NAME" -> words.addAll(presets);
                default -> {
                    if (part.equals(part.toLowerCase(Locale.ROOT))) {
                        words.add(part);
                    }
                }
            }
        }
        StringBuilder text = new StringBuilder(flag.optional() ? "=" : "!");
        for (String word : words) {
            text.append('\n').append(word);
        }
        return text.toString();
    }

    /** A text for people on one line that is not too long, without what could move a terminal's cursor. */
    static String line(String doc) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < doc.length(); i++) {
            char c = doc.charAt(i);
            line.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c);
        }
        String text = line.toString().strip();
        return text.length() <= LONGEST_DOC
                ? text
                : text.substring(0, LONGEST_DOC - 3).stripTrailing() + "...";
    }

    /** A text in single quotes, as bash and zsh read it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
