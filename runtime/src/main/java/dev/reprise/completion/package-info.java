/**
 * Scripts by which shells complete the arguments of a program. They hold all keys, options, constants and flags as tables,
 * so that no JVM starts when somebody presses TAB. The package knows descriptions and flags, and reads no config.
 */
@NullMarked
package dev.reprise.completion;

import org.jspecify.annotations.NullMarked;
