package dev.reprise.run.process;

import dev.reprise.secret.SecretTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command that started a process, word by word.
 *
 * @param words the program, its options, the main class, the arguments
 */
public record CommandLine(List<String> words) {

    /** The kernel has all of it, where {@code ProcessHandle} cuts it off after a page. */
    private static final Path LINUX = Path.of("/proc/self/cmdline");

    /** Copies the words. */
    public CommandLine {
        words = List.copyOf(words);
    }

    /**
     * The command that started this process, with other words for the arguments of {@code main}: these may be written
     * down, those may be secret.
     *
     * @param args as many as {@code main} got
     */
    public static CommandLine ofThisProcess(List<String> args) {
        List<String> words = new ArrayList<>(started());
        int program = words.size() - args.size();
        if (program <= 0 || !isMasked(words.subList(program, words.size()), args)) {
            // An argument file (java @file) or a launcher of its own: what stands in it is nowhere to be seen.
            words = rebuilt();
            program = words.size();
        }
        List<String> command = new ArrayList<>(words.subList(0, program));
        command.addAll(args);
        return new CommandLine(command);
    }

    /** Whether words are the same as others but for what is masked in these. */
    private static boolean isMasked(List<String> words, List<String> masked) {
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(masked.get(i)) && !masked.get(i).contains(SecretTexts.MASK)) {
                return false;
            }
        }
        return true;
    }

    /** The same program as far as its properties tell, without the options of the JVM. */
    private static List<String> rebuilt() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String program = System.getProperty("sun.java.command", "");
        int space = program.indexOf(' ');
        String main = space < 0 ? program : program.substring(0, space);
        if (main.endsWith(".jar")) {
            words.add("-jar");
        } else {
            words.add("-cp");
            words.add(System.getProperty("java.class.path", ""));
        }
        words.add(main);
        return words;
    }

    private static List<String> started() {
        try {
            if (Files.isReadable(LINUX)) {
                String text = new String(Files.readAllBytes(LINUX), StandardCharsets.UTF_8);
                List<String> words = new ArrayList<>(List.of(text.split("\0", -1)));
                words.remove(words.size() - 1); // each word ends with a zero
                if (!words.isEmpty()) {
                    return words;
                }
            }
        } catch (IOException e) {
            return fromHandle();
        }
        return fromHandle();
    }

    private static List<String> fromHandle() {
        ProcessHandle.Info info = ProcessHandle.current().info();
        List<String> words = new ArrayList<>();
        Optional<String> command = info.command();
        words.add(command.isPresent() ? command.get() : "java");
        words.addAll(List.of(info.arguments().orElse(new String[0])));
        return words;
    }

    /** The command as a POSIX shell reads it. */
    public String shellText() {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(text.length() == 0 ? "" : " ").append(quoted(word));
        }
        return text.toString();
    }

    /** A word as a POSIX shell reads it: as it is where that is safe, else between single quotes. */
    public static String quoted(String word) {
        boolean plain = !word.isEmpty();
        for (int i = 0; i < word.length() && plain; i++) {
            char c = word.charAt(i);
            plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-_./=:,+@%".indexOf(c) >= 0;
        }
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
