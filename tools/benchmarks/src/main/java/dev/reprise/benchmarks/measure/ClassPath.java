package dev.reprise.benchmarks.measure;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The class path of this process, whole and in parts. */
public final class ClassPath {

    /** The benchmarks' own tools, which no user's program ships. */
    private static final List<String> TOOLS =
            List.of("jmh-core-", "jopt-simple-", "commons-math3-", "javapoet-", "reprise-processor-");

    private ClassPath() {}

    public static String whole() {
        StringJoiner path = new StringJoiner(File.pathSeparator);
        for (Path entry : entries()) {
            path.add(entry.toString());
        }
        return path.toString();
    }

    /** What a program that uses the library has on its class path. */
    public static String ofProgram() {
        StringJoiner path = new StringJoiner(File.pathSeparator);
        for (Path entry : entries()) {
            if (!isTool(String.valueOf(entry.getFileName()))) {
                path.add(entry.toString());
            }
        }
        return path.toString();
    }

    private static boolean isTool(String name) {
        for (String tool : TOOLS) {
            if (name.startsWith(tool)) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> entries() {
        List<Path> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                entries.add(Path.of(entry).toAbsolutePath());
            }
        }
        return entries;
    }
}
