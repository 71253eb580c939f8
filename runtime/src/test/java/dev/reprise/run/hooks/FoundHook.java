package dev.reprise.run.hooks;

import dev.reprise.run.Ending;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Is named in {@code META-INF/services} of the tests. */
public final class FoundHook implements RunHook {

    static final List<String> HEARD = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "found";
    }

    @Override
    public void onStart(HookedRun run) {
        HEARD.add("found");
    }

    @Override
    public void onEnd(HookedRun run, Ending ending) {
        HEARD.add("end " + ending.status());
    }
}
