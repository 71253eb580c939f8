package dev.reprise.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component whose value nobody may find in what a run leaves behind or in what Reprise prints: a password, an API key.
 * It may be a single value, an {@code Optional} or {@code @Nullable} one, or a list, a set or a map of them; of a map the
 * keys are names and no secrets.
 *
 * <pre>{@code
 * @ExperimentConfig
 * public record Tracker(URI url, @Secret @Default("${env:TRACKER_KEY}") String apiKey) {}
 * }</pre>
 *
 * <p>Left out of every file of a run: {@code config_resolved.yaml}, {@code .hydra/config.yaml}, checkpoints. Masked as
 * {@code ***}: in {@code config_tree.txt}, in the overrides and arguments that are recorded, in error reports, in the
 * differences of configs, in patches, and wherever its text stands in an exception of the program that is recorded and
 * printed, or, from four characters on, in {@code main.log}.
 *
 * <p>In an error report the text of a secret is masked wherever somebody wrote it: in the values of all problems, and in
 * what messages quote of them. The report's own sentences keep their words, as do the names of keys, options and constants:
 * a secret that is a plain word, of letters or of digits alone and at most twelve, is masked in quotes and in excerpts of
 * what was written; one of less than four characters, as the whole value of the problem that is about it. What may be a
 * secret in a wrong place, the value of an unknown key or an argument that is no override, is masked in the problem that
 * is about it and nowhere else.
 *
 * <p>It does not count for the config's identity: runs with different secrets have the same {@code run_id}, and a resume
 * may change it. A resume needs it once more, as the run did not keep it, and says so where one that may be left out is not given: as an override, in a {@code --config} file, or
 * by a default that names the variable of the environment which holds it. Any other default is refused, also a
 * text around or inside of the reference, as it would stand in the source and in every class file:
 * <code>${env:KEY}</code> and <code>${env:KEY,null}</code> are defaults, <code>${env:KEY,text}</code> is none.
 *
 * <p>What Reprise cannot hide: the {@code toString()} of the record, which is Java's (a record may declare its own); what
 * the program itself prints on the console or writes into files; and the command line of the process, which other users
 * of the machine see with {@code ps}. So give a secret by the environment or in a file that only its owner may read
 * rather than as an argument.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Secret {}
