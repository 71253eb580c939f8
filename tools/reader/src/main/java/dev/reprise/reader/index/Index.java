package dev.reprise.reader.index;

import dev.reprise.reader.query.CheckedQuery;
import dev.reprise.reader.query.QueryException;
import dev.reprise.reader.source.IoText;
import dev.reprise.reader.source.RunFinder;
import dev.reprise.reader.source.RunLayout;
import dev.reprise.reader.sql.SqlCondition;
import dev.reprise.reader.value.Column;
import dev.reprise.reader.value.Field;
import dev.reprise.reader.value.FieldKind;
import dev.reprise.reader.value.ValueKind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What all runs below some directories hold, in a form that is quick to search. The truth is in the directories: the file
 * can be deleted at any time, and holds nothing absolute, so that it stays true when they are moved.
 *
 * <pre>{@code
 * try (Index index = Index.open(List.of(Path.of("logs")))) {
 *     index.refresh();
 *     int[] runs = index.ids();
 *     Column rates = index.column("config.optimizer.lr", runs);
 * }
 * }</pre>
 *
 * <p>Safe from many threads, and for many processes on one file: readers see each run as it was before or after a refresh,
 * never half of it, and who refreshes waits for others who do.
 */
public final class Index implements AutoCloseable {

    /** Of the table {@code r}. */
    private static final String DEFAULT_ORDER = "start IS NULL, r.start, r.run_id, r.path";

    private final List<Path> roots;
    private final List<IndexPlace> places;
    private final RunFinder finder;
    /** For whoever refreshes, or opens the file anew. */
    private final Object refreshing = new Object();

    private volatile IndexFile file;
    private volatile List<Problem> lookProblems = List.of();
    private volatile List<Problem> placeProblems = List.of();

    private @Nullable KnownTree tree;
    private long version;

