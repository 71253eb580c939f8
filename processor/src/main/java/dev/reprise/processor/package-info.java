/** The annotation processor: what javac calls. It knows the phases and their order, and no more. */
@NullMarked
package dev.reprise.processor;

import org.jspecify.annotations.NullMarked;
