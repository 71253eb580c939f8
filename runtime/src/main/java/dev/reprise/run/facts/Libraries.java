package dev.reprise.run.facts;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What a program can take its classes from besides the JDK: everything on its class path, what the manifests there
 * refer to in turn, and everything on its module path.
 *
 * <pre>{@code
 * Libraries.of(System.getProperty("java.class.path"), "").versions();
 * // {org.slf4j:slf4j-api=2.0.17, /home/ada/train/target/classes=directory, tool.jar=sha256:9f86d0...}
 * }</pre>
 */
public final class Libraries {

    private static final String DIRECTORY = "directory";

    private final Deque<Path> open = new ArrayDeque<>();
    private final Set<Path> seen = new LinkedHashSet<>();
    private final Map<String, String> versions = new TreeMap<>();

    private Libraries() {}

    /** Those of this process. */
    public static Libraries current() {
        return of(System.getProperty("java.class.path", ""), System.getProperty("jdk.module.path", ""));
    }

    /** Those of two paths, separated as the platform does. What cannot be read is left out. */
    public static Libraries of(String classPath, String modulePath) {
        Libraries libraries = new Libraries();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            libraries.add(entry);
        }
        for (String entry : modulePath.split(File.pathSeparator, -1)) {
            libraries.addModules(entry);
        }
        while (!libraries.open.isEmpty()) {
            libraries.look(libraries.open.remove());
        }
        return libraries;
    }

    /**
     * Version by name, in order of the names. A jar is called {@code group:artifact} where Maven's own properties are
     * in it, each where it holds several; else as its manifest calls it; else by its file. Where it tells no version,
     * {@code sha256:} and the digest of the file stands for one, and {@code directory} where it is a directory. Two
     * versions of one library are both told, in the order in which they are found: {@code 1.0, 2.0}.
     */
    public Map<String, String> versions() {
        return versions;
    }

    private void add(String entry) {
        if (!entry.isEmpty()) {
            add(Path.of(entry));
        }
    }

    private void add(Path entry) {
        Path path = entry.toAbsolutePath().normalize();
        if (seen.add(path)) {
            open.add(path);
        }
    }

    private void addModules(String entry) {
        if (entry.isEmpty()) {
            return;
        }
        Path path = Path.of(entry);
        if (!Files.isDirectory(path) || Files.exists(path.resolve("module-info.class"))) {
            add(path);
            return;
        }
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(path)) {
            for (Path module : modules) {
                add(module);
            }
        } catch (IOException e) {
            add(path); // is told as a directory
        }
    }

    private void look(Path path) {
        if (Files.isDirectory(path)) {
            put(path.toString(), DIRECTORY);
        } else if (Files.isRegularFile(path)) {
            try (JarFile jar = new JarFile(path.toFile(), false)) {
                look(path, jar);
            } catch (IOException e) {
                put(fileName(path), FileDigest.of(path));
            }
        }
    }

    private void look(Path path, JarFile jar) throws IOException {
        Manifest manifest = jar.getManifest();
        Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
        addReferred(path, main.getValue(Attributes.Name.CLASS_PATH));
        Map<String, String> maven = MavenProperties.of(jar);
        if (!maven.isEmpty()) {
            maven.forEach(this::put);
            return;
        }
        JarName name = JarName.of(fileName(path));
        String title = first(main, "Bundle-SymbolicName", "Automatic-Module-Name", "Implementation-Title");
        String version = first(main, "Implementation-Version", "Bundle-Version");
        put(
                title == null ? name.name() : title,
                version != null ? version : name.version() != null ? name.version() : FileDigest.of(path));
    }

    private static @Nullable String first(Attributes attributes, String... names) {
        for (String name : names) {
            String value = attributes.getValue(name);
            if (value != null && !value.isBlank()) {
                int directive = value.indexOf(';');
                return (directive < 0 ? value : value.substring(0, directive)).strip();
            }
        }
        return null;
    }

    /** The list of jars that build tools put into a manifest instead of a long command line. */
    private void addReferred(Path jar, @Nullable String classPath) {
        if (classPath == null) {
            return;
        }
        for (String reference : classPath.split(" ", -1)) {
            Path file = reference.isEmpty() ? null : file(jar, reference);
            if (file != null) {
                add(file);
            }
        }
    }

    /** Null for what is no file, so no library that could be looked into. */
    private static @Nullable Path file(Path jar, String reference) {
        try {
            return Path.of(jar.toUri().resolve(reference));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }

    private void put(String name, String version) {
        String before = versions.get(name);
        if (before == null) {
            versions.put(name, version);
        } else if (!Arrays.asList(before.split(", ", -1)).contains(version)) {
            versions.put(name, before + ", " + version);
        }
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }
}
