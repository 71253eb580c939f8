package dev.reprise.reader.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of metrics in a directory, each read from where it was left. */
final class MetricsFiles {

    private MetricsFiles() {}

    /**
     * Reads them.
     *
     * @param suffix of the files, which does not belong to their names
     */
    static List<MetricsFile> read(Path directory, String suffix, EarlierMetrics earlier, List<String> problems) {
        List<MetricsFile> read = new ArrayList<>();
        Map<String, FileStamp> files =
                RunFiles.below(directory, e -> problems.add("The directory of metrics " + IoText.of(e) + "."));
        for (Map.Entry<String, FileStamp> entry : files.entrySet()) {
            String file = entry.getKey();
            if (file.endsWith(suffix) && file.length() > suffix.length()) {
                String name = file.substring(0, file.length() - suffix.length());
                try {
                    MetricsFile metrics = read(directory.resolve(file), name, entry.getValue(), earlier.file(name));
                    read.add(metrics);
                    String problem = metrics.scan().problem();
                    if (problem != null) {
                        problems.add(directory.getFileName() + "/" + file + " " + problem);
                    }
                } catch (IOException e) {
                    problems.add(directory.getFileName() + "/" + file + " " + IoText.of(e) + ".");
                }
            }
        }
        return read;
    }

    private static MetricsFile read(Path file, String name, FileStamp stamp, @Nullable MetricsFile known)
            throws IOException {
        if (known != null && known.stamp().equals(stamp)) {
            return known;
        }
        long look = System.currentTimeMillis();
        boolean isSame = known != null && known.stamp().inode() == stamp.inode();
        MetricScan scan = MetricScan.of(file, known != null && isSame ? known.scan() : MetricScan.EMPTY);
        boolean isRacy = stamp.isRacy(look);
        // A time that no file has: the next look reads what has come since.
        FileStamp kept = isRacy ? new FileStamp(-1, stamp.size(), stamp.inode(), true) : stamp;
        return new MetricsFile(name, kept, scan);
    }
}
