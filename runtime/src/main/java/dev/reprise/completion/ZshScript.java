package dev.reprise.completion;

import dev.reprise.args.Flag;

/** The script for zsh: that of bash with descriptions. */
final class ZshScript {

    private ZshScript() {}

    static String of(Table table) {
        StringBuilder tables = new StringBuilder("    keys=(");
        for (KeyRow key : table.keys()) {
            tables.append("\n        ").append(Table.quoted(key.path()));
            tables.append(' ').append(Table.quoted(key.conditions()));
            tables.append(' ').append(Table.quoted(key.values()));
            tables.append(' ').append(Table.quoted(Table.line(key.doc())));
        }
        tables.append("\n    )\n    flags=(");
        for (Flag flag : table.flags()) {
            tables.append("\n        ").append(Table.quoted("--" + flag.name()));
            tables.append(' ').append(Table.quoted(table.values(flag)));
            tables.append(' ').append(Table.quoted(Table.line(flag.doc())));
        }
        tables.append("\n    )");
        return Template.fill("completion.zsh", table, Table.quoted(table.program()), tables.toString());
    }
}
