/**
 * The commands of {@code reprise}, a class each: what they take, what they ask the reader, what they show. Knows nothing of
 * how a command is chosen and what becomes of its exceptions.
 */
@NullMarked
package dev.reprise.cli.command;

import org.jspecify.annotations.NullMarked;
