package dev.reprise.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a Javadoc comment, on one line each: inline tags are reduced to what they show, markup is dropped.
 *
 * @param main the text before the first block tag
 * @param params the text of every {@code @param}, by name
 */
record DocText(String main, Map<String, String> params) {

    /** Code that is shown on lines of its own: on one line it is none. */
    private static final Pattern EXAMPLE = Pattern.compile("<pre>.*?</pre>", Pattern.DOTALL);

    private static final Pattern MARKUP =
            Pattern.compile("</?(p|br|em|b|i|strong|code|ul|ol|li)\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Reads a comment as {@code Elements.getDocComment} returns it. */
    static DocText of(@Nullable String comment) {
        if (comment == null) {
            return new DocText("", Map.of());
        }
        List<String> blocks = blocks(comment);
        Map<String, String> params = new LinkedHashMap<>();
        for (String block : blocks.subList(1, blocks.size())) {
            String[] words = SPACE.split(block, 3);
            if (words[0].equals("@param") && words.length == 3 && !words[2].isBlank()) {
                params.put(words[1], plain(words[2]));
            }
        }
        return new DocText(plain(blocks.get(0)), params);
    }

    /** The main text, then a block for each tag; inside an inline tag a line may begin with an at sign as well. */
    private static List<String> blocks(String comment) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        int depth = 0;
        for (String line : EXAMPLE.matcher(comment).replaceAll("").split("\n", -1)) {
            if (depth == 0 && line.strip().startsWith("@")) {
                blocks.add(block.toString());
                block.setLength(0);
            }
            depth = Math.max(0, depth + count(line, '{') - count(line, '}'));
            block.append(line.strip()).append('\n');
        }
        blocks.add(block.toString());
        return blocks;
    }

    private static int count(String line, char wanted) {
        return (int) line.chars().filter(c -> c == wanted).count();
    }

    private static String plain(String text) {
        String withoutMarkup =
                text.indexOf('<') < 0 ? text : MARKUP.matcher(text).replaceAll(" ");
        return SPACE.matcher(withoutTags(withoutMarkup)).replaceAll(" ").strip();
    }

    private static String withoutTags(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.startsWith("{@", at) ? closing(text, at) : -1;
            if (end < 0) {
                plain.append(text.charAt(at++));
            } else {
                plain.append(shown(text.substring(at + 2, end)));
                at = end + 1;
            }
        }
        return plain.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** What an inline tag shows: the label of a link, or its target; the text of anything else. */
    private static String shown(String tag) {
        String[] parts = SPACE.split(tag, 2);
        if (parts.length < 2) {
            return "";
        }
        if (!parts[0].startsWith("link")) {
            return parts[1];
        }
        String[] link = SPACE.split(parts[1], 2);
        return link.length == 2 ? link[1] : link[0].replaceFirst("^#", "").replace('#', '.');
    }
}
