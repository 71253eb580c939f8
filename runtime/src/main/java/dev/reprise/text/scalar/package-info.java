/**
 * Single values as text, by their declared type: read without guessing, printed the same on every JDK. It knows no
 * structure.
 *
 * <h2>How a value reads by its type</h2>
 *
 * <p>The declared type of a component reads the text as it was written, in a file, an argument or a default: there is no
 * step between in which a text becomes a number before anyone knows what it is for. What stands below is {@code
 * key=value} on the command line; unquoted text in a YAML file reads the same.
 *
 * <pre>{@code
 * type                  written               value
 * int                   7                     7
 * int                   +7                    7
 * int                   ' 7 '                 7
 * int                   1_000                 1000
 * int                   010                   10
 * int                   5.0                   refused
 * int                   0x10                  refused
 * int                   true                  refused
 * int                   99999999999           refused
 * double                3                     3.0
 * double                1e-3                  0.001
 * double                1_0.5                 10.5
 * double                '2.5'                 2.5
 * double                -inf                  -Infinity
 * double                .nan                  NaN
 * double                1e400                 refused
 * double                1e-400                refused
 * boolean               true                  true
 * boolean               Off                   false
 * boolean               1                     true
 * boolean               2                     refused
 * String                007                   007
 * String                1.10                  1.10
 * String                no                    no
 * String                epoch=3.ckpt          epoch=3.ckpt
 * String                [1,2]                 [1,2]
 * String                '[1, 2]'              [1, 2]
 * String                null                  refused
 * String                'null'                null
 * String                ???                   refused
 * String                '???'                 ???
 * Color                 GREEN                 GREEN
 * Color                 Color.GREEN           GREEN
 * Color                 green                 refused
 * Color                 2                     refused
 * Path                  a//b                  a/b
 * Path                  ~/x                   ~/x
 * Duration              1h30m                 PT1H30M
 * LocalDate             2024-01-31            2024-01-31
 * Optional<Integer>     null                  Optional.empty
 * Optional<Integer>     5                     Optional[5]
 * List<Integer>         [1, 2]                [1, 2]
 * List<Integer>         5                     refused
 * List<Integer>         [[1]]                 refused
 * List<Integer>         [1, null]             refused
 * List<String>          [a, 1, true]          [a, 1, true]
 * Map<String, Integer>  {a: 1, 2: 3}          {a=1, 2=3}
 * Map<Integer, String>  {1: x}                {1=x}
 * Map<Integer, String>  {a: x}                refused
 * Map<Color, Integer>   {RED: 1}              {RED=1}
 * Map<Color, Integer>   {1: 1}                refused
 * }</pre>
 *
 * <p>{@code ???} without quotes says that a value is still to be given. In a file it leaves what lower layers have, and is
 * reported with its line if there is nothing; as an argument it is an error.
 *
 * <h2>Where Hydra reads otherwise</h2>
 *
 * <p>Hydra reads an argument, and YAML a file, before the type is known, and converts afterwards. These are all the rules
 * by which our values differ.
 *
 * <dl>
 *   <dt>text-as-it-stands
 *   <dd>A {@code String} is what was written: {@code 1.10}, {@code 007}, {@code 1e-5}, {@code on}, {@code [1,2]}. Hydra
 *       makes numbers and booleans of these first, and refuses the list.
 *   <dt>python-spelling
 *   <dd>{@code true} stays {@code true} in a text, and does not become Python's {@code True}.
 *   <dt>bool-of-any-int
 *   <dd>A boolean is {@code 1} or {@code 0}, not {@code 2}: another number is a slip more often than a wish.
 *   <dt>no-rounding-to-infinity
 *   <dd>{@code 1e400} is too large for a {@code double}; infinity is written {@code inf}. Likewise {@code 1e-400} is too
 *       small, and does not become zero.
 *   <dt>no-octal-no-hexadecimal
 *   <dd>{@code 010} is ten in files as in arguments, {@code 0x10} is no number in either. In Hydra the first is eight or
 *       ten, and the second sixteen or an error, by where it stands.
 *   <dt>enum-by-value
 *   <dd>Constants are written by name. Java's have no other value.
 *   <dt>literal-is-text
 *   <dd>A choice among texts is an enum or a {@code String} with {@code @Pattern}; it gives a text for a number, too.
 *   <dt>no-union
 *   <dd>A component has one type, which reads whatever it can. Several shapes of a value are a sealed interface.
 *   <dt>no-tuple
 *   <dd>Values of different types that belong together are a record; those of one type are a list with {@code @Size}.
 *   <dt>no-bytes
 *   <dd>There is no type for bytes, and no {@code !!binary}.
 *   <dt>empty-path
 *   <dd>The empty path is that, as in Java, and not {@code .}; both mean the working directory.
 *   <dt>keys-by-declared-type
 *   <dd>The key of a map reads by its type, too: {@code 1} is a text for a {@code Map<String, ...>}, and {@code '2'} is
 *       two for a {@code Map<Integer, ...>}.
 *   <dt>maps-take-new-keys
 *   <dd>A map grows by {@code counts.new=1} as it does in a file. Records are what is closed.
 *   <dt>records-always-exist
 *   <dd>A nested record has its defaults where nothing is given; there is none that is missing as a whole.
 *   <dt>not-read-only
 *   <dd>What nobody may set is a constant and no component.
 *   <dt>hole-nested-list
 *   <dd>{@code [[a]]} is no list of texts. Hydra lets it through.
 *   <dt>hole-undeclared-key
 *   <dd>No spelling adds a key to a record.
 *   <dt>hole-deleted-component
 *   <dd>No spelling takes a component away from a record.
 *   <dt>hole-empty-map
 *   <dd><code>{}</code> for an absent record is that record with its defaults, in arguments as in files.
 *   <dt>hole-reference-of-another-type
 *   <dd>A reference to a number is no record. Hydra lets it through.
 * </dl>
 */
@NullMarked
package dev.reprise.text.scalar;

import org.jspecify.annotations.NullMarked;
