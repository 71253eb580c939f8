package dev.reprise.text.interpolation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of your own for interpolations, such as <code>${half:${model.width}}</code>.
 *
 * <pre>{@code
 * Experiment.of(TrainConfigSchema.INSTANCE)
 *         .with("half", arguments -> (Long) arguments.get(0) / 2)
 *         .run(args, run -> ...);
 * }</pre>
 *
 * <p>It is called once for each place where it is written, and again where a run's facts have to be filled in: the same
 * arguments must give the same value.
 */
@FunctionalInterface
public interface InterpolationFunction {

    /**
     * The value.
     *
     * @param arguments null, {@code Boolean}, {@code Long}, {@code BigInteger}, {@code Double}, {@code String}, and
     *     unmodifiable lists and maps of such; numbers from typed components may also be smaller ones, such as
     *     {@code Integer}
     * @return the same kinds of value
     * @throws Exception whatever is wrong: its message becomes a line of the error report
     */
    @Nullable
    Object apply(List<@Nullable Object> arguments) throws Exception;
}
