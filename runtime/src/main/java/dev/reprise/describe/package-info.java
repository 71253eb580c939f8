/**
 * What people are told about a config on a terminal: {@code --help}, {@code --explain}. It makes text and prints
 * nothing; what a value is and where it came from it asks of {@code dev.reprise.resolve}.
 */
@NullMarked
package dev.reprise.describe;

import org.jspecify.annotations.NullMarked;
