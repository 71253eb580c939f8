package dev.reprise.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckTest {

    static Stream<Arguments> violations() {
        return Stream.of(
                Arguments.of(Check.size(0, 3), "abcd", "must have at most 3 characters, has 4"),
                Arguments.of(Check.size(0, 1), List.of(1, 2), "must have at most 1 element, has 2"),
                Arguments.of(Check.size(2, 2), List.of(1), "must have exactly 2 elements, has 1"),
                Arguments.of(Check.size(1, 1), "", "must have exactly 1 character, has 0"),
                Arguments.of(Check.size(2, Integer.MAX_VALUE), Set.of(1), "must have at least 2 elements, has 1"),
                Arguments.of(Check.size(1, 5), Map.of(), "must have 1 to 5 elements, has 0"),
                Arguments.of(Check.notEmpty(), "", "must not be empty"),
                Arguments.of(Check.digits(2, 1), 100, "must have at most 2 digits before and 1 after the point"),
                Arguments.of(
                        Check.digits(2, 1),
                        new BigDecimal("0.25"),
                        "must have at most 2 digits before and 1 after the point"),
                Arguments.of(Check.digits(1, 0), 0.5, "must have at most 1 digit and no fraction"),
                Arguments.of(Check.digits(3, 0), Double.NaN, "must have at most 3 digits and no fraction"),
                Arguments.of(Check.digits(3, 0), BigInteger.TEN.pow(3), "must have at most 3 digits and no fraction"),
                Arguments.of(
                        Check.digits(3, 2),
                        new BigDecimal("1e2147483647"),
                        "must have at most 3 digits before and 2 after the point"),
                Arguments.of(Check.matches("(a|b)*"), "ab".repeat(20_000), "is too long for the pattern (a|b)*"),
                Arguments.of(Check.truth(true), false, "must be true"),
                Arguments.of(Check.truth(false), true, "must be false"),
                Arguments.of(Check.past(false), Instant.MAX, "must be in the past"),
                Arguments.of(Check.past(true), LocalDate.MAX, "must not be in the future"),
                Arguments.of(Check.future(false), Instant.EPOCH, "must be in the future"),
                Arguments.of(Check.future(true), LocalDate.EPOCH, "must not be in the past"),
                Arguments.of(Check.email(), "a@b@c", "must be an e-mail address"),
                Arguments.of(Check.email(), "", "must be an e-mail address"),
                Arguments.of(Check.matches("(?i)a"), "b", "must match (?i)a"),
                Arguments.of(Check.min("2", true).saying("too few"), 1, "too few"),
                Arguments.of(Check.each(Check.positive()), List.of(1, 0), "has a value that must be positive"),
                Arguments.of(Check.eachKey(Check.notBlank()), Map.of(" ", 1), "has a key that must not be blank"),
                Arguments.of(
                        Check.eachValue(Check.positive()),
                        Map.of("a", Optional.of(-1)),
                        "has a value that must be positive"));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void aValueThatBreaksAConstraintIsToldWhatItMustBe(Check check, Object value, String violation) {
        assertThat(check.violation(value)).isEqualTo(violation);
    }

    static Stream<Arguments> satisfied() {
        return Stream.of(
                Arguments.of(Check.size(2, 2), "ab"),
                Arguments.of(Check.digits(2, 1), 99.5),
                Arguments.of(Check.digits(2, 1), new BigDecimal("-12.500")),
                Arguments.of(Check.digits(0, 2), 0.25f),
                Arguments.of(Check.digits(3, 0), 1e2),
                Arguments.of(
                        Check.past(true), LocalDate.now(ZoneId.systemDefault()).minusDays(1)),
                Arguments.of(Check.past(false), Instant.EPOCH),
                Arguments.of(Check.future(true), LocalDate.MAX),
                Arguments.of(Check.future(false), Instant.MAX),
                Arguments.of(Check.email(), "first.last+tag@sub.example.org"),
                Arguments.of(Check.matches("(?i)a"), "A"),
                Arguments.of(Check.truth(false).saying("no"), false),
                Arguments.of(Check.each(Check.positive()), List.of()),
                Arguments.of(Check.each(Check.positive()), List.of(Optional.empty(), Optional.of(1))));
    }

    @ParameterizedTest
    @MethodSource("satisfied")
    void aValueThatKeepsAConstraintIsLeftInPeace(Check check, Object value) {
        assertThat(check.violation(value)).isNull();
    }

    @Test
    void aConstraintTellsWhatIsAllowedInAFewWords() {
        assertThat(Stream.of(
                                Check.positive(),
                                Check.positiveOrZero(),
                                Check.negative(),
                                Check.negativeOrZero(),
                                Check.min("1", true),
                                Check.max("0.5", false),
                                Check.size(1, 5),
                                Check.size(0, 8),
                                Check.notEmpty(),
                                Check.notBlank(),
                                Check.matches("[a-z]+"),
                                Check.digits(3, 2),
                                Check.email(),
                                Check.truth(true),
                                Check.past(false),
                                Check.past(true),
                                Check.future(false),
                                Check.future(true),
                                Check.positive().saying("no"),
                                Check.each(Check.min("1", true)),
                                Check.eachKey(Check.notBlank()),
                                Check.eachValue(Check.each(Check.positive())))
                        .map(Check::text))
                .containsExactly(
                        "positive",
                        ">= 0",
                        "negative",
                        "<= 0",
                        ">= 1",
                        "< 0.5",
                        "1 to 5 long",
                        "at most 8 long",
                        "not empty",
                        "not blank",
                        "matching [a-z]+",
                        "at most 3 digits before and 2 after the point",
                        "an e-mail address",
                        "true",
                        "in the past",
                        "not in the future",
                        "in the future",
                        "not in the past",
                        "positive",
                        "each >= 1",
                        "each key not blank",
                        "each value each positive");
    }
}
