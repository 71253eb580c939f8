package dev.reprise.checkpoint;

import dev.reprise.checkpoint.store.CheckpointName;
import dev.reprise.checkpoint.store.Pointer;
import dev.reprise.checkpoint.store.Store;
import dev.reprise.run.Progress;
import dev.reprise.run.results.Results;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints of one run: its directory of files, and the pointers {@code latest} and {@code best} that name whole
 * ones. A file carries the config, the progress, the results and every state that the program puts, and is either there
 * whole or not at all, whatever ends the process.
 *
 * <pre>{@code
 * run.checkpoints().states(state -> state.put("weights", model::writeTo));   // for those saved by themselves
 * run.checkpoints().save();                                                  // one more, now
 * run.checkpoints().save("final");                                           // one that always stays
 * }</pre>
 *
 * <p>Safe from many threads: saves come one after the other.
 */
public final class Checkpoints implements Closeable {

    /** The usual name of the directory inside a run's directory. */
    public static final String DIRECTORY = "checkpoints";

    /** What a run has to say for the header of its next checkpoint. */
    @FunctionalInterface
    public interface HeaderSource {

        /** The header of a checkpoint at this progress, now; every row of metrics that it counts is on the disk. */
        CheckpointHeader header(Progress progress);

        /** The results so far, as {@link Results#history} gives them; asked for after the header. */
        default String history() {
            return "";
        }
    }

    /** Hears of each checkpoint when it is in its place. */
    @FunctionalInterface
    public interface Listener {

        /**
         * A checkpoint was saved. Called by the thread that wrote it, which waits; what this throws is logged.
         *
         * @param header what it says of itself, the progress at its time included
         */
        void saved(Path file, CheckpointHeader header, boolean isBest);
    }

    private final Path directory;
    private final CheckpointTexts texts;
    private final HeaderSource headers;
    private final Progress progress;
    private final SavePolicy policy;
    private final @Nullable Checkpoint resumedFrom;
    private final SaveFailures failures = new SaveFailures();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Saver saver;
    private StateSink.@Nullable States registered;
    private @Nullable Object bestAt;
    private boolean saidThatNothingIsRegistered;
    private boolean closed;
    private final AtomicReference<@Nullable BackgroundSave> inFlight = new AtomicReference<>();

    /**
     * The checkpoints of a run.
     *
     * @param directory where the files go; created with the first
     * @param progress that of the run, for the saves that are given none
     * @param resumedFrom the checkpoint that the run goes on from, or that it was forked from, or null
     */
    public Checkpoints(
            Path directory,
            CheckpointTexts texts,
            HeaderSource headers,
            Progress progress,
            SavePolicy policy,
            @Nullable Checkpoint resumedFrom) {
        this.directory = directory;
        this.texts = texts;
        this.headers = headers;
        this.progress = progress;
        this.policy = policy;
        this.resumedFrom = resumedFrom;
    }

    /** Made when it is needed: a run that has just started does not wait for it. */
    private synchronized Saver saver() {
        Saver made = saver;
        if (made == null) {
            made = new Saver(directory, texts, policy.rule(), ownName(directory, resumedFrom), listeners);
            saver = made;
        }
        return made;
    }

    /** The name of the checkpoint that this run goes on from; null for a new run, which a fork is. */
    private static @Nullable String ownName(Path directory, @Nullable Checkpoint resumedFrom) {
        try {
            return resumedFrom != null && isOwn(directory, resumedFrom)
                    ? String.valueOf(resumedFrom.file().toRealPath().getFileName())
                    : null;
        } catch (IOException e) {
            return null; // gone, so that there is nothing to keep
        }
    }

    private static boolean isOwn(Path directory, Checkpoint checkpoint) throws IOException {
        return Files.isDirectory(directory)
                && directory.toRealPath().equals(checkpoint.file().toRealPath().getParent());
    }

    /**
     * The directory of a run's checkpoints, by {@code checkpoint_dir_name} in its record; {@value #DIRECTORY} where that
     * says nothing or cannot be read.
     *
     * @param run the directory of the run
     */
    public static Path directoryIn(Path run) {
        return CheckpointPlace.in(run);
    }

    /** Says what the checkpoints hold that the run saves by itself, and those saved without saying what. */
    public synchronized void states(StateSink.States states) {
        registered = states;
    }

    /** Adds one who is to hear of each checkpoint. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /**
     * Saves a checkpoint of the registered states.
     *
     * @return the file
     * @throws IllegalStateException if no states are registered
     * @throws IOException as {@link #save(Progress, StateSink.States)} does
     */
    public synchronized Path save() throws IOException {
        return save(progress, registered());
    }

