package dev.reprise.benchmarks.measure;

import java.nio.file.Path;

/** A group of measurements that share a part of the table. */
public interface Suite {

    /**
     * Measures everything and prints it.
     *
     * @param directory an existing directory for what is written meanwhile, on the disk that is to be measured
     */
    void measure(Effort effort, Path directory, Table table) throws Exception;
}
