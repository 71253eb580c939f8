/**
 * What commands have in common about runs: which are meant, how their fields are called and shown, how their metrics grow,
 * what started them. Knows nothing of options.
 */
@NullMarked
package dev.reprise.cli.run;

import org.jspecify.annotations.NullMarked;
