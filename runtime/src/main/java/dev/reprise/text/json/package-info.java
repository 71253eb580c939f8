/**
 * Plain trees as JSON, and JSON as nodes. It knows no config.
 */
@NullMarked
package dev.reprise.text.json;

import org.jspecify.annotations.NullMarked;
