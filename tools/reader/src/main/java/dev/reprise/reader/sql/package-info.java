/**
 * From a query whose names are known to a condition in SQL, in which all that users write is a parameter. Knows the tables of
 * the index by name, and never opens it.
 */
@NullMarked
package dev.reprise.reader.sql;

import org.jspecify.annotations.NullMarked;
