package dev.reprise.reader.index;

import dev.reprise.reader.source.MetricColumn;
import dev.reprise.reader.source.MetricScan;
import dev.reprise.reader.value.ValueKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a file of metrics was read, as bytes that the index keeps. */
final class ScanBytes {

    private ScanBytes() {}

    static byte[] of(MetricScan scan) {
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream(64 + 128 * scan.columns().size());
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(scan.offset());
            out.writeInt(scan.tail());
            out.writeLong(scan.lines());
            out.writeLong(scan.broken());
            out.writeLong(scan.firstBroken());
            out.writeBoolean(scan.hasTooManyColumns());
            out.writeInt(scan.columns().size());
            for (MetricColumn column : scan.columns()) {
                write(out, column);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory has no such errors
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, MetricColumn column) throws IOException {
        writeText(out, column.name());
        out.writeLong(column.count());
        ValueKind kind = ValueKind.of(column.last());
        out.writeByte(kind.code());
        Object last = StoredValue.encode(kind, column.last());
        if (kind == ValueKind.FLOAT) {
            out.writeDouble(last == null ? Double.NaN : (Double) last);
        } else if (last instanceof Long number) {
            out.writeLong(number);
        } else if (last instanceof String text) {
            writeText(out, text);
        }
        out.writeLong(column.numbers());
        out.writeDouble(column.least());
        out.writeDouble(column.greatest());
        out.writeDouble(column.sum());
        out.writeDouble(column.rest());
    }

    /** @throws IOException if these are no such bytes */
    static MetricScan read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            long offset = in.readLong();
            int tail = in.readInt();
            long lines = in.readLong();
            long broken = in.readLong();
            long firstBroken = in.readLong();
            boolean hasTooMany = in.readBoolean();
            int count = in.readInt();
            List<MetricColumn> columns = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                columns.add(column(in));
            }
            return new MetricScan(offset, tail, lines, broken, firstBroken, hasTooMany, columns);
        }
    }

    private static MetricColumn column(DataInputStream in) throws IOException {
        String name = readText(in);
        long count = in.readLong();
        ValueKind kind = ValueKind.ofCode(in.readByte());
        Object last = last(in, kind);
        return new MetricColumn(
                name, count, last, in.readLong(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }

    private static @Nullable Object last(DataInputStream in, ValueKind kind) throws IOException {
        return switch (kind) {
            case NULL -> null;
            case FLOAT -> in.readDouble();
            case BOOLEAN, INTEGER, TIME, DURATION -> StoredValue.decode(kind, in.readLong());
            case TEXT, LIST, MAP -> StoredValue.decode(kind, readText(in));
        };
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
