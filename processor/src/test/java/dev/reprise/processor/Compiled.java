package dev.reprise.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Sources compiled with the processor, as a user's build would: every warning of javac is an error. */
final class Compiled {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?:record|interface|class|enum|@interface) (\\w+)");
    private static final String HEAD = """
            package com.acme;
            import dev.reprise.config.*;
            import jakarta.validation.constraints.*;
            import java.util.*;
            """;

    private static final String PROBE = """
            import dev.reprise.problem.*;
            import dev.reprise.resolve.*;
            public final class Probe implements java.util.concurrent.Callable<Object> {
                @Override public Object call() { return %s; }
            }
            """;

    private final Compilation compilation;

    private Compiled(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Compiles types of the package {@code com.acme}, each given without package and usual imports. */
    static Compiled of(String... types) {
        return with(List.of(new ConfigProcessor()), types);
    }

    static Compiled with(List<Processor> processors, String... types) {
        List<JavaFileObject> files = new ArrayList<>();
        for (String type : types) {
            files.add(file(type));
        }
        return new Compiled(Compiler.javac()
                .withProcessors(processors)
                // 'classfile' complains of annotations that only other libraries know.
                .withOptions("-Xlint:all,-processing,-classfile", "-Werror")
                .compile(files));
    }

    static JavaFileObject file(String type) {
        String source = PACKAGE.matcher(type).find() ? type : HEAD + type;
        Matcher packageName = PACKAGE.matcher(source);
        Matcher typeName = TYPE.matcher(source.replaceAll("(?s)/\\*.*?\\*/|@interface Nullable", ""));
        if (!packageName.find() || !typeName.find()) {
            throw new IllegalArgumentException(source);
        }
        return JavaFileObjects.forSourceString(packageName.group(1) + "." + typeName.group(1), source);
    }

    /** What an expression gives that is written beside the types. */
    static Object eval(String expression, String... types) {
        String[] all = new String[types.length + 1];
        System.arraycopy(types, 0, all, 0, types.length);
        all[types.length] = PROBE.formatted(expression);
        Compiled compiled = of(all);
        try {
            return ((Callable<?>) compiled.load("com.acme.Probe")
                            .getDeclaredConstructor()
                            .newInstance())
                    .call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The errors, each with its line: {@code 5: [reprise:…] …}. */
    List<String> errors() {
        return compilation.errors().stream().map(Compiled::text).toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> error) {
        return error.getLineNumber() + ": " + error.getMessage(Locale.ROOT);
    }

    /** The messages of the errors. */
    static List<String> messages(String... types) {
        return of(types).compilation.errors().stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .toList();
    }

    /** A generated source, by its simple name. */
    String source(String name) {
        return compilation.generatedSourceFiles().stream()
                .filter(file -> file.getName().endsWith("/" + name + ".java"))
                .map(Compiled::content)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + ". " + errors()));
    }

    Compilation compilation() {
        return compilation;
    }

    private static String content(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        if (compilation.status() != Compilation.Status.SUCCESS) {
            throw new AssertionError(String.join("\n", errors()));
        }
        Map<String, byte[]> classes = new HashMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                classes.put(className(file), bytes(file));
            }
        }
        return new MemoryLoader(classes).loadClass(name);
    }

    private static String className(JavaFileObject file) {
        String path = file.getName().substring("/CLASS_OUTPUT/".length());
        return path.substring(0, path.length() - ".class".length()).replace('/', '.');
    }

    private static byte[] bytes(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class MemoryLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        MemoryLoader(Map<String, byte[]> classes) {
            super(Compiled.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
