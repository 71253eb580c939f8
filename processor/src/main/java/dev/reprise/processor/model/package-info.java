/**
 * The configs of a compilation as immutable data. This package reads elements of javac, takes everything as it stands,
 * and complains of nothing; past it nobody sees an element.
 */
@NullMarked
package dev.reprise.processor.model;

import org.jspecify.annotations.NullMarked;
