@NullMarked
package dev.reprise.schema;

import org.jspecify.annotations.NullMarked;
