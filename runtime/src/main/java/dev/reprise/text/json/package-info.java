/**
 * Plain trees as JSON. It knows no config.
 */
@NullMarked
package dev.reprise.text.json;

import org.jspecify.annotations.NullMarked;
