/**
 * How commands speak: tables that fit the terminal, colours, progress, short ids. Data goes to standard output and all else
 * to standard error. Knows what tables are, and nothing of commands and their options.
 */
@NullMarked
package dev.reprise.cli.output;

import org.jspecify.annotations.NullMarked;
