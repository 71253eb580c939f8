/**
 * Configs as plain values: written, hashed and compared. It sees configs that are resolved, through their schemas; how
 * they came about it does not know.
 */
@NullMarked
package dev.reprise.tree;

import org.jspecify.annotations.NullMarked;
