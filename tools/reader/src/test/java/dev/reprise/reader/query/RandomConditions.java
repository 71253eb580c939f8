package dev.reprise.reader.query;

import dev.reprise.reader.query.Operand.Literal;
import dev.reprise.reader.query.Operand.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Conditions of any shape over given names and values. */
public final class RandomConditions {

    private static final List<Operator> OPERATORS = List.copyOf(EnumSet.allOf(Operator.class));

    private static final List<String> REGEXES = List.of(
            "a", "^a", "b$", "[0-9]+", "(?i)A", "\\d", "\\.", "it's", "say \"", "\\'", "é|ü", "^$", "\\n", "a\nb");

    private static final List<String> PREFIXES =
            List.of("", "a", "A", "ab", "50%", "a_", "é", "\ud83d\ude00", "\ud7ff", "\udbff\udfff", "'", "\\", "2026");

    private final SplittableRandom random;
    private final List<String> names;
    private final List<String> missing;
    private final List<String> parents;
    private final Supplier<Object> values;

    /**
     * @param missing names that may only stand where a missing one may
     * @param parents names that have others below them, which may only be asked to exist
     */
    public RandomConditions(
            SplittableRandom random,
            List<String> names,
            List<String> missing,
            List<String> parents,
            Supplier<Object> values) {
        this.random = random;
        this.names = names;
        this.missing = missing;
        this.parents = parents;
        this.values = values;
    }

    public Condition next(int depth) {
        int choice = random.nextInt(depth > 0 ? 10 : 7);
        return switch (choice) {
            case 0, 1, 2 -> comparison();
            case 3 -> new Condition.In(name(), literals());
            case 4 -> new Condition.Matches(name(), new Literal(any(REGEXES), 0));
            case 5 -> new Condition.StartsWith(name(), new Literal(any(PREFIXES), 0));
            case 6 -> random.nextBoolean() ? exists() : contains();
            case 7 -> new Condition.And(parts(depth));
            case 8 -> new Condition.Or(parts(depth));
            default -> new Condition.Not(next(depth - 1));
        };
    }

    private Condition comparison() {
        Operator operator = any(OPERATORS);
        return switch (random.nextInt(5)) {
            case 0 -> new Condition.Comparison(name(), operator, name());
            case 1 -> new Condition.Comparison(literal(), operator, name());
            case 2 ->
                new Condition.Comparison(
                        anyName(), random.nextBoolean() ? Operator.EQUAL : Operator.NOT_EQUAL, new Literal(null, 0));
            default -> new Condition.Comparison(name(), operator, literal());
        };
    }

    private Condition exists() {
        return new Condition.Exists(random.nextInt(3) == 0 ? new Name(any(parents), 0) : anyName());
    }

    private Condition contains() {
        return new Condition.Contains(literal(), name());
    }

    private List<Condition> parts(int depth) {
        List<Condition> parts = new ArrayList<>();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            parts.add(next(depth - 1));
        }
        return parts;
    }

    private List<Literal> literals() {
        Literal[] literals = new Literal[random.nextInt(6)];
        Arrays.setAll(literals, i -> random.nextInt(10) == 0 ? new Literal(null, 0) : literal());
        return List.of(literals);
    }

    private Literal literal() {
        return new Literal(values.get(), 0);
    }

    private Name name() {
        return new Name(any(names), 0);
    }

    private Name anyName() {
        return random.nextInt(4) == 0 ? new Name(any(missing), 0) : name();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
