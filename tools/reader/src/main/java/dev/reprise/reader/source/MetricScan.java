package dev.reprise.reader.source;

import dev.reprise.reader.rows.RowScanner;
import dev.reprise.reader.rows.RowSink;
import dev.reprise.reader.value.ValueKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file of metrics come to, column by column, and how far the file was read: when it has grown, the rest
 * is enough.
 *
 * <p>What follows the last line feed is not a row yet: somebody is writing it, or was killed while writing. A line that is
 * no JSON object is passed over and counted; those after it are read.
 *
 * @param offset where the first row that was not read begins
 * @param tail a digest of the bytes before that, by which a file that was cut and has grown anew is told
 * @param lines how many lines there were, broken ones included
 * @param broken how many of them are no rows
 * @param firstBroken the number of the first of these, from 1; 0 if there is none
 * @param hasTooManyColumns whether some columns were left out
 */
public record MetricScan(
        long offset,
        int tail,
        long lines,
        long broken,
        long firstBroken,
        boolean hasTooManyColumns,
        List<MetricColumn> columns) {

    /** Nothing was read. */
    public static final MetricScan EMPTY = new MetricScan(0, 0, 0, 0, 0, false, List.of());

    private static final int BUFFER = 256 * 1024;
    private static final int TAIL = 64;

    /** A longer line is no row of measurements, and would fill the memory. */
    private static final int MAX_LINE = 64 * 1024 * 1024;

    /**
     * Reads a file.
     *
     * @param before what is known of its beginning; it is checked that this is still the same
     * @return the same as if all of it had been read at once
     */
    public static MetricScan of(Path file, MetricScan before) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            MetricScan from = before.isBeginningOf(channel) ? before : EMPTY;
            return new Reading(from).read(channel);
        }
    }

    /** What is wrong with the file, as it follows its name in a sentence; null if nothing is. */
    public @Nullable String problem() {
        if (broken > 0) {
            return "has " + broken + (broken == 1 ? " line that is no row" : " lines that are no rows")
                    + ", the first is line " + firstBroken + ". The others count; remove it to be rid of this message.";
        }
        return hasTooManyColumns
                ? "has more than " + RowScanner.MAX_COLUMNS + " columns. The first ones count; log the others as rows."
                : null;
    }

    private boolean isBeginningOf(SeekableByteChannel channel) throws IOException {
        return offset > 0 && channel.size() >= offset && tail(channel, offset) == tail;
    }

    private static int tail(SeekableByteChannel channel, long end) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(TAIL, end));
        channel.position(end - bytes.capacity());
        int read;
        do {
            read = channel.read(bytes);
        } while (read >= 0 && bytes.hasRemaining());
        return Arrays.hashCode(bytes.array());
    }

    /** One way through a file. */
    private static final class Reading implements RowSink {

        private final RowScanner rows;
        private final List<ColumnSums> columns = new ArrayList<>();
        private long offset;
        private long lines;
        private long broken;
        private long firstBroken;
        private final boolean hadTooMany;
        /** Whether a line is being passed over that is too long to be read. */
        private boolean isPassing;

        Reading(MetricScan from) {
            List<String> known = new ArrayList<>();
            for (MetricColumn column : from.columns()) {
                known.add(column.name());
                columns.add(new ColumnSums(column));
            }
            rows = new RowScanner(this, known);
            offset = from.offset();
            lines = from.lines();
            broken = from.broken();
            firstBroken = from.firstBroken();
            hadTooMany = from.hasTooManyColumns();
        }

        MetricScan read(SeekableByteChannel channel) throws IOException {
            channel.position(offset);
            long left = channel.size() - offset;
            byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(left, 0) + 1)];
            int filled = 0;
            while (true) {
                int read = channel.read(ByteBuffer.wrap(buffer, filled, buffer.length - filled));
                if (read < 0) {
                    break;
                }
                int used = lines(buffer, filled, filled + read);
                keep(buffer);
                offset += used;
                filled += read - used;
                System.arraycopy(buffer, used, buffer, 0, filled);
                if (filled == buffer.length) {
                    buffer = longer(buffer);
                    filled = isPassing ? 0 : filled;
                }
            }
            boolean hasTooMany = hadTooMany || rows.hasTooManyColumns();
            int tail = offset == 0 ? 0 : tail(channel, offset);
            return new MetricScan(offset, tail, lines, broken, firstBroken, hasTooMany, results());
        }

        @Override
        public void column(String name) {
            columns.add(new ColumnSums(name));
        }

        @Override
        public void cell(int column, ValueKind kind, long bits, byte[] text, int from, int to) {
            columns.get(column).add(kind, bits, from, to);
        }

        private void keep(byte[] buffer) {
            for (ColumnSums column : columns) {
                column.keepLast(buffer);
            }
        }

        private List<MetricColumn> results() {
            List<MetricColumn> results = new ArrayList<>(columns.size());
            for (ColumnSums column : columns) {
                results.add(column.result());
            }
            return results;
        }

        private byte[] longer(byte[] buffer) {
            if (buffer.length < MAX_LINE) {
                return Arrays.copyOf(buffer, Math.max(2 * buffer.length, TAIL));
            }
            isPassing = true;
            offset += buffer.length;
            return buffer;
        }

        /** Reads the lines that are whole; returns where the first that is not begins. */
        private int lines(byte[] buffer, int known, int end) {
            int start = 0;
            for (int i = known; i < end; i++) {
                if (buffer[i] == '\n') {
                    line(buffer, start, i);
                    start = i + 1;
                }
            }
            return start;
        }

        private void line(byte[] buffer, int start, int end) {
            lines++;
            boolean isRow = !isPassing && (isBlank(buffer, start, end) || rows.row(buffer, start));
            isPassing = false;
            if (!isRow && broken++ == 0) {
                firstBroken = lines;
            }
        }

        private static boolean isBlank(byte[] buffer, int start, int end) {
            return end == start || (end == start + 1 && buffer[start] == '\r');
        }
    }
}
