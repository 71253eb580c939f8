package dev.reprise.completion;

import dev.reprise.args.Flag;

/** The script for fish. */
final class FishScript {

    private FishScript() {}

    static String of(Table table) {
        StringBuilder tables = new StringBuilder("    set -g " + table.function() + "_keys");
        for (KeyRow key : table.keys()) {
            tables.append(" \\\n        ").append(quoted(key.path()));
            tables.append(' ').append(quoted(key.conditions()));
            tables.append(' ').append(quoted(key.values()));
            tables.append(' ').append(quoted(Table.line(key.doc())));
        }
        tables.append("\n    set -g ").append(table.function()).append("_flags");
        for (Flag flag : table.flags()) {
            tables.append(" \\\n        ").append(quoted("--" + flag.name()));
            tables.append(' ').append(quoted(table.values(flag)));
            tables.append(' ').append(quoted(Table.line(flag.doc())));
        }
        return Template.fill("completion.fish", table, quoted(table.program()), tables.toString());
    }

    /** In single quotes fish knows two escapes. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
