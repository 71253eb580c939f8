package dev.reprise.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.Declaration;
import dev.reprise.processor.model.OptionsModel;
import dev.reprise.processor.model.RecordModel;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Turns a model into source: a schema and a patch. */
public final class Emitter {

    private final boolean marked;

    /** For one compilation. */
    public Emitter(Elements elements) {
        this.marked = elements.getTypeElement("javax.annotation.processing.Generated") != null;
    }

    /** The files for a config that is right. */
    public List<GeneratedFile> emit(ConfigModel config, Configs configs, TypeElement origin) {
        Source source = new Source(origin, marked);
        ClassName schema = Names.schemaOf(config.name());
        ClassName patch = Names.patchOf(config.name());
        if (config instanceof RecordModel record) {
            return List.of(
                    source.file(schema, new RecordSchemaWriter(source, record, configs).write()),
                    source.file(patch, new RecordPatchWriter(source, record).write()));
        }
        if (config instanceof OptionsModel options) {
            return List.of(
                    source.file(schema, new OptionsSchemaWriter(source, options).write()),
                    source.file(patch, new OptionsPatchWriter(source, options).write()));
        }
        throw new IllegalArgumentException("Nothing to write for " + config.name());
    }

    /**
     * The files for a config that is wrong: what other sources may mention is there, so that javac does not complain
     * of its absence as well, and does nothing.
     */
    public List<GeneratedFile> emitSkeleton(ConfigModel config, Configs configs, TypeElement origin) {
        Declaration declaration = config.declaration();
        if (declaration.hidden()) {
            return List.of();
        }
        Source source = new Source(origin, marked);
        SkeletonWriter writer = new SkeletonWriter(source, config, configs);
        return List.of(
                source.file(Names.schemaOf(config.name()), writer.schema()),
                source.file(Names.patchOf(config.name()), writer.patch()));
    }
}
