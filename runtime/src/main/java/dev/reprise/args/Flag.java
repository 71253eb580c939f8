package dev.reprise.args;

import org.jspecify.annotations.Nullable;

/**
 * A flag of a program's command line: {@code --name}, or {@code --name VALUE}.
 *
 * @param name the name without dashes
 * @param value what to call its value in a usage line, or null if it takes none
 * @param doc one line for the usage
 */
public record Flag(String name, @Nullable String value, String doc) {}
