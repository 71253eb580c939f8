package dev.reprise.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/**
 * One file to write, with the one element that it comes from: a build tool writes it anew when that element changes.
 */
public final class GeneratedFile {

    private final ClassName name;
    private final TypeSpec type;
    private final TypeElement origin;

    GeneratedFile(ClassName name, TypeSpec type, TypeElement origin) {
        this.name = name;
        this.type = type;
        this.origin = origin;
    }

    /** Writes the file. */
    public void writeTo(Filer filer) throws IOException {
        String source = text();
        try (Writer writer =
                filer.createSourceFile(name.reflectionName(), origin).openWriter()) {
            writer.write(source);
        }
    }

    private String text() {
        JavaFile file = JavaFile.builder(name.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        return Tidy.tidy(file.toString());
    }
}
