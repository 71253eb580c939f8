/**
 * What most programs import: {@code Experiment} starts and resumes runs, {@code Run} is what the program sees of its
 * own. It puts the other packages together and holds no rules of its own.
 */
@NullMarked
package dev.reprise;

import org.jspecify.annotations.NullMarked;