    /**
     * Saves a checkpoint of the registered states under a name, {@code <name>.ckpt}, in place of an earlier one of that
     * name. It becomes the latest, and it always stays: retention does not touch it.
     *
     * @param name letters, digits, {@code .}, {@code _} and {@code -}
     * @return the file
     * @throws IllegalArgumentException for any other name, or one like those that checkpoints have by themselves
     * @throws IllegalStateException if no states are registered
     * @throws IOException as {@link #save(Progress, StateSink.States)} does
     */
    public synchronized Path save(String name) throws IOException {
        return save(name, progress, registered());
    }

    /**
     * Saves a checkpoint. States are streamed: they may be larger than memory.
     *
     * @param progress how far the run has come; it also names the file
     * @return the file
     * @throws IOException if it cannot be written, or one before that was saved beside the training was not: then this one
     *     is not tried. The checkpoints that are there stay as they are
     */
    public synchronized Path save(Progress progress, StateSink.States states) throws IOException {
        awaitSaved();
        return called(place(progress, false, moment(progress).equals(bestAt)), progress, states);
    }

    /** Saves a checkpoint under a name; see {@link #save(String)} and {@link #save(Progress, StateSink.States)}. */
    public synchronized Path save(String name, Progress progress, StateSink.States states) throws IOException {
        String fileName = CheckpointName.named(name);
        awaitSaved();
        return called(new Place(directory.resolve(fileName), nameOf(progress, false), false), progress, states);
    }

    /**
     * Saves a checkpoint beside the training: copies the states into memory, which must have room for them once more, and
     * returns; a thread writes the file. The progress, the results and the metrics are those of the call. If a checkpoint
     * is still being written this waits for it first.
     *
     * @throws IOException if the states cannot be copied, or the checkpoint before was not written. What goes wrong with
     *     this one is said aloud, and thrown by the next call of a save, of {@link #awaitSaved()} or of {@link #close}
     */
    public synchronized void saveAsync(Progress progress, StateSink.States states) throws IOException {
        awaitSaved();
        Place place = place(progress, false, moment(progress).equals(bestAt));
        try {
            requireOpen();
            Saver.Plan plan = plan(place, progress);
            CopiedStates copy = CopiedStates.of(states);
            Saver writer = saver();
            inFlight.set(BackgroundSave.start(place.file, () -> writer.save(plan, copy), failures));
            bestAt = place.isBest ? null : bestAt;
        } catch (IOException | RuntimeException e) {
            failures.add(place.file, e);
            throw e;
        }
    }

    /** Saves a checkpoint of the registered states beside the training; see {@link #saveAsync(Progress, StateSink.States)}. */
    public synchronized void saveAsync() throws IOException {
        saveAsync(progress, registered());
    }

    /**
     * Saves what is to be saved by itself at the end of an epoch; call it after the results have counted the epoch. If
     * nothing is, the next checkpoint that is saved at this progress by a call is taken as the best, if the epoch is.
     *
     * <p>A failure never ends the training: it is said aloud and counted among {@link #failures}.
     *
     * @param isBest whether the epoch has the best score of the run
     * @return the file; null if none was saved
     */
    public synchronized @Nullable Path epochEnded(Progress progress, boolean isBest) {
        awaitQuietly();
        bestAt = isBest ? moment(progress) : null;
        if (!policy.savesEpochs() || closed || isNothingRegistered()) {
            return null;
        }
        Path file = directory.resolve(nameOf(progress, false).toString());
        try {
            Place place = place(progress, policy.isPassing(progress.epochs()), isBest);
            file = place.file;
            return save(place, progress, registered());
        } catch (IOException | RuntimeException e) {
            failures.addAloud(file, e);
            return null;
        }
    }

    /**
     * Saves what is registered because the run is to stop; nothing if nothing is.
     *
     * <p>A failure is said aloud and counted among {@link #failures}.
     *
     * @return the file; null if none was saved
     */
    public synchronized @Nullable Path saveBeforeStop() {
        if (registered == null || closed) {
            return null;
        }
        Path file = directory.resolve(nameOf(progress, false).toString());
        try {
            awaitQuietly();
            Place place = place(progress, false, moment(progress).equals(bestAt));
            file = place.file;
            return save(place, progress, registered);
        } catch (IOException | RuntimeException e) {
            failures.addAloud(file, e);
            return null;
        }
    }

    private boolean isNothingRegistered() {
        if (registered == null && !saidThatNothingIsRegistered) {
            saidThatNothingIsRegistered = true;
            SaveFailures.say("A save_interval is set, but the program has not said what to save: no checkpoint is saved"
                    + " by itself. Call run.checkpoints().states(…) before the first epoch ends.");
        }
        return registered == null;
    }

    private StateSink.States registered() {
        if (registered == null) {
            throw new IllegalStateException(
                    "Nothing says what the checkpoint is to hold. Call states(…) first, or give the states here.");
        }
        return registered;
    }

