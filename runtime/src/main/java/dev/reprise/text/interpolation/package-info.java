/**
 * The grammar of interpolations: values that say where they come from. It takes texts apart and knows no config; what
 * is referred to is looked up when a config is resolved.
 *
 * <p><b>References.</b> In files, overrides and {@code @Default}, <code>${path}</code> stands for another value of the
 * config, as all layers together leave it. Alone it keeps its type, so that numbers, lists, maps and nested configs can
 * be taken over; it is then checked against the type of the component as if it were written there. With text around it,
 * it becomes text: {@code true}, {@code null}, numbers as in {@code config_resolved.yaml}. Each comment says what the
 * line before it gives.
 *
 * <pre>{@code
 * width: 8
 * sizes: [64, 32]
 * which: small
 * models: {small: {depth: 2}, large: {depth: 9}}
 * rate: 1e-3
 *
 * copy: ${width}                          # 8
 * all: ${sizes}                           # [64,32]
 * last: ${sizes[-1]}                      # 32
 * name: w${width}-lr${rate}               # "w8-lr0.001"
 * depth: ${models.${which}.depth}         # 2
 * block: {a: 1, b: "${.a}", c: "${..width}"}    # {"a":1,"b":1,"c":8}
 * }</pre>
 *
 * <p>A path begins at the root; with a dot, beside the value; with each further dot one level above that. A list counts
 * as a level, its elements from 0, or with a minus from the end. {@code a[b]} is {@code a.b}. A whole key may be an
 * interpolation itself. The option of a sealed interface stands under {@code type}. A part of a value that comes from
 * elsewhere cannot be set; set all of it. Keys of maps are never interpolated.
 *
 * <p><b>Text.</b> A backslash before <code>${</code> makes it text; backslashes mean nothing anywhere else, only directly
 * before <code>${</code> two stand for one. Values from patches, plain trees and environment variables are what they say.
 * Files written by the library have the backslashes that they need.
 *
 * <pre>{@code
 * home: data
 *
 * text: \${home}                          # "${home}"
 * path: C:\\${home}                       # "C:\\data"
 * dollars: 5$ and {braces}                # "5$ and {braces}"
 * }</pre>
 *
 * <p><b>Functions.</b> <code>${name:arguments}</code> calls a function. Arguments are separated by commas and typed by how
 * they look: {@code 1}, {@code 2.5}, {@code true}, {@code null}, {@code text}, <code>'quoted text'</code>, {@code [a, b]},
 * <code>{k: v}</code>, or interpolations. What the notation needs for itself takes quotes or a backslash.
 *
 * <pre>{@code
 * limits: {low: 1, high: 9}
 *
 * user: ${env:GUIDE_USER}                 # "ada"
 * port: ${oc.decode:${env:GUIDE_PORT}}    # 8080
 * place: ${env:GUIDE_NONE,/tmp}           # "/tmp"
 * maybe: ${oc.select:limits.middle,5}     # 5
 * names: ${oc.dict.keys:limits}           # ["low","high"]
 * made: ${oc.create:[a, 1, null]}         # ["a",1,null]
 * }</pre>
 *
 * <ul>
 *   <li>{@code env}, also {@code oc.env}: an environment variable, always text, or the default; without one it must be set.
 *   <li>{@code now}: the moment of the start by letters such as {@code %Y-%m-%d}, see {@link
 *       dev.reprise.text.interpolation.TimeText}.
 *   <li>{@code oc.select}: a value of the config, or the default (null if none) where it does not exist.
 *   <li>{@code oc.decode}: text read as an argument is read. {@code oc.create}: a list or a map as written.
 *   <li>{@code oc.dict.keys}, {@code oc.dict.values}: of a map. {@code oc.deprecated}: the value of the new key.
 *   <li>{@code run}: the facts {@code id}, {@code experiment_id}, {@code config_hash}, {@code name} and {@code seed} of the
 *       run. They can stand only in components marked {@code @HashIgnored}, since others decide the ids; {@code name} and
 *       {@code seed} can stand anywhere if the config has run settings. Where no run starts, as in
 *       {@code Schema.parse}, a sweep or a test, placeholders stand for them: {@code run-id}, {@code experiment-id},
 *       {@code config-hash}, {@code run} and 0.
 *   <li>your own: {@link dev.reprise.text.interpolation.InterpolationFunction}.
 * </ul>
 *
 * <p><b>Going on.</b> A run that is resumed keeps the values that came of its interpolations: it is the same run. A fork
 * begins with what was written, so that <code>${run:id}</code> is its own id, and a reference follows what the fork sets
 * otherwise. A checkpoint holds both; {@code .hydra/config.yaml} has what was written.
 *
 * <p><b>Errors.</b> A path that leads nowhere, a cycle, a function that fails, a value of the wrong type: each is a line of
 * the one report, before anything starts. A reference to a value that is wrong itself adds nothing to it.
 *
 * <p><b>Differences from OmegaConf</b>, whose notation this is; the names are those of
 * {@code interpolation-deviations.jsonl}:
 *
 * <ul>
 *   <li>{@code our-spelling}: in text, values are written {@code true}, {@code null}, {@code 1.0e+16}, {@code .nan}, not
 *       {@code True}, {@code None}, {@code 1e+16}, {@code nan}.
 *   <li>{@code no-container-in-text}: a list or a map with text around it is an error, not Python's notation of it.
 *   <li>{@code env}: is a function, as {@code oc.env} is.
 *   <li>{@code keys-are-text}: the keys {@code 1} and {@code '1'} of a map are the same key, and cannot both be given.
 *   <li>{@code quoted-is-text}: <code>'???'</code> in quotes is text; plain, in an open map, it is a value that must be
 *       given.
 * </ul>
 */
@NullMarked
package dev.reprise.text.interpolation;

import org.jspecify.annotations.NullMarked;
