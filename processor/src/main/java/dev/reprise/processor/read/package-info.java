/**
 * From the elements of javac to the model. Each reader takes everything as it stands and complains of nothing; past this
 * package an element is no more than what a file originates from. It knows neither the rules nor the generated code.
 */
@NullMarked
package dev.reprise.processor.read;

import org.jspecify.annotations.NullMarked;
