package dev.reprise.reader.source;

import dev.reprise.run.artifacts.Artifacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The artifacts of a run, {@code artifacts/<type>/<name>}, without a look into them. */
final class ArtifactSizes {

    private ArtifactSizes() {}

    /** Sizes in bytes by {@code <type>.<name>}. */
    static Map<String, Long> of(Path run, List<String> problems) {
        Map<String, Long> sizes = new TreeMap<>();
        RunFiles.below(run.resolve(Artifacts.DIRECTORY), e -> problems.add(IoText.problem(Artifacts.DIRECTORY, e)))
                .forEach((name, stamp) -> {
                    int slash = name.indexOf('/');
                    if (slash > 0) {
                        sizes.put(name.substring(0, slash) + "." + name.substring(slash + 1), stamp.size());
                    }
                });
        return sizes;
    }
}
