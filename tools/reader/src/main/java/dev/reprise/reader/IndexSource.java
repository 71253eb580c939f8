package dev.reprise.reader;

import dev.reprise.reader.index.Index;
import dev.reprise.reader.index.RunPlace;
import dev.reprise.reader.runs.ColumnSource;
import dev.reprise.reader.value.Column;
import dev.reprise.reader.value.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/** The values of runs as the index has them. */
record IndexSource(Index index, List<Field> fields) implements ColumnSource {

    @Override
    public Column column(String name, int[] runs) {
        return index.column(name, runs);
    }

    @Override
    public Path directory(int run) {
        RunPlace place = index.places(new int[] {run}).get(0);
        if (place == null) {
            throw new NoSuchElementException("The run is gone since the query. Ask once more.");
        }
        return place.directory();
    }
}
