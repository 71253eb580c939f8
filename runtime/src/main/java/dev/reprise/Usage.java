package dev.reprise;

import dev.reprise.args.Flag;
import dev.reprise.config.ConfigSchema;

/** The text that {@code --help} prints. */
final class Usage {

    private Usage() {}

    static String of(ConfigSchema<?> schema) {
        StringBuilder usage = new StringBuilder("usage: [key=value ...] [flags]\n\nflags:\n");
        for (Flag flag : Flags.ALL) {
            String shown = "--" + flag.name() + (flag.value() == null ? "" : " " + flag.value());
            usage.append("  ").append(shown);
            for (int pad = shown.length(); pad < 34; pad++) {
                usage.append(' ');
            }
            usage.append(flag.doc()).append('\n');
        }
        usage.append("\nkeys of ").append(schema.name()).append(":\n");
        for (String line : schema.describe().split("\n", -1)) {
            usage.append(line.isEmpty() ? "" : "  " + line + "\n");
        }
        return usage.toString();
    }
}
