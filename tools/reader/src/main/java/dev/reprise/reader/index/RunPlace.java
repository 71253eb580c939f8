package dev.reprise.reader.index;

import java.nio.file.Path;

/**
 * Where a run is, for those who read more of it than the index has.
 *
 * @param directory the directory of the run
 * @param path the same relative to its root, with {@code /} between the parts; empty if it is the root
 * @param layout the name of its {@link dev.reprise.reader.source.RunLayout}
 */
public record RunPlace(Path directory, String path, String layout) {}
