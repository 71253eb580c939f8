/**
 * What a user writes a config with: the annotations, the base types of generated schemas and patches, and
 * {@code RunSettings}, which is a config like any user's. It knows nothing of runs.
 */
@NullMarked
package dev.reprise.config;

import org.jspecify.annotations.NullMarked;
