package dev.reprise.run.artifacts.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** See {@link ArtifactTypes#CSV}. */
record CsvType() implements ArtifactType<List<List<String>>> {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public void write(List<List<String>> rows, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.isEmpty()) {
                throw new IllegalArgumentException(
                        "Row " + (i + 1) + " of the table has no fields, which CSV cannot say. Leave it out.");
            }
            row(text, row, i + 1);
        }
        TextType.encode(text.toString(), out);
    }

    private static void row(StringBuilder out, List<String> row, int number) {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            String field = row.get(i);
            if (field == null) {
                throw new IllegalArgumentException("Field " + (i + 1) + " of row " + number
                        + " of the table is null, which CSV cannot say. Write an empty string.");
            }
            // A row of one empty field would be an empty line, which most readers skip.
            if (isPlain(field) && !(field.isEmpty() && row.size() == 1)) {
                out.append(field);
            } else {
                out.append('"').append(field.replace("\"", "\"\"")).append('"');
            }
        }
        out.append('\n');
    }

    private static boolean isPlain(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r' || (i == 0 && c == '\ufeff')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<List<String>> read(InputStream in) throws IOException {
        return new CsvText(TextType.decode(in)).rows();
    }

    static List<List<String>> table(List<? extends Map<String, ?>> rows) {
        Set<String> names = new LinkedHashSet<>();
        for (Map<String, ?> row : rows) {
            boolean ordered = row instanceof LinkedHashMap<?, ?> || row instanceof SortedMap<?, ?>;
            names.addAll(ordered ? row.keySet() : new TreeSet<>(row.keySet()));
        }
        List<List<String>> table = new ArrayList<>();
        if (!names.isEmpty()) {
            table.add(List.copyOf(names));
        }
        for (Map<String, ?> row : names.isEmpty() ? List.<Map<String, ?>>of() : rows) {
            List<String> fields = new ArrayList<>(names.size());
            for (String name : names) {
                Object value = row.get(name);
                fields.add(value == null ? "" : value.toString());
            }
            table.add(fields);
        }
        return table;
    }
}
