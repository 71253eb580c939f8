/**
 * Configs as plain values, and what can be made of two of them: written, hashed, compared, put together and taken apart.
 * It sees configs that are resolved, through their schemas; how they came about it does not know.
 *
 * <h2>The algebra of configs</h2>
 *
 * <p>There are three forms of a config, and each has the same operations where they make sense.
 *
 * <table>
 * <caption>Where an operation is found</caption>
 * <tr><th></th><th>config, by its {@code Schema}</th><th>{@code Patch}, what somebody set</th><th>{@link Tree}, no types</th></tr>
 * <tr><td>the upper wins</td><td>{@code merge(config, patch)}</td><td>{@code upper.over(lower)}</td>
 * <td>{@code lower.merge(upper)}</td></tr>
 * <tr><td>keep what is there</td><td>{@code fill(config, patch)}</td><td>{@code lower.over(upper)}</td>
 * <td>{@code upper.fill(lower)}</td></tr>
 * <tr><td>what changed</td><td>{@code diff(from, to)}, {@code patch(from, to)}</td><td>{@code from.diff(to)}</td>
 * <td>{@code from.diff(to)}</td></tr>
 * <tr><td>what is the same</td><td>{@code intersect(a, b)}</td><td>{@code a.intersect(b)}</td><td>{@code a.intersect(b)}</td></tr>
 * <tr><td>what only one has</td><td>{@code patch(config)}</td><td>{@code a.without(b)}</td><td>{@code a.subtract(b)}</td></tr>
 * <tr><td>dotted paths</td><td>{@code flatten}, {@code unflatten}</td><td>{@code flatten}, {@code unflattenPatch}</td>
 * <td>{@code flatten}, {@code unflatten}</td></tr>
 * <tr><td>text</td><td>{@code yaml}, {@code parse}, {@code json}, {@code parseJson}</td><td>{@code yaml}, {@code parsePatch}</td>
 * <td>{@code yaml}, {@code parse}, {@code json}, {@code parseJson}</td></tr>
 * </table>
 *
 * <h3>With types</h3>
 *
 * <p>A patch is only what somebody set. It is written in Java, read from text, or found between two configs:
 *
 * <pre>{@code
 * ConfigPatch<Train> preset = schema.parsePatch("{epochs: 3, optimizer: {type: adam, lr: 1e-3}}");
 * Train small = schema.merge(config, preset);     // epochs 3, adam
 * schema.patch(small).yaml()                      // what differs from the defaults, for people
 * schema.patch(config, small)                     // the least patch from one to the other
 * schema.merge(config, schema.patch(config, small)).equals(small)    // true, always
 * schema.fill(config, preset)                     // only where the config still has its defaults
 * }</pre>
 *
 * <p>Nested configs are gone into. Lists and maps are values: they are set whole and compared whole, sets in any order. An
 * option is a value with parts: choosing another one drops what was set for the first, and two configs with different
 * options have nothing in common there.
 *
 * <h3>Without types</h3>
 *
 * <p>A {@link Tree} holds what a file holds, whatever program it is for:
 *
 * <pre>{@code
 * Tree base = Tree.parse("{optimizer: {lr: 0.1, momentum: 0.9}, hidden: [64, 32]}");
 * Tree mine = Tree.parse("{optimizer: {lr: 0.2}, seed: 7}");
 * base.merge(mine)         // {optimizer={lr=0.2, momentum=0.9}, hidden=[64, 32], seed=7}
 * base.fill(mine)          // {optimizer={lr=0.1, momentum=0.9}, hidden=[64, 32], seed=7}
 * base.intersect(mine)     // {}
 * base.diff(mine)          // [optimizer.lr: 0.1 -> 0.2, - optimizer.momentum: 0.9, + seed: 7, - hidden: [64, 32]]
 * base.apply(base.diff(mine)).equals(mine)    // true, always
 * base.flatten()           // {optimizer.lr=0.1, optimizer.momentum=0.9, hidden.0=64, hidden.1=32}
 * }</pre>
 *
 * <p>Two values are the same if they are written the same: 1 is neither 1.0 nor true nor "1", but an {@code int} 1 is a
 * {@code long} 1. In a flat path a backslash stands before a dot that is part of a key, and before a key of digits.
 *
 * <h3>What holds</h3>
 *
 * <ul>
 * <li>No way out of a config loses anything but its secrets: YAML, JSON, tree, flat tree and patch all lead back to an
 *     equal config. YAML and JSON leave the values of {@code @Secret} components out, as they are there to be kept; a tree, a
 *     flat tree and the tree of a patch hold them in clear, and are for the program alone.
 * <li>{@code a.diff(b)} is empty exactly if {@code a} equals {@code b}; {@code a.intersect(b)} equals
 *     {@code b.intersect(a)}, and merged into either changes nothing.
 * <li>{@code a.intersect(b).merge(a.subtract(b))} equals {@code a}.
 * <li>{@code a.merge(b.merge(c))} equals {@code a.merge(b).merge(c)} as long as nothing is a map in one tree and not a map
 *     in another.
 * </ul>
 */
@NullMarked
package dev.reprise.tree;

import org.jspecify.annotations.NullMarked;
