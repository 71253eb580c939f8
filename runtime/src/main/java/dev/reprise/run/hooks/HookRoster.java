package dev.reprise.run.hooks;

import dev.reprise.problem.Nearest;
import dev.reprise.run.process.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which hooks are called: one of each name, and none that is switched off. For one thread at a time. */
final class HookRoster {

    private final HookedRun run;
    private final Map<String, Boolean> switches;
    private final List<String> names = new ArrayList<>();

    HookRoster(HookedRun run, Map<String, Boolean> switches) {
        this.run = run;
        this.switches = Map.copyOf(switches);
    }

    boolean isOn(RunHook hook) {
        return switches.getOrDefault(nameOf(hook), true);
    }

    /** Who calls a hook; null if nobody is to. */
    @Nullable
    HookWorker take(RunHook hook) {
        String name = toldName(hook);
        if (names.contains(name)) {
            Warnings.about(RunHook.class).warn("There are two hooks '{}'; the second is not called.", name);
            return null;
        }
        names.add(name);
        return switches.getOrDefault(name, true) ? new HookWorker(name, hook, run) : null;
    }

    /** Says which names are those of no hook; to be called when all are there. */
    void warnOfUnknown() {
        for (String name : switches.keySet()) {
            if (!names.contains(name)) {
                Warnings.about(RunHook.class)
                        .warn(
                                "There is no hook '{}' to switch on or off.{} There are: {}",
                                name,
                                Nearest.hint(name, names),
                                Nearest.listing(names));
            }
        }
    }

    private static String toldName(RunHook hook) {
        try {
            return String.valueOf(hook.name());
        } catch (Throwable e) {
            String name = hook.getClass().getSimpleName();
            Warnings.about(RunHook.class)
                    .warn("A hook cannot tell its name and is called '{}'; the run goes on.", name, e);
            return name;
        }
    }

    /** The name of a hook, or of its class if it cannot tell, which is said elsewhere. */
    static String nameOf(RunHook hook) {
        try {
            return String.valueOf(hook.name());
        } catch (Throwable e) {
            return hook.getClass().getSimpleName();
        }
    }
}
