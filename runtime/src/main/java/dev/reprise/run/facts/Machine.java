package dev.reprise.run.facts;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The machine that a process runs on. Looking at it takes a while: not for the way to a program's first line.
 *
 * @param cpuModel what the processor calls itself, or null where the system does not tell
 * @param cpuCount how many processors this process may use
 * @param memory of the machine, in bytes, or null where the system does not tell
 * @param heapMax how large the heap of this process may grow, in bytes
 */
public record Machine(
        @Nullable String cpuModel, int cpuCount, @Nullable Long memory, long heapMax) {

    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    /** The machine that this is. */
    public static Machine current() {
        return new Machine(
                cpu(),
                Runtime.getRuntime().availableProcessors(),
                memoryOfMachine(),
                Runtime.getRuntime().maxMemory());
    }

    private static @Nullable String cpu() {
        String model = value(CPU, "model name");
        return model == null ? System.getenv("PROCESSOR_IDENTIFIER") : model;
    }

    private static @Nullable Long memoryOfMachine() {
        String total = value(MEMORY, "MemTotal");
        if (total != null && total.endsWith(" kB")) {
            return 1024 * Long.parseLong(total.substring(0, total.length() - " kB".length()));
        }
        try {
            return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                    ? system.getTotalMemorySize()
                    : null;
        } catch (LinkageError e) {
            return null; // a Java runtime without the module jdk.management
        }
    }

    /** What stands after the colon in the first line that begins with that key. */
    private static @Nullable String value(Path file, String key) {
        if (!Files.isReadable(file)) {
            return null;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.substring(0, colon).strip().equals(key)) {
                    return line.substring(colon + 1).strip();
                }
            }
        } catch (IOException e) {
            return null;
        }
        return null;
    }

    /** The value of {@code cpu} in {@code run.yaml}. */
    public Map<String, @Nullable Object> cpuTree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("model", cpuModel);
        tree.put("count", cpuCount);
        return tree;
    }

    /** The value of {@code memory} in {@code run.yaml}. */
    public Map<String, @Nullable Object> memoryTree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("machine", memory);
        tree.put("heap_max", heapMax);
        return tree;
    }
}
