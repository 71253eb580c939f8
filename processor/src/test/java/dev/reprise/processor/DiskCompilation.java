package dev.reprise.processor;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Sources and what is made of them in one directory, where some can be compiled against the classes of the others. */
final class DiskCompilation {

    private final Path directory;

    DiskCompilation(Path directory) {
        this.directory = directory;
    }

    /**
     * What a compilation did.
     *
     * @param origins for each generated type the elements that it is said to come from
     */
    record Outcome(boolean succeeded, Map<String, String> origins) {}

    void write(String name, String type) throws IOException {
        Files.writeString(
                directory.resolve(name + ".java"),
                "package com.acme;\nimport dev.reprise.config.*;\n@ExperimentConfig\n" + type + "\n");
    }

    /** All generated sources. */
    List<Path> generated() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("com/acme"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    String source(String name) throws IOException {
        return Files.readString(directory.resolve("com/acme/" + name + ".java"));
    }

    Outcome compile(String... names) throws IOException {
        return compile(List.of(), names);
    }

    /** Compiles with options of javac. */
    Outcome compile(List<String> options, String... names) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, String> origins = new TreeMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> classPath = new ArrayList<>(List.of(directory));
            files.getLocationAsPaths(StandardLocation.CLASS_PATH).forEach(classPath::add);
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
            // Only the sources that are named: a compiler that finds the others would compile them, too.
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            List<Path> sources = Stream.of(names)
                    .map(name -> directory.resolve(name + ".java"))
                    .toList();
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(), files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new OriginRecorder(new ConfigProcessor(), origins)));
            return new Outcome(task.call(), origins);
        }
    }
}
