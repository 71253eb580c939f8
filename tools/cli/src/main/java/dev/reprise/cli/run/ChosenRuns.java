package dev.reprise.cli.run;

import dev.reprise.reader.Reader;
import dev.reprise.reader.query.Query;
import dev.reprise.reader.query.QueryException;
import dev.reprise.reader.runs.RunRow;
import dev.reprise.reader.runs.Runs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

/** Runs by what is typed for them. */
public final class ChosenRuns {

    private final Reader reader;

    /** Of those that a reader has. */
    public ChosenRuns(Reader reader) {
        this.reader = reader;
    }

    /**
     * Runs in the order of their names, each once.
     *
     * @throws NoSuchElementException if a name is that of no run, or of several
     */
    public Runs byName(List<String> names) {
        List<Path> directories = new ArrayList<>();
        for (String name : names) {
            Path directory = reader.retrieve(name).directory();
            if (!directories.contains(directory)) {
                directories.add(directory);
            }
        }
        return reader.all()
                .filter(run -> directories.contains(run.directory()))
                .sort(Comparator.comparingInt((RunRow run) -> directories.indexOf(run.directory())));
    }

    /**
     * Runs by name, or those that a query chooses if there is no such run.
     *
     * @throws NoSuchElementException if neither is meant
     * @throws QueryException if what is meant for a query is none
     */
    public Runs byNameOrQuery(List<String> words) {
        if (words.size() > 1) {
            return byName(words);
        }
        String word = words.get(0);
        if (word.isBlank()) {
            throw new RefusedException("Say which runs: an empty query would choose all of them.");
        }
        try {
            return byName(words);
        } catch (NoSuchElementException e) {
            if (isQuery(word)) {
                return reader.filter(word);
            }
            throw e;
        }
    }

    /** What has an operator was meant for a query, also if it is wrong. */
    private static boolean isQuery(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ("=<>~&|()".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        try {
            Query.parse(word);
            return true;
        } catch (QueryException e) {
            return false;
        }
    }
}
