/**
 * What keeps the values of {@code @Secret} components out of everything that is written or shown: it finds them in
 * changes to a config, and takes their texts out of arguments, messages and logs. How layers become a config it does not
 * know.
 */
@NullMarked
package dev.reprise.secret;

import org.jspecify.annotations.NullMarked;
