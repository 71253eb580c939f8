package dev.reprise.run.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.identity.ExperimentId;
import dev.reprise.run.Ending;
import dev.reprise.run.RunStatus;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HooksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Ending COMPLETE = Ending.of(RunStatus.COMPLETE, Instant.EPOCH, 0, null, null);
    private static final HookedProgress NONE = new HookedProgress(0, 0, 0, OptionalDouble.empty());

    private static Hooks start(Map<String, Boolean> switches, Supplier<HookedProgress> progress, RunHook... hooks) {
        HookedRun run = new HookedRun("digits", ExperimentId.UNKNOWN, Path.of("run"), 1, List.of(), () -> {
            throw new IllegalStateException("nobody asks for the record here");
        });
        Hooks told =
                Hooks.of(run, List.of(hooks), switches, progress, wanted -> wanted.measured("train", List.of("{}")));
        told.start();
        return told;
    }

    private static Hooks start(RunHook... hooks) {
        return start(Map.of(), () -> NONE, hooks);
    }

    /** Writes down what it is told. */
    private static class Diary implements RunHook {
        final List<String> heard = new CopyOnWriteArrayList<>();
        private final String name;
        private final boolean wantsMetrics;

        Diary(String name, boolean wantsMetrics) {
            this.name = name;
            this.wantsMetrics = wantsMetrics;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void onStart(HookedRun run) {
            heard.add("start " + run.name());
        }

        @Override
        public void onProgress(HookedRun run, HookedProgress progress) {
            heard.add("progress " + progress.steps());
        }

        @Override
        public void onCheckpoint(HookedRun run, HookedCheckpoint checkpoint) {
            heard.add("checkpoint " + checkpoint.file());
        }

        @Override
        public boolean wantsMetrics() {
            return wantsMetrics;
        }

        @Override
        public void onMetric(HookedRun run, String table, List<String> rows) {
            heard.add(table + rows);
        }

        @Override
        public void onEnd(HookedRun run, Ending ending) {
            heard.add("end " + ending.status());
        }
    }

    @Test
    void aHookHearsOfEverythingInItsOrder() {
        Diary diary = new Diary("diary", true);
        Diary other = new Diary("other", false);
        Hooks hooks = start(diary, other);
        hooks.saved(new HookedCheckpoint(Path.of("c.ckpt"), NONE, false));
        hooks.ended(COMPLETE, PATIENCE);

        assertThat(diary.heard)
                .containsExactlyInAnyOrder("start digits", "train[{}]", "checkpoint c.ckpt", "end COMPLETE");
        assertThat(diary.heard).startsWith("start digits");
        assertThat(other.heard).containsExactly("start digits", "checkpoint c.ckpt", "end COMPLETE");
    }

    @Test
    void aHookHearsOfProgressWhenThereIsSome() throws InterruptedException {
        AtomicLong steps = new AtomicLong();
        CountDownLatch further = new CountDownLatch(1);
        Diary diary = new Diary("diary", false) {
            @Override
            public void onStart(HookedRun run) {
                steps.set(5);
            }

            @Override
            public void onProgress(HookedRun run, HookedProgress progress) {
                super.onProgress(run, progress);
                further.countDown();
            }
        };
        Hooks hooks = start(Map.of(), () -> new HookedProgress(0, steps.get(), 0, OptionalDouble.empty()), diary);
        further.await();
        hooks.ended(COMPLETE, PATIENCE);

        assertThat(diary.heard).containsExactly("progress 5", "end COMPLETE");
    }

    @Test
    void aHookThatThrowsIsCalledNoMoreButForTheEndAndTheOthersHearAll() {
        Diary bad = new Diary("bad", false) {
            @Override
            public void onCheckpoint(HookedRun run, HookedCheckpoint checkpoint) {
                super.onCheckpoint(run, checkpoint);
                throw new NoClassDefFoundError("org/example/Gone");
            }
        };
        Diary good = new Diary("good", false);
        Hooks hooks = start(bad, good);
        for (int i = 0; i < 5; i++) {
            hooks.saved(new HookedCheckpoint(Path.of(i + ".ckpt"), NONE, false));
        }
        hooks.ended(COMPLETE, PATIENCE);

        assertThat(bad.heard)
                .containsExactly(
                        "start digits", "checkpoint 0.ckpt", "checkpoint 1.ckpt", "checkpoint 2.ckpt", "end COMPLETE");
        assertThat(good.heard).hasSize(7).endsWith("end COMPLETE");
    }

    @Test
    void aHookThatHangsKeepsNobodyFromHearingOfTheEnd() {
        CountDownLatch never = new CountDownLatch(1);
        Diary hanging = new Diary("hanging", false) {
            @Override
            public void onStart(HookedRun run) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        Diary good = new Diary("good", false);
        Hooks hooks = start(hanging, good);
        for (int i = 0; i < 3000; i++) {
            hooks.saved(new HookedCheckpoint(Path.of(i + ".ckpt"), NONE, false));
        }
        hooks.ended(COMPLETE, Duration.ofSeconds(2));

        assertThat(good.heard).startsWith("start digits").endsWith("end COMPLETE");
        assertThat(hanging.heard).isEmpty();
        never.countDown();
    }

    @Test
    void aHookOfTheClassPathThatHangsWhileItIsMadeKeepsNoOtherFromHearing(@TempDir Path classes) throws IOException {
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve(RunHook.class.getName()), HangingHook.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Diary diary = new Diary("diary", false);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            Hooks hooks = start(diary);
            hooks.ended(COMPLETE, Duration.ofSeconds(2));
        } finally {
            thread.setContextClassLoader(before);
            HangingHook.LET.countDown();
        }
        assertThat(diary.heard).containsExactly("start digits", "end COMPLETE");
    }

    @Test
    void aHookThatCannotEvenSayItsNameHarmsNobody() {
        RunHook nameless = new RunHook() {
            @Override
            public String name() {
                throw new NoClassDefFoundError("org/example/Gone");
            }

            @Override
            public boolean wantsMetrics() {
                throw new NoClassDefFoundError("org/example/Gone");
            }
        };
        Diary diary = new Diary("diary", false);
        Hooks hooks = start(nameless, diary);
        hooks.ended(COMPLETE, PATIENCE);

        assertThat(diary.heard).containsExactly("start digits", "end COMPLETE");
    }

    @Test
    void aHookIsSwitchedOffByItsName() {
        Diary off = new Diary("off", false);
        Diary on = new Diary("on", false);
        Hooks hooks = start(Map.of("off", false, "on", true, "no_such", false), () -> NONE, off, on);
        hooks.ended(COMPLETE, PATIENCE);

        assertThat(off.heard).isEmpty();
        assertThat(on.heard).containsExactly("start digits", "end COMPLETE");
    }

    @Test
    void hooksOfTheClassPathAreFound() {
        FoundHook.HEARD.clear();
        Hooks hooks = start();
        hooks.ended(COMPLETE, PATIENCE);

        assertThat(FoundHook.HEARD).containsExactly("found", "end COMPLETE");
    }
}
