/**
 * What a run makes and keeps beside its numbers: texts, tables, pictures, records, each a file that is old or new whole,
 * listed with its digest, read by the same {@link dev.reprise.run.artifacts.type.ArtifactType} that wrote it. Nothing that is
 * loaded names a class or runs code: how bytes are read is decided by the program that reads. It knows directories and
 * types, not runs; what is to become of finished artifacts elsewhere is up to an
 * {@link dev.reprise.run.artifacts.ArtifactSink}.
 */
@NullMarked
package dev.reprise.run.artifacts;

import org.jspecify.annotations.NullMarked;
