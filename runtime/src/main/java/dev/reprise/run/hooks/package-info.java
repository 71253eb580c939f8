/**
 * What others want to hear of a run: {@code RunHook} is theirs to write, {@code Hooks} tells each on a thread of its own,
 * so that one that throws or hangs changes nothing. It knows what happens in a run, not who makes it happen.
 *
 * <p>A hook is given in code, {@code Experiment.of(...).with(hook)}, or found by {@code ServiceLoader}: name the class in
 * {@code META-INF/services/dev.reprise.run.hooks.RunHook}. {@code run.hooks.NAME=false} switches one off.
 */
@NullMarked
package dev.reprise.run.hooks;

import org.jspecify.annotations.NullMarked;
