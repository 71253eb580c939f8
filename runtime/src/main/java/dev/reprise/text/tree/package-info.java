/**
 * Plain trees drawn for people. Not made to be read back.
 */
@NullMarked
package dev.reprise.text.tree;

import org.jspecify.annotations.NullMarked;
