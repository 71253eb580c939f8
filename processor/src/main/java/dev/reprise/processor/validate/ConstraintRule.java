package dev.reprise.processor.validate;

import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Constraint;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.model.TypeModel;
import dev.reprise.schema.Each;
import dev.reprise.schema.ScalarKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Every constraint is one that is checked, on a type that it says something about. */
final class ConstraintRule implements Rule {

    private static final Set<ScalarKind> NUMBERS = EnumSet.of(
            ScalarKind.BYTE,
            ScalarKind.SHORT,
            ScalarKind.INT,
            ScalarKind.LONG,
            ScalarKind.FLOAT,
            ScalarKind.DOUBLE,
            ScalarKind.BIG_DECIMAL,
            ScalarKind.BIG_INTEGER);

    @Override
    public void check(ConfigModel config, Consumer<Problem> complaints) {
        if (config instanceof RecordModel record) {
            for (ComponentModel component : record.components()) {
                for (Constraint constraint : component.constraints()) {
                    check(component, constraint, complaints);
                }
            }
        }
    }

    private static void check(ComponentModel component, Constraint constraint, Consumer<Problem> complaints) {
        if (constraint.kind() == Constraint.Kind.UNSUPPORTED) {
            String text = constraint.spelled() + " " + constraint.arguments().get(0) + ".";
            complaints.accept(problem(ProblemId.CONSTRAINT_UNSUPPORTED, component, constraint, text));
            return;
        }
        if (component.type().unsupported()) {
            return;
        }
        String wanted = applies(constraint, component.type()) ? null : wanted(constraint.kind());
        if (wanted != null) {
            String text = constraint.spelled() + " is for " + wanted + ". Drop it.";
            complaints.accept(problem(ProblemId.CONSTRAINT_TYPE, component, constraint, text));
        }
        String trouble = trouble(constraint);
        if (trouble != null) {
            complaints.accept(problem(ProblemId.CONSTRAINT_VALUE, component, constraint, trouble));
        }
    }

    private static Problem problem(ProblemId id, ComponentModel component, Constraint constraint, String text) {
        return new Problem(id, component.place().at(constraint.annotation()), text);
    }

    private static boolean applies(Constraint constraint, TypeModel type) {
        if (constraint.kind() == Constraint.Kind.NOT_NULL) {
            return !constraint.parts().isEmpty() || !(type instanceof TypeModel.Absent);
        }
        TypeModel present = type.present();
        for (Each.Part part : constraint.parts()) {
            present = part(present, part).present();
        }
        return switch (constraint.kind()) {
            case POSITIVE, POSITIVE_OR_ZERO, NEGATIVE, NEGATIVE_OR_ZERO, MIN, MAX, DIGITS -> isOf(present, NUMBERS);
            case SIZE, NOT_EMPTY -> isString(present) || isCollection(present);
            case NOT_BLANK, MATCHES, EMAIL -> isString(present);
            case TRUTH -> isOf(present, EnumSet.of(ScalarKind.BOOLEAN));
            case PAST, FUTURE -> isOf(present, EnumSet.of(ScalarKind.INSTANT, ScalarKind.LOCAL_DATE));
            case NOT_NULL, UNSUPPORTED -> false;
        };
    }

    private static TypeModel part(TypeModel type, Each.Part part) {
        if (type instanceof TypeModel.Open) {
            return part == Each.Part.KEY ? new TypeModel.Scalar(ScalarKind.STRING) : type;
        }
        List<TypeModel> parts = type.parts();
        return parts.get(part == Each.Part.VALUE ? 1 : 0);
    }

    private static boolean isOf(TypeModel type, Set<ScalarKind> kinds) {
        return type instanceof TypeModel.Scalar scalar && kinds.contains(scalar.kind());
    }

    private static boolean isString(TypeModel type) {
        return isOf(type, EnumSet.of(ScalarKind.STRING));
    }

    private static boolean isCollection(TypeModel type) {
        return type instanceof TypeModel.ListOf
                || type instanceof TypeModel.SetOf
                || type instanceof TypeModel.MapOf
                || type instanceof TypeModel.Open;
    }

    private static String wanted(Constraint.Kind kind) {
        return switch (kind) {
            case SIZE, NOT_EMPTY -> "strings, lists, sets and maps";
            case NOT_BLANK, MATCHES, EMAIL -> "strings";
            case TRUTH -> "booleans";
            case PAST, FUTURE -> "instants and dates";
            case NOT_NULL -> "components that cannot be absent";
            default -> "numbers";
        };
    }

    private static @Nullable String trouble(Constraint constraint) {
        return switch (constraint.kind()) {
            case MIN, MAX ->
                isNumber(constraint.text(0))
                        ? null
                        : constraint.spelled() + "(\"" + constraint.text(0)
                                + "\") is not a number. Write one such as 0.5.";
            case SIZE ->
                constraint.number(0) <= constraint.number(1)
                        ? null
                        : "@Size has a min that is more than its max. Swap them.";
            case DIGITS ->
                constraint.number(0) >= 0 && constraint.number(1) >= 0
                        ? null
                        : "@Digits has a number of digits below zero. Change it.";
            case MATCHES -> regexTrouble(constraint.text(0));
            default -> null;
        };
    }

    private static boolean isNumber(String text) {
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static @Nullable String regexTrouble(String regex) {
        try {
            Pattern.compile(regex);
            return null;
        } catch (PatternSyntaxException e) {
            return "@Pattern(regexp = \"" + regex + "\") is not a regular expression: " + e.getDescription()
                    + ". Change it.";
        }
    }
}
