/**
 * What generated code and the library tell each other about a config: value types, components, checks, and how a
 * record is bound from values and written back to them. Descriptions only: nothing here parses, prints or merges. This
 * package knows no other package of the library.
 *
 * <h2>Checks</h2>
 *
 * <p>The constraints of {@code jakarta.validation} stand on components and on their type arguments. The code for them is
 * generated; no validator is needed, at run time or before.
 *
 * <pre>{@code
 * @ExperimentConfig
 * public record Net(
 *         @Default("0.1") @Positive double lr,
 *         @Default("[64, 32]") @Size(min = 1, max = 8) List<@Min(1) Integer> hidden,
 *         @Default("{}") Map<@Pattern(regexp = "[a-z]+") String, @PositiveOrZero Double> weights,
 *         @Default("0") int low,
 *         @Default("10") @Max(value = 99, message = "is more than the table holds") int high) {
 *     public Net {
 *         if (low > high) {
 *             throw new IllegalArgumentException("low must not be above high");
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>{@code hidden=[0, 8, -1] weights.W=1 high=100} is refused with
 *
 * <pre>{@code
 * 4 problems in the configuration:
 *   hidden.0 = 0   must be at least 1            (arg 1)
 *   hidden.2 = -1  must be at least 1            (arg 1)
 *   weights.W      key must match [a-z]+         (arg 2)
 *   high = 100     is more than the table holds  (arg 3)
 * }</pre>
 *
 * <p>Rules across components are the record's own constructor. It runs once all components are right; what it throws is
 * reported at the record's path, with up to three of the values that somebody gave: {@code low=20} is refused with
 *
 * <pre>{@code
 * 1 problem in the configuration:
 *   Net  low must not be above high
 *        given: low = 20 (arg 1)
 * }</pre>
 *
 * <ul>
 *   <li>Numbers: {@code @Positive}, {@code @PositiveOrZero}, {@code @Negative}, {@code @NegativeOrZero}, {@code @Min},
 *       {@code @Max}, {@code @DecimalMin}, {@code @DecimalMax}, {@code @Digits}. A {@code double} is compared as the
 *       decimal that was written.
 *   <li>Texts: {@code @NotBlank}, {@code @NotEmpty}, {@code @Size}, {@code @Pattern} with its flags, {@code @Email}.
 *   <li>Lists, sets and maps: {@code @NotEmpty}, {@code @Size}.
 *   <li>Booleans: {@code @AssertTrue}, {@code @AssertFalse}.
 *   <li>{@code Instant} and {@code LocalDate}: {@code @Past}, {@code @PastOrPresent}, {@code @Future},
 *       {@code @FutureOrPresent}, by the clock at the time of the check.
 *   <li>{@code @NotNull} holds of everything that is not an {@code Optional} or {@code @Nullable}.
 * </ul>
 *
 * <p>An absent value satisfies every constraint. {@code message} is plain text; {@code groups}, {@code payload},
 * constraints of one's own and constraints on a type that they say nothing about are compile errors, and so is a default
 * that breaks a constraint, in any of its elements. Only the clock is not asked when a default is compiled.
 */
@NullMarked
package dev.reprise.schema;

import org.jspecify.annotations.NullMarked;
