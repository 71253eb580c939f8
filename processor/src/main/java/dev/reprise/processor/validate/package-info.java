/**
 * Every complaint about one config at once. The rules know the model and neither javac nor the generated code; texts of
 * defaults are read with the library's own readers.
 */
@NullMarked
package dev.reprise.processor.validate;

import org.jspecify.annotations.NullMarked;
