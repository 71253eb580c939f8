package dev.reprise.jsonschema;

import dev.reprise.schema.Check;
import dev.reprise.schema.Each;
import dev.reprise.schema.Worded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Constraints as keywords of JSON Schema. */
final class Constraints {

    /** What is no space for Java, and no letter for JavaScript. */
    private static final String NOT_BLANK = "[\\S\\u00a0\\u2007\\u202f\\ufeff]";

    private Constraints() {}

    /** The bounds of a number. */
    static Map<String, Object> range(List<Check> checks) {
        Map<String, Object> keywords = new LinkedHashMap<>();
        for (Check check : checks) {
            if (usual(check) instanceof Check.Range range) {
                if (range.min() != null) {
                    bound(keywords, range.minInclusive() ? "minimum" : "exclusiveMinimum", range.min(), true);
                }
                if (range.max() != null) {
                    bound(keywords, range.maxInclusive() ? "maximum" : "exclusiveMaximum", range.max(), false);
                }
            }
        }
        return keywords;
    }

    /** Of several bounds the narrowest holds. */
    private static void bound(Map<String, Object> keywords, String keyword, String text, boolean lower) {
        BigDecimal bound = new BigDecimal(text);
        if (keywords.get(keyword) instanceof Number there) {
            int order = bound.compareTo(new BigDecimal(there.toString()));
            if (lower ? order <= 0 : order >= 0) {
                return;
            }
        }
        boolean whole = bound.signum() == 0 || bound.stripTrailingZeros().scale() <= 0;
        keywords.put(
                keyword, whole && bound.precision() - bound.scale() < 40 ? bound.toBigInteger() : bound.doubleValue());
    }

    /** The length and form of a text. */
    static Map<String, Object> text(List<Check> checks) {
        Map<String, Object> keywords = new LinkedHashMap<>(size(checks, "minLength", "maxLength"));
        List<String> patterns = new ArrayList<>();
        for (Check one : checks) {
            Check check = usual(one);
            if (check instanceof Check.NotBlank) {
                patterns.add(NOT_BLANK);
            } else if (check instanceof Check.Matches matches && EcmaPattern.isPortable(matches.regex())) {
                patterns.add("^(?:" + matches.regex() + ")$");
            }
        }
        if (patterns.size() == 1) {
            keywords.put("pattern", patterns.get(0));
        } else if (!patterns.isEmpty()) {
            List<Object> all = new ArrayList<>();
            for (String pattern : patterns) {
                all.add(Map.of("pattern", pattern));
            }
            keywords.put("allOf", all);
        }
        return keywords;
    }

    /** The bounds of a size, each under its keyword unless that is empty. */
    static Map<String, Object> size(List<Check> checks, String least, String most) {
        int min = 0;
        int max = Integer.MAX_VALUE;
        for (Check check : checks) {
            if (usual(check) instanceof Check.Size size) {
                min = Math.max(min, size.min());
                max = Math.min(max, size.max());
            }
        }
        Map<String, Object> keywords = new LinkedHashMap<>();
        if (min > 0 && !least.isEmpty()) {
            keywords.put(least, min);
        }
        if (max < Integer.MAX_VALUE && !most.isEmpty()) {
            keywords.put(most, max);
        }
        return keywords;
    }

    /** The regular expressions that only Java reads as they are meant. */
    static List<String> unportable(List<Check> checks) {
        List<String> patterns = new ArrayList<>();
        for (Check one : checks) {
            Check check = usual(one);
            if (check instanceof Check.Matches matches && !EcmaPattern.isPortable(matches.regex())) {
                patterns.add(matches.regex());
            } else if (check instanceof Each each) {
                patterns.addAll(unportable(List.of(each.check())));
            }
        }
        return patterns;
    }

    /** What is asked for, in whatever words that is told. */
    private static Check usual(Check check) {
        return check instanceof Worded worded ? usual(worded.check()) : check;
    }
}
