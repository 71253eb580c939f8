/** Directories of runs for tests: real ones, and many that look like them. */
package dev.reprise.reader.testing;