    private Index(List<Path> roots, List<IndexPlace> places) {
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("No root is given. Name the directory of the runs.");
        }
        this.roots = List.copyOf(roots);
        this.places = places;
        this.finder = new RunFinder(roots, RunLayout.all());
        this.file = openFile();
    }

    /**
     * The index of the runs below some directories: {@code .reprise/index.sqlite} in the one; for several, or where it
     * cannot be written, in the user's cache directory; else in memory. It is as somebody left it: {@link #refresh}.
     *
     * @throws IndexException if there is a database there that is somebody else's
     */
    public static Index open(List<Path> roots) {
        return new Index(roots, IndexPlace.of(roots, System.getenv()));
    }

    /**
     * An index elsewhere.
     *
     * @param file need not exist
     * @throws IndexException if it is there and is no index
     */
    public static Index open(List<Path> roots, Path file) {
        return new Index(roots, List.of(new IndexPlace(file, false)));
    }

    /** An index that is made anew each time, and writes nothing. */
    public static Index inMemory(List<Path> roots) {
        return new Index(roots, List.of());
    }

    private IndexFile openFile() {
        List<Problem> problems = new ArrayList<>();
        for (IndexPlace place : places) {
            try {
                IndexFile opened = IndexFile.open(place);
                placeProblems = List.of();
                return opened;
            } catch (IOException e) {
                problems.add(new Problem(
                        place.file(),
                        "The index cannot be kept here, it " + IoText.of(e)
                                + ". It is in memory, and made anew each time. Name another file for it."));
            }
        }
        placeProblems = List.copyOf(problems);
        return IndexFile.inMemory();
    }

    /** Where the index is kept; null if it is in memory. */
    public @Nullable Path file() {
        return file.file();
    }

    /**
     * Brings the index up to date. Only what has changed is read: of runs that have ended, those whose record is another
     * one; of those that go on, what their metrics have grown by.
     *
     * @throws IndexException if the index cannot be written, for want of room, say
     */
    public void refresh() {
        synchronized (refreshing) {
            if (file.isReplaced()) {
                reopen();
            }
            try {
                refreshFile();
            } catch (IndexException e) {
                if (!e.isDamaged()) {
                    throw e;
                }
                replace();
                refreshFile();
            }
        }
    }

    /** Reads all runs anew, whatever is known of them. */
    public void rebuild() {
        synchronized (refreshing) {
            replace();
            refreshFile();
        }
    }

    @SuppressWarnings("try") // a lock is had, not used
    private void refreshFile() {
        try (IndexLock lock = file.lock()) {
            KnownTree known = tree();
            tree = null; // until all of it is written, it says more than the index
            Look look = new Look(finder);
            for (KnownRoot root : known.roots) {
                look.at(root);
            }
            new Refresh(file.writer, look).run();
            lookProblems = List.copyOf(look.problems);
            tree = known;
        } catch (IOException e) {
            throw new IndexException("The index " + file.file() + " " + IoText.of(e) + ".", e, false);
        }
    }

    private KnownTree tree() {
        return file.writer.read(database -> {
            long now = database.number("PRAGMA data_version");
            KnownTree known = tree;
            if (known == null || now != version) {
                known = KnownTree.read(database, roots);
                version = now;
            }
            return known;
        });
    }

    /** Makes a file that is damaged anew. */
    private void replace() {
        try {
            file.close();
            file.discard();
        } catch (IOException e) {
            throw new IndexException("The index " + file.file() + " is damaged, and " + IoText.of(e) + ".", e, false);
        }
        tree = null;
        file = openFile();
    }

    private void reopen() {
        file.close();
        tree = null;
        file = openFile();
    }

    /** Reads; a file that turns out to be damaged is made anew first. */
    private <T> T read(Database.Work<T> work) {
        IndexFile seen = file;
        try {
            return seen.reader.read(work);
        } catch (IndexException e) {
            recover(seen, e);
            return file.reader.read(work);
        }
    }

    /** Reads what belongs to numbers of runs, which a new index does not know. */
    private <T> T readOf(Database.Work<T> work) {
        IndexFile seen = file;
        try {
            return seen.reader.read(work);
        } catch (IndexException e) {
            recover(seen, e);
            throw new IndexException("The index has been made anew. Ask for the runs once more.", e, false);
        }
    }

    private void recover(IndexFile seen, IndexException e) {
        synchronized (refreshing) {
            if (file != seen) {
                return; // another thread was first
            }
            if (!e.isDamaged()) {
                throw e;
            }
            replace();
            refreshFile();
        }
    }

    /** All names under which some run has something, in the order in which they first appeared. */
    public List<Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        read(database -> {
            fields.clear();
            database.query(
                    "SELECT name, field.kind, usage.kind FROM field JOIN usage ON field = id WHERE runs > 0"
                            + " ORDER BY field.id",
                    row -> {
                        Field field = fields.computeIfAbsent(
                                row.getString(1),
                                name -> new Field(name, FieldKind.CONFIG, EnumSet.noneOf(ValueKind.class)));
                        Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
                        kinds.addAll(field.kinds());
                        if (row.getInt(3) != Tables.NO_KIND) {
                            kinds.add(ValueKind.ofCode(row.getInt(3)));
                        }
                        FieldKind kind = FieldKind.valueOf(row.getString(2));
                        fields.put(field.name(), new Field(field.name(), kind, kinds));
                    });
            return fields;
        });
        return List.copyOf(fields.values());
    }

    /** What could not be read at the last refresh, or when the index was opened; empty if all was well. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(placeProblems);
        problems.addAll(lookProblems);
        int own = problems.size();
        return read(database -> {
            problems.subList(own, problems.size()).clear();
            database.query(
                    "SELECT root, path, v FROM value JOIN run ON run = run.id"
                            + " WHERE field = (SELECT id FROM field WHERE name = 'info.problem') ORDER BY root, path",
                    row -> {
                        Path directory = directory(row.getInt(1), row.getString(2));
                        for (String message : row.getString(3).split("\n", -1)) {
                            problems.add(new Problem(directory, message));
                        }
                    });
            return List.copyOf(problems);
        });
    }

    private Path directory(int root, String path) {
        Path top = roots.get(Math.min(root, roots.size() - 1));
        return path.isEmpty() ? top : top.resolve(path);
    }

    /** All runs: by start, then id, then path; those without a start come last. */
    public int[] ids() {
        return ids("TRUE", List.of());
    }

    private int[] ids(String condition, List<Object> parameters) {
        return read(database -> {
            IntStream.Builder ids = IntStream.builder();
            database.queryOnce(
                    "SELECT r.id FROM run r WHERE " + condition + " ORDER BY r." + DEFAULT_ORDER,
                    parameters,
                    row -> ids.add(row.getInt(1)));
            return ids.build().toArray();
        });
    }

    /**
     * The runs that a query chooses, in the order of {@link #ids()}.
     *
     * @throws QueryException if the query cannot be answered in reasonable time
     */
    public int[] ids(CheckedQuery query) {
        SqlCondition condition = SqlCondition.of(query);
        return read(database -> {
            IntStream.Builder ids = IntStream.builder();
            try {
                database.queryOnce(
                        "SELECT r.id FROM run r WHERE " + condition.sql() + " ORDER BY r." + DEFAULT_ORDER,
                        condition.parameters(),
                        row -> ids.add(row.getInt(1)));
            } catch (SQLException e) {
                QueryException problem = condition.problem(e);
                if (problem != null) {
                    throw problem;
                }
                throw e;
            }
            return ids.build().toArray();
        });
    }

    /** The runs whose id begins so, in the order of {@link #ids()}. */
    public int[] withId(String beginning) {
        return ids("r.run_id >= ? AND r.run_id < ?", List.of(beginning, beginning + Character.MAX_VALUE));
    }

    /**
     * What runs have under a name: that of a field, or that of a metric with {@code .last}, {@code .min}, {@code .max},
     * {@code .mean} or {@code .count}. A metric alone is its last value, an artifact its size in bytes.
     *
     * @return in the order of the runs; without a value where a run has none, or is gone
     */
    public Column column(String name, int[] runs) {
        return readOf(database -> {
            Columns columns = new Columns(database);
            Columns.Named named = columns.named(name);
            return named == null ? Column.of(runs.length).done() : columns.column(named, runs);
        });
    }

    /**
     * What the rows of runs come to in one column of metrics.
     *
     * @return in the order of the runs; null where a run has no such column
     */
    public List<@Nullable MetricSummary> metricSummary(String name, int[] runs) {
        return readOf(database -> {
            Columns columns = new Columns(database);
            Columns.Named named = columns.named(name);
            boolean isMetric = named != null && named.kind() == FieldKind.METRIC;
            return named != null && isMetric
                    ? columns.summaries(named, runs)
                    : Arrays.asList(new MetricSummary[runs.length]);
        });
    }

    /**
     * Where runs are.
     *
     * @return in the order of the runs; null for one that is gone
     */
    public List<@Nullable RunPlace> places(int[] runs) {
        return readOf(database -> {
            @Nullable RunPlace[] found = new RunPlace[runs.length];
            for (int i = 0; i < runs.length; i++) {
                int index = i;
                database.query(
                        "SELECT root, path, layout FROM run WHERE id = ?",
                        row -> found[index] = new RunPlace(
                                directory(row.getInt(1), row.getString(2)), row.getString(2), row.getString(3)),
                        runs[i]);
            }
            return Arrays.asList(found);
        });
    }

    /** Closes the file; nothing can be asked any more. */
    @Override
    public void close() {
        synchronized (refreshing) {
            file.close();
        }
    }
}
