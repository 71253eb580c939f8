package dev.reprise.reader.sql;

import dev.reprise.reader.query.Condition;
import dev.reprise.reader.query.Operand;
import dev.reprise.reader.query.Operator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What a query means, said as plainly as possible and without the index: one run after the other. */
final class Naive {

    /** What is known of a column of metrics in one run. */
    record Metric(long count, Object last, Double min, Double max, Double mean) {}

    /** An artifact of one run. */
    record Artifact(long size) {}

    private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Set<String> fields;

    /** @param fields the names that some run has */
    Naive(Set<String> fields) {
        this.fields = fields;
    }

    boolean meets(Map<String, Object> run, Condition condition) {
        if (condition instanceof Condition.All) {
            return true;
        } else if (condition instanceof Condition.And and) {
            return and.parts().stream().allMatch(part -> meets(run, part));
        } else if (condition instanceof Condition.Or or) {
            return or.parts().stream().anyMatch(part -> meets(run, part));
        } else if (condition instanceof Condition.Not not) {
            return !meets(run, not.part());
        } else if (condition instanceof Condition.Comparison c) {
            return compare(run, c.left(), c.operator(), c.right());
        } else if (condition instanceof Condition.In in) {
            return in.values().stream().anyMatch(value -> compare(run, in.name(), Operator.EQUAL, value));
        } else if (condition instanceof Condition.Contains contains) {
            return value(run, contains.name()) instanceof List<?> list
                    && list.stream()
                            .anyMatch(element -> element != null
                                    && compare(
                                            element,
                                            Operator.EQUAL,
                                            contains.value().value()));
        } else if (condition instanceof Condition.Matches matches) {
            return value(run, matches.name()) instanceof String text
                    && Pattern.compile((String) matches.regex().value())
                            .matcher(text)
                            .find();
        } else if (condition instanceof Condition.StartsWith starts) {
            return value(run, starts.name()) instanceof String text
                    && text.startsWith((String) starts.prefix().value());
        }
        return exists(run, ((Condition.Exists) condition).name().text());
    }

    private boolean compare(Map<String, Object> run, Operand left, Operator operator, Operand right) {
        Object a = value(run, left);
        Object b = value(run, right);
        if (isNull(left) || isNull(right)) {
            return switch (operator) {
                case EQUAL -> Objects.equals(a, b);
                case NOT_EQUAL -> !Objects.equals(a, b);
                default -> false;
            };
        }
        if (left instanceof Operand.Literal && a instanceof String text && b instanceof Instant) {
            a = time(text);
        } else if (right instanceof Operand.Literal && b instanceof String text && a instanceof Instant) {
            b = time(text);
        }
        return a != null && b != null && compare(a, operator, b);
    }

    private static boolean compare(Object a, Operator operator, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return numbers(x, operator, y);
        } else if (a instanceof String x && b instanceof String y) {
            int order = Arrays.compare(x.codePoints().toArray(), y.codePoints().toArray());
            return holds(order, operator);
        } else if (a instanceof Instant x && b instanceof Instant y) {
            return holds(x.compareTo(y), operator);
        } else if (a instanceof Duration x && b instanceof Duration y) {
            return holds(x.compareTo(y), operator);
        }
        boolean alike = (a instanceof Boolean && b instanceof Boolean)
                || (a instanceof List && b instanceof List)
                || (a instanceof Map && b instanceof Map);
        return alike && !operator.isOrder() && holds(a.equals(b) ? 0 : 1, operator);
    }

    private static boolean numbers(Number a, Operator operator, Number b) {
        double x = a.doubleValue();
        double y = b.doubleValue();
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return operator == Operator.NOT_EQUAL;
        } else if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return holds(Double.compare(x, y), operator);
        }
        return holds(exact(a).compareTo(exact(b)), operator);
    }

    private static BigDecimal exact(Number number) {
        return number instanceof Long ? BigDecimal.valueOf(number.longValue()) : new BigDecimal(number.doubleValue());
    }

    private static boolean holds(int order, Operator operator) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private static Instant time(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException noDay) {
            try {
                return LocalDateTime.parse(text, SPACED).toInstant(ZoneOffset.UTC);
            } catch (DateTimeParseException noTime) {
                return null;
            }
        }
    }

    private static boolean isNull(Operand operand) {
        return operand instanceof Operand.Literal literal && literal.value() == null;
    }

    private Object value(Map<String, Object> run, Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal.value();
        }
        String name = ((Operand.Name) operand).text();
        if (fields.contains(name)) {
            Object value = run.get(name);
            return value instanceof Metric metric
                    ? metric.last()
                    : value instanceof Artifact artifact ? (Object) artifact.size() : value;
        }
        int dot = name.lastIndexOf('.');
        if (dot < 0 || !(run.get(name.substring(0, dot)) instanceof Metric metric)) {
            return null;
        }
        return switch (name.substring(dot + 1)) {
            case "last" -> metric.last();
            case "min" -> metric.min();
            case "max" -> metric.max();
            case "mean" -> metric.mean();
            case "count" -> metric.count();
            default -> null;
        };
    }

    private boolean exists(Map<String, Object> run, String name) {
        if (fields.contains(name)) {
            return run.containsKey(name);
        }
        int dot = name.lastIndexOf('.');
        boolean stat =
                dot > 0 && fields.contains(name.substring(0, dot)) && name.matches(".*\\.(last|min|max|mean|count)");
        return stat
                ? value(run, new Operand.Name(name, 0)) != null
                : run.keySet().stream().anyMatch(key -> key.startsWith(name + "."));
    }
}
