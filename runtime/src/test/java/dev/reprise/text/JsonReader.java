package dev.reprise.text;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON test data into maps, lists, strings, {@link Long} or {@link BigInteger}, {@link Double}, booleans, null. */
public final class JsonReader {

    private final String text;
    private int position;

    private JsonReader(String text) {
        this.text = text;
    }

    /** The one value that the text holds. */
    public static @Nullable Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.skipSpace();
        if (reader.position < text.length()) {
            throw reader.failure();
        }
        return value;
    }

    private @Nullable Object value() {
        skipSpace();
        return switch (text.charAt(position)) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        position++;
        while (!isEnd('}')) {
            String key = string();
            expect(':');
            map.put(key, value());
        }
        return map;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        position++;
        while (!isEnd(']')) {
            list.add(value());
        }
        return list;
    }

    /** Whether the collection ends here; a comma before the next item is skipped. */
    private boolean isEnd(char bracket) {
        skipSpace();
        if (text.charAt(position) == ',') {
            position++;
            skipSpace();
            return false;
        }
        if (text.charAt(position) == bracket) {
            position++;
            return true;
        }
        return false;
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        for (char c = text.charAt(position++); c != '"'; c = text.charAt(position++)) {
            value.append(c == '\\' ? escape() : c);
        }
        return value.toString();
    }

    private char escape() {
        char c = text.charAt(position++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                position += 4;
                yield (char) Integer.parseInt(text.substring(position - 4, position), 16);
            }
            default -> c;
        };
    }

    private @Nullable Object word() {
        int start = position;
        while (position < text.length() && ",]} \t\r\n".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        String word = text.substring(start, position);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> number(word);
        };
    }

    private static Object number(String word) {
        if (!word.matches("-?\\d+")) {
            return Double.valueOf(word);
        }
        BigInteger number = new BigInteger(word);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    private void expect(char c) {
        skipSpace();
        if (text.charAt(position) != c) {
            throw failure();
        }
        position++;
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private IllegalArgumentException failure() {
        return new IllegalArgumentException("Not JSON at " + position + ": " + text);
    }
}
