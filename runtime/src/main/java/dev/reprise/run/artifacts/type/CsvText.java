package dev.reprise.run.artifacts.type;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One pass over a text of rows, by the grammar of RFC 4180 with any of the three line ends. */
final class CsvText {

    private final String text;
    private int at;
    private int line = 1;

    CsvText(String text) {
        this.text = text;
    }

    /**
     * All rows.
     *
     * @throws IOException if a quote is not where it can be; the message is the predicate of a sentence
     */
    List<List<String>> rows() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        while (at < text.length()) {
            List<String> row = new ArrayList<>();
            row.add(field());
            while (at < text.length() && text.charAt(at) == ',') {
                at++;
                row.add(field());
            }
            endLine();
            rows.add(row);
        }
        return rows;
    }

    private String field() throws IOException {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '"') {
                throw new IOException("line " + line + " has a quote inside a field without quotes");
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws IOException {
        StringBuilder field = new StringBuilder();
        int opened = line;
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw new IOException("the quote of line " + opened + " is not closed");
            }
            field.append(text, at, quote);
            countLines(at, quote);
            at = quote + 1;
            if (at == text.length() || text.charAt(at) != '"') {
                return closed(field);
            }
            field.append('"');
            at++;
        }
    }

    private String closed(StringBuilder field) throws IOException {
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            throw new IOException("line " + line + " goes on after a closing quote");
        }
        return field.toString();
    }

    private void countLines(int from, int to) {
        for (int i = from; i < to; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
    }
}
