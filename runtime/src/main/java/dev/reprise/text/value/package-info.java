/**
 * Values as they are written on a command line and in {@code @Default}: lists, maps, quoted and unquoted text, functions
 * and sweeps, and what they mean where no type is declared. It knows no config.
 *
 * <h2>Where the notation counts</h2>
 *
 * A key with a type of its own reads the text by that type: a {@code String} takes all that follows the first {@code =}
 * as it stands, so {@code ckpt=epoch=3.ckpt}, {@code color=#fff} and {@code title=a, b} need no quotes, and {@code 007} is
 * seven for an {@code int}. What is on this page counts for lists, maps, configs and options, for the values inside them,
 * and for the one type that says nothing, {@code Map<String, Object>}. It is the notation of Hydra 1.4's overrides; where
 * we differ is listed below.
 *
 * <p>In that one open type <code>any.a.b=2</code> makes the maps on its way, but does not put one in the place of a single
 * value: <code>any.a=1 any.a.b=2</code> is an error, and <code>++any.a.b=2</code> insists. For a list, {@code ++key=value}
 * sets the whole of it, and {@code +key=value} and {@code key+=value} add to it.
 *
 * <h2>Single values</h2>
 *
 * <pre>
 * null  NULL  ~            null
 * true  False              a boolean, in any case
 * 1  -1_000                a whole number of any size; 007, 0x10 and 1__0 are text
 * 1.5  1.  .5  1e3         a decimal number
 * inf  -INF  nan           too; .inf, Infinity and None are text
 * a b  1 2  1:2  a.b/c     text; white space at the ends does not count
 * "1"  'null'              text, whatever is in the quotes
 * </pre>
 *
 * <p>In unquoted text a backslash makes one of <code>\ ( ) [ ] { } : = ,</code>, a space or a tab ordinary, and what it
 * stands in is text: {@code \1} keeps its backslash, {@code a\,b} is {@code a,b}. In quotes a backslash is itself; only
 * directly before a quote of the same kind backslashes escape it and each other: {@code 'it\'s'}, {@code "a\\"}. So
 * {@code "a\nb"} holds a backslash and an n. In single quotes, two quotes stand for one: {@code 'it''s'}.
 *
 * <p><code>${a.b}</code> stands for the value of another key. Until that is looked up it is part of the text as it is
 * written, balanced braces and quotes inside it included.
 *
 * <h2>Lists and maps</h2>
 *
 * <pre>
 * [1, [2, 3], 'a, b']      a list
 * {lr: 0.1, tags: [a, b]}  a map; the first colon ends the key, so {u: http://x} is fine
 * []  {}                   empty ones
 * </pre>
 *
 * <h2>Sweeps</h2>
 *
 * Several values for one key, of which each config of a sweep gets one:
 *
 * <pre>
 * lr=1e-3,1e-4             one after the other, as choice(1e-3, 1e-4)
 * seed=range(3)            0, 1, 2; also range(start, stop, step), with decimals too
 * optimizer=glob(*)        all options, or constants of an enum, that match; glob([a*, b*], a1) leaves a1 out
 * lr=interval(1e-5, 1e-1)  any number in between, which only an optimizer can choose
 * lr=tag(log, range(5))    with notes for whoever chooses
 * lr=shuffle(range(5))     in random order; sort(b, a) and sort(b, a, reverse=true) in order
 * </pre>
 *
 * <p>Where one config is wanted, a sweep is an error that says how to quote it.
 *
 * <h2>Other functions</h2>
 *
 * {@code int(3.9)} is 3, {@code float(2)} is 2.0, {@code str(1)} is the text, {@code bool(0)} is false; of lists, maps and
 * choices they change each value. {@code json_str([1, a])} is the text of the value in JSON, and
 * {@code key=extend_list(a, b)} adds to a list. Arguments may be named: {@code range(start=1, stop=5)}. Numbers become text
 * as they are read back: {@code 1e-05}, {@code inf}. A list that is shuffled comes out the same each time.
 *
 * <p>A {@code String} takes text as it stands, so that {@code note=str(1)} and {@code note=json_str([1])} are those
 * characters. Only a function that makes a sweep is one there too, and an error if it is broken: quotes make it text, as
 * in {@code note="'choice(a, b)'"}.
 *
 * <h2>Where we differ from Hydra 1.4</h2>
 *
 * <ul>
 *   <li>{@code any-character}: unquoted text may hold every character but brackets and a comma, and a quote not at its
 *       beginning: {@code #}, {@code =}, {@code ;}, {@code !}, {@code <}, {@code ~}, letters of any script, line breaks.
 *   <li>{@code space}: white space may stand around a quoted value, and every Unicode white space counts as such.
 *   <li>{@code tilde}: {@code ~} alone is null, as in YAML.
 *   <li>{@code trailing-comma}: a comma may follow the last item in brackets.
 *   <li>{@code quoted-key}: keys of maps may be quoted.
 *   <li>{@code text-key}: keys of maps are text: {@code {true: x}} has the key {@code "true"}, where Hydra makes booleans
 *       and nulls of such keys.
 *   <li>{@code duplicate-key}: a key that stands twice in a map is an error; Hydra drops the first value silently.
 *   <li>{@code too-large}: {@code 1e400} is an error; Hydra makes it infinite.
 *   <li>{@code quotes-kept}: text in quotes stays text inside functions. In Hydra {@code choice("1","2")} loses its
 *       quotes, and the configs of the sweep get numbers.
 *   <li>{@code null-choice}: {@code choice(1, null)} is as good as {@code 1,null}.
 *   <li>{@code endless-range}: a range with the step 0, or without end, is an error; Hydra fails later, or never ends.
 *   <li>{@code range-of-numbers}: {@code range(true)} is an error; to Hydra {@code true} is 1.
 *   <li>{@code map-keys}: the key of an override may hold what keys of maps do: digits first, {@code /} and {@code @}
 *       anywhere, spaces inside, letters of any script.
 *   <li>{@code append}: {@code key+=value} adds to a list or a map.
 * </ul>
 */
@NullMarked
package dev.reprise.text.value;

import org.jspecify.annotations.NullMarked;
