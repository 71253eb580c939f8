package dev.reprise;

import dev.reprise.run.artifacts.ArtifactSink;
import dev.reprise.run.hooks.RunHook;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program gives an experiment in code, besides its config.
 *
 * @param hooks who hears what happens in a run
 * @param sinks who gets a copy of its artifacts, if {@code run.upload_artifacts} says so
 */
record Additions(List<RunHook> hooks, List<ArtifactSink> sinks) {

    static final Additions NONE = new Additions(List.of(), List.of());

    Additions with(RunHook hook) {
        List<RunHook> more = new ArrayList<>(hooks);
        more.add(hook);
        return new Additions(more, sinks);
    }

    Additions with(ArtifactSink sink) {
        List<ArtifactSink> more = new ArrayList<>(sinks);
        more.add(sink);
        return new Additions(hooks, more);
    }
}
