package dev.reprise.cli.run;

import java.util.ArrayList;
import java.util.List;

/** A command as {@link dev.reprise.run.process.CommandLine#shellText} writes it, word by word. */
public final class ShellWords {

    private ShellWords() {}

    /** The words of a command. */
    public static List<String> of(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == '\'') {
                isQuoted = !isQuoted;
            } else if (c == '\\' && !isQuoted && i + 1 < command.length()) {
                i++;
                word.append(command.charAt(i));
            } else if (c == ' ' && !isQuoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }
}
