/**
 * The command {@code reprise}: a class for each of its commands, which parse, ask the reader and print. What runs are and
 * how they are compared is the reader's to know.
 */
@NullMarked
package dev.reprise.cli;

import org.jspecify.annotations.NullMarked;
