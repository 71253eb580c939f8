package dev.reprise.reader;

import dev.reprise.reader.index.Index;
import dev.reprise.reader.index.Problem;
import dev.reprise.reader.keep.Removal;
import dev.reprise.reader.keep.RunArchive;
import dev.reprise.reader.keep.RunEdit;
import dev.reprise.reader.query.FieldNames;
import dev.reprise.reader.query.Query;
import dev.reprise.reader.runs.RunRow;
import dev.reprise.reader.runs.Runs;
import dev.reprise.reader.table.Table;
import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.FieldKind;
import dev.reprise.reader.value.ValueKind;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All runs below a directory, or several: to be queried, compared and edited.
 *
 * <pre>{@code
 * try (Reader reader = Reader.open(Path.of("logs"))) {
 *     Runs runs = reader.filter("info.status == 'COMPLETE' & config.model.num_units < 4");
 *     System.out.print(runs.table("info.run_id", "config.optimizer.lr", "test.loss.min"));
 *     System.out.print(runs.meanOverSeeds("test.loss.min", "config.optimizer.lr"));
 *     reader.note(reader.retrieve("latest"), "the one in the paper");
 * }
 * }</pre>
 *
 * <p>The truth is in the directories of the runs. What a reader knows of them it keeps in an index, a file that can be
 * deleted at any time. Safe from many threads, and beside other readers and running runs; what cannot be read is among
 * the {@link #problems()}, and keeps nothing else from being served.
 */
public final class Reader implements AutoCloseable {

    /** The word for the run that began last. */
    public static final String LATEST = "latest";

    private static final int SHORTEST_ID = 4;
    private static final int LISTED = 4;

    private final ReaderOptions options;
    private final Index index;

    private Reader(ReaderOptions options, Index index) {
        this.options = options;
        this.index = index;
    }

    /** Opens the runs below a directory, with all that has happened until now. */
    public static Reader open(Path root) {
        return open(ReaderOptions.of(root));
    }

    /**
     * Opens runs.
     *
     * @throws dev.reprise.reader.index.IndexException if the file for the index is something else, or cannot be used
     */
    public static Reader open(ReaderOptions options) {
        Index index = options.isInMemory()
                ? Index.inMemory(options.roots())
                : options.index() == null
                        ? Index.open(options.roots())
                        : Index.open(options.roots(), Objects.requireNonNull(options.index()));
        Reader reader = new Reader(options, index);
        try {
            if (options.refreshes()) {
                index.refresh();
            }
            return reader;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /**
     * Sees what has happened since: runs that have begun, gone on, ended or gone. Of a run that has ended its record alone is
     * looked at; whoever has changed other files of it by hand calls {@link #rebuild()}.
     */
    public void refresh() {
        index.refresh();
    }

    /** Reads every run anew, whatever is known of it. */
    public void rebuild() {
        index.rebuild();
    }

    /** Where the index is kept; null if it is in memory. */
    public @Nullable Path indexFile() {
        return index.file();
    }

    /** What could not be read, and the way out; empty if all is well. */
    public List<Problem> problems() {
        return index.problems();
    }

    /** All names under which some run has something, in the order in which they first appeared. */
    public List<Field> fields() {
        return index.fields();
    }

    /** {@link #fields()} as a table: name, where it comes from, the kinds of its values. */
    public Table fieldTable() {
        return table(index.fields());
    }

    /** The fields whose values queries can compare: those of configs, of records, and metrics by what they come to. */
    public Table searchable() {
        return table(index.fields().stream()
                .filter(field -> field.kind() != FieldKind.ARTIFACT)
                .toList());
    }

    private static Table table(List<Field> fields) {
        Table.Filling table = Table.of(List.of("name", "kind", "types"));
        for (Field field : fields) {
            table.add(List.of(field.name(), field.kind().name(), types(field)));
        }
        return table.done();
    }

    private static String types(Field field) {
        return new TreeSet<>(field.kinds()).stream().map(ValueKind::name).collect(Collectors.joining(", "));
    }

    /** All runs: by their start, then by their id; those without a start come last. */
    public Runs all() {
        return runs(index.ids());
    }

    /**
     * The runs that a query chooses, in the order of {@link #all()}; {@link Query} tells how to write one.
     *
     * @throws dev.reprise.reader.query.QueryException if the query cannot be understood, or has a name that no run has; the
     *     message shows the place and the way out
     */
    public Runs filter(String query) {
        return filter(Query.parse(query));
    }

    /** The same for a query that has been read. */
    public Runs filter(Query query) {
        List<Field> fields = index.fields();
        int[] ids = index.ids(query.check(FieldNames.of(fields)));
        return Runs.of(new IndexSource(index, fields), ids);
    }

    private Runs runs(int[] ids) {
        return Runs.of(new IndexSource(index, index.fields()), ids);
    }

    /**
     * One run.
     *
     * @param which its id or the beginning of it, {@value #LATEST}, its directory, or the end of that
     * @throws NoSuchElementException if there is none, or there are several; the message names them
     */
    public RunRow retrieve(String which) {
        if (which.equals(LATEST)) {
            Runs all = filter("info.start != null");
            if (all.isEmpty()) {
                throw new NoSuchElementException("There is no run in " + roots() + ".");
            }
            return all.get(all.size() - 1);
        }
        Runs found = found(which);
        if (found.isEmpty()) {
            throw new NoSuchElementException("There is no run '" + which + "' in " + roots()
                    + ". Give the beginning of its id, '" + LATEST + "', or its directory.");
        }
        if (found.size() > 1) {
            // Also where they have one id, as a run that failed and its repetition do: one may be as dear as the other.
            throw new NoSuchElementException("Several runs are meant by '" + which + "': "
                    + found.stream()
                            .limit(LISTED)
                            .map(run -> run.id() + " " + run.get("info.status") + " in '" + run.directory() + "'")
                            .collect(Collectors.joining(", "))
                    + (found.size() > LISTED ? ", …" : "") + ". Give more of the id, or the directory.");
        }
        return found.get(0);
    }

    private Runs found(String which) {
        Runs byId =
                which.length() < SHORTEST_ID ? runs(new int[0]) : runs(index.withId(which.toLowerCase(Locale.ROOT)));
        if (!byId.isEmpty()) {
            return byId;
        }
        Path wanted = path(which);
        if (wanted == null) {
            return byId;
        }
        boolean isThere = Files.isDirectory(wanted);
        Path absolute = wanted.toAbsolutePath().normalize();
        return all().filter(run -> isThere
                ? run.directory().toAbsolutePath().normalize().equals(absolute)
                : run.directory().endsWith(wanted));
    }

    private static @Nullable Path path(String text) {
        try {
            return text.isBlank() ? null : Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private String roots() {
        return options.roots().stream().map(root -> "'" + root + "'").collect(Collectors.joining(", "));
    }

    /**
     * Sets the note of a run, which may be going on; the next query sees it.
     *
     * @param note null to take it away
     * @throws dev.reprise.reader.keep.KeepException if its record cannot be read or written
     */
    public void note(RunRow run, @Nullable String note) {
        RunEdit.note(run.directory(), note);
        index.refresh();
    }

    /**
     * Adds tags to a run, which may be going on, and takes others away; the next query sees it.
     *
     * @throws dev.reprise.reader.keep.KeepException if its record cannot be read or written
     */
    public void tag(RunRow run, List<String> added, List<String> removed) {
        RunEdit.tags(run.directory(), added, removed);
        index.refresh();
    }

    /** Plans to remove runs, or to archive them: nothing happens until the plan is carried out. */
    public Removal removal(Runs runs) {
        return Removal.of(runs.stream().map(RunRow::directory).toList());
    }

    /**
     * Writes a run into one file, from which {@link #importRun} brings it back, here or elsewhere.
     *
     * @param file must not exist
     * @return what was left out: symbolic links
     * @throws dev.reprise.reader.keep.KeepException if the run is going on, or the file cannot be written
     */
    public List<String> export(RunRow run, Path file) {
        return RunArchive.export(rootOf(run.directory()), run.directory(), file);
    }

    /**
     * Brings a run back from a file, under the path that it had, below the first root. Its digests are checked.
     *
     * @throws dev.reprise.reader.keep.KeepException if the file does not hold a whole run, or there is something at that
     *     path; nothing has changed then
     */
    public RunRow importRun(Path file) {
        Path directory = RunArchive.read(file, options.roots().get(0));
        index.refresh();
        return retrieve(directory.toString());
    }

    /** The root that a directory is below. */
    public Path rootOf(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        for (Path root : options.roots()) {
            if (absolute.startsWith(root.toAbsolutePath().normalize())) {
                return root;
            }
        }
        return options.roots().get(0);
    }

    @Override
    public void close() {
        index.close();
    }
}