    /** Where a checkpoint goes. */
    private record Place(Path file, CheckpointName name, boolean isBest) {}

    private Path called(Place place, Progress at, StateSink.States states) throws IOException {
        try {
            return save(place, at, states);
        } catch (IOException | RuntimeException e) {
            failures.add(place.file, e);
            throw e;
        }
    }

    private Path save(Place place, Progress at, StateSink.States states) throws IOException {
        requireOpen();
        saver().save(plan(place, at), states);
        bestAt = place.isBest ? null : bestAt;
        return place.file;
    }

    private Saver.Plan plan(Place place, Progress at) {
        CheckpointHeader header = headers.header(at);
        return new Saver.Plan(place.file, place.name, header, headers.history(), place.isBest);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The run has ended: no checkpoint can be saved any more.");
        }
    }

    private static CheckpointName nameOf(Progress at, boolean passing) {
        return new CheckpointName(at.epochs(), at.steps(), passing, 0);
    }

    /** The best checkpoint is not written over by another one, which a program that does an epoch again would do. */
    private Place place(Progress at, boolean passing, boolean isBest) throws IOException {
        CheckpointName name = nameOf(at, passing);
        String best = Pointer.best(directory).name();
        while (!isBest && name.toString().equals(best)) {
            name = new CheckpointName(name.epochs(), name.steps(), passing, name.number() + 1);
        }
        return new Place(directory.resolve(name.toString()), name, isBest);
    }

    private static List<Long> moment(Progress at) {
        return List.of(at.epochs(), at.steps(), at.iters());
    }

    /** What became of it is thrown by the next call, and keeps nothing from being saved by itself. */
    private void awaitQuietly() {
        BackgroundSave before = inFlight.get();
        if (before != null) {
            before.await();
        }
    }

    /**
     * Waits until the checkpoint that is saved beside the training is in its place.
     *
     * @throws IOException if it could not be saved; once
     */
    public void awaitSaved() throws IOException {
        BackgroundSave last = inFlight.get();
        if (last != null) {
            last.await();
            // Not where another thread has waited too: by now it may have begun the next one.
            if (inFlight.compareAndSet(last, null)) {
                last.throwFailure();
            }
        }
    }

    /**
     * Waits until the checkpoint that is saved beside the training is in its place, but not for long.
     *
     * @return whether none is being saved any more
     */
    public boolean awaitSaved(Duration longest) {
        BackgroundSave last = inFlight.get();
        return last == null || last.await(longest);
    }

    /**
     * Ends saving: waits for the last checkpoint; later saves are refused.
     *
     * @throws IOException as {@link #awaitSaved()} does
     */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        awaitSaved();
    }

    /** What could not be saved, by call or by itself: the first hundred. */
    public List<SaveFailure> failures() {
        return failures.all();
    }

    /**
     * Gives the program back the states that it saved, if this run goes on from a checkpoint; does nothing otherwise.
     *
     * @return whether there was a checkpoint
     * @throws IOException if a state cannot be read
     */
    public boolean restore(StateSource.States states) throws IOException {
        if (resumedFrom == null) {
            return false;
        }
        states.getFrom(resumedFrom);
        return true;
    }

    /**
     * Takes results back to the checkpoint that this run goes on from, with their files, and lets them remember the best
     * checkpoint of the attempts before, so that nothing worse replaces it. Does nothing for a new run, which a fork is.
     *
     * @throws IOException if the files of the results cannot be written, or the checkpoint not be read
     */
    public void restore(Results results) throws IOException {
        if (resumedFrom == null || !isOwn(directory, resumedFrom)) {
            return;
        }
        ResultsRecall.restore(results, resumedFrom, Pointer.best(directory));
    }

    /** The newest checkpoint of this run, whole or not; null if there is none. */
    public @Nullable Path latest() throws IOException {
        List<Path> files = new Store(directory).newestFirst();
        return files.isEmpty() ? null : files.get(0);
    }

    /** The checkpoint with the best score; null if there is none. */
    public @Nullable Path best() throws IOException {
        return Pointer.best(directory).target();
    }

    /**
     * Makes the checkpoint that a run goes on from the newest one, if it is one of the run's own. A run that was taken
     * back to an earlier checkpoint thereby goes on from there again, should it end before it saves the next.
     *
     * @param directory the run's checkpoints
     * @throws IOException if that cannot be recorded
     */
    public static void rewind(Path directory, Checkpoint resumedFrom) throws IOException {
        if (isOwn(directory, resumedFrom)) {
            Pointer.latest(directory)
                    .set(String.valueOf(resumedFrom.file().toRealPath().getFileName()));
        }
    }
}
