package dev.reprise.text;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Plain trees made to be hard to write: whatever YAML gives a meaning to, in every place. */
public final class RandomTrees {

    private static final String[] WORDS = {
        "yes",
        "No",
        "on",
        "OFF",
        "true",
        "False",
        "null",
        "~",
        "<<",
        "=",
        "y",
        "n",
        "0",
        "007",
        "08",
        "0x1F",
        "0b101",
        "0o7",
        "1_000",
        "12:30",
        "12:30:45",
        "1:60",
        "1:2.5",
        "0:1",
        ".5",
        "-.5",
        "+.inf",
        "-.Inf",
        ".nan",
        "-.nan",
        "inf",
        "1.",
        "1.e+3",
        "1e5",
        "1.0e5",
        "1.5e-07",
        "+1",
        "-",
        "--",
        "---",
        "--- a",
        "...",
        "....",
        "- a",
        "?",
        "? a",
        "?a",
        ":",
        ": a",
        ":a",
        "a:",
        "a: b",
        "a:b",
        "#",
        "a #b",
        "a#b",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "'",
        "\"",
        "%",
        "@a",
        "`a`",
        "[",
        "]",
        "{",
        "}",
        "[]",
        "{}",
        ",",
        "2024-01-01",
        "2024-1-1",
        "2024-01-01 10:00:00",
        "2024-01-01T1:00:00.5Z",
        "2024-01-01t01:00:00 +01:00",
        "2024-01-01 1:00:00 -1",
        "0_9",
        "0_7",
        "1__2",
        "_1",
        "-0",
        "-0x_",
        "0b",
        "0x",
        "",
        " ",
        "  ",
        "\n",
        "\n\n",
        "a\n",
        "\na",
        "a\n\nb",
        "a \nb",
        "a\n b",
        "it's",
        "''",
        "C:\\tmp",
        "http://a.b/c?d=e#f",
        "/data/set one/é",
        "café",
        "naïve text",
        "日本語",
        "😀",
        "a😀b",
        "\u0085",
        "a\u2028b",
        "\u2029",
        "\ufeff",
        "a\ufeff",
        "\u00a0",
        "\u00ad",
        "\ue000",
        "\ufffd",
        "\uffff",
        "\ud83d",
        "\ude00x",
        "\udbff\udfff",
        "\t",
        "a\tb",
        "\r",
        "a\r\nb",
        "\u0000",
        "\u0007",
        "\u001b[0m",
        "\u007f",
        "\u009f",
        "lr",
        "epochs",
        "optimizer",
        "3e-4",
        "adam",
        "hidden layers",
        "a  b",
        "a   b"
    };
    private static final String CHARACTERS =
            "aaabbbcXYZ019    \n'\"\\:#-?,[]{}&*!|>%@`=~.+_/<\t\r\u0085\u00a0é\u2028\ufeff日\ud83d\ude00\u0001";

    private final Random random;

    public RandomTrees(long seed) {
        random = new Random(seed);
    }

    /** A tree; one of some hundred is indented further than a line is wide. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = map(0);
        for (int depth = random.nextInt(300) == 0 ? 45 : 0; depth > 0; depth--) {
            Map<String, Object> parent = new LinkedHashMap<>();
            parent.put(text(), random.nextBoolean() ? List.of(tree) : tree);
            tree = parent;
        }
        return tree;
    }

    /** A tree of few levels, which every reader takes. */
    public Map<String, Object> shallow() {
        return map(0);
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        int size = random.nextInt(depth > 4 ? 2 : 6);
        for (int i = 0; i < size; i++) {
            map.put(text(), value(depth + 1));
        }
        return map;
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 6 ? 8 : 12)) {
            case 0, 1, 2, 3 -> text();
            case 4 -> number();
            case 5 -> random.nextInt(6) == 0 ? null : (Boolean) random.nextBoolean();
            case 6, 7 -> floating();
            case 8, 9 -> list(depth);
            default -> map(depth);
        };
    }

    private Number number() {
        return switch (random.nextInt(5)) {
            case 0 -> (byte) random.nextInt();
            case 1 -> (short) random.nextInt();
            case 2 -> random.nextInt();
            case 3 -> random.nextLong();
            default -> new BigInteger(1 + random.nextInt(100), random).negate();
        };
    }

    public double floating() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextGaussian();
            case 1 -> random.nextInt(2_000_000) / Math.pow(10, random.nextInt(25));
            case 2 -> random.nextInt(200) * Math.pow(10, random.nextInt(40) - 20);
            case 3 -> (double) random.nextLong();
            case 4 -> Math.scalb(1.0 + (random.nextInt(3) - 1) * Math.ulp(1.0), random.nextInt(2100) - 1075);
            case 5 ->
                new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 0.0}
                        [random.nextInt(5)];
            case 6 -> random.nextLong() / 8.0 / (1 << random.nextInt(20));
            default -> Double.longBitsToDouble(random.nextLong());
        };
    }

    /** A word, several words, a random text, or one that is long enough to be folded. */
    public String text() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> word();
            case 3 -> word() + word();
            case 4 -> sentence(1 + random.nextInt(40));
            case 5 -> characters(random.nextInt(12));
            case 6 -> characters(60 + random.nextInt(120));
            default -> "x".repeat(70 + random.nextInt(60)) + sentence(random.nextInt(10));
        };
    }

    private String sentence(int words) {
        StringBuilder text = new StringBuilder();
        boolean plain = random.nextBoolean();
        for (int i = 0; i < words; i++) {
            text.append(i > 0 ? " " : "").append(plain ? "w".repeat(1 + random.nextInt(9)) : word());
        }
        return text.toString();
    }

    private String characters(int length) {
        StringBuilder text = new StringBuilder();
        int variety = 3 + random.nextInt(CHARACTERS.length() - 3);
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(variety)));
        }
        return text.toString();
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
