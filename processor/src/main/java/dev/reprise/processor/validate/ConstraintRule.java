package dev.reprise.processor.validate;

import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Constraint;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.model.TypeModel;
import dev.reprise.schema.ScalarKind;
import java.math.BigDecimal;
import java.util.EnumSet;
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
        String wanted = applies(constraint.kind(), component.type()) ? null : wanted(constraint.kind());
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

    private static boolean applies(Constraint.Kind kind, TypeModel type) {
        TypeModel present = type.present();
        return switch (kind) {
            case POSITIVE, POSITIVE_OR_ZERO, NEGATIVE, NEGATIVE_OR_ZERO, MIN, MAX ->
                present instanceof TypeModel.Scalar scalar && NUMBERS.contains(scalar.kind());
            case SIZE, NOT_EMPTY -> isString(present) || isCollection(present);
            case NOT_BLANK, MATCHES -> isString(present);
            case NOT_NULL -> !(type instanceof TypeModel.Absent);
            case UNSUPPORTED -> false;
        };
    }

    private static boolean isString(TypeModel type) {
        return type instanceof TypeModel.Scalar scalar && scalar.kind() == ScalarKind.STRING;
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
            case NOT_BLANK, MATCHES -> "strings";
            case NOT_NULL -> "components that cannot be absent";
            default -> "numbers";
        };
    }

    private static @Nullable String trouble(Constraint constraint) {
        return switch (constraint.kind()) {
            case MIN, MAX ->
                isNumber((String) constraint.arguments().get(0))
                        ? null
                        : constraint.spelled() + "(\"" + constraint.arguments().get(0)
                                + "\") is not a number. Write one such as 0.5.";
            case SIZE ->
                (Integer) constraint.arguments().get(0)
                                <= (Integer) constraint.arguments().get(1)
                        ? null
                        : "@Size has a min that is more than its max. Swap them.";
            case MATCHES -> regexTrouble((String) constraint.arguments().get(0));
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
