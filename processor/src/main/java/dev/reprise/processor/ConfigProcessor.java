package dev.reprise.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import dev.reprise.processor.diag.Place;
import dev.reprise.processor.diag.Problem;
import dev.reprise.processor.diag.ProblemId;
import dev.reprise.processor.diag.Problems;
import dev.reprise.processor.emit.Emitter;
import dev.reprise.processor.emit.GeneratedFile;
import dev.reprise.processor.jsonschema.JsonSchemaFile;
import dev.reprise.processor.model.Annotations;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Configs;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.read.ModelReader;
import dev.reprise.processor.read.StrayAnnotations;
import dev.reprise.processor.validate.Validator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Writes a schema and a patch beside every type that carries {@code @ExperimentConfig}, or says what is wrong with it.
 *
 * <p>A config that mentions a type which is not known yet waits for the next round. Complaints wait for the last
 * round. A failure on one config is a complaint about that config.
 *
 * <p>With {@code -Areprise.json.schema=true} each config record gets a JSON schema of its files, too, at
 * {@code META-INF/reprise/<class>.schema.json}.
 */
@AutoService(Processor.class)
public final class ConfigProcessor extends AbstractProcessor {

    private final Problems problems = new Problems();
    /** By name, since the elements of one round mean nothing in the next. */
    private final Set<String> waiting = new LinkedHashSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                Annotations.EXPERIMENT_CONFIG,
                Annotations.OPTION,
                Annotations.DEFAULT,
                Annotations.KEY,
                Annotations.HASH_IGNORED,
                Annotations.RESUMABLE,
                Annotations.PRESET,
                Annotations.REMOVED,
                Annotations.REMOVED_LIST,
                Annotations.SECRET);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(JsonSchemaFile.OPTION);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Elements elements = processingEnv.getElementUtils();
        Set<TypeElement> types = types(round, elements);
        Configs configs = new Configs(new ModelReader(elements)::read);
        Validator validator = new Validator(configs);
        Emitter emitter = new Emitter(elements);
        for (TypeElement type : types) {
            try {
                process(type, configs, validator, emitter);
            } catch (IOException | RuntimeException e) {
                problems.add(failure(type, e));
            }
        }
        StrayAnnotations.find(round, elements).forEach(place -> problems.add(stray(place)));
        if (round.processingOver()) {
            problems.print(elements, processingEnv.getMessager());
        }
        return false;
    }

    private Set<TypeElement> types(RoundEnvironment round, Elements elements) {
        Set<TypeElement> types = new LinkedHashSet<>();
        for (String name : waiting) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                types.add(type);
            }
        }
        waiting.clear();
        TypeElement annotation = elements.getTypeElement(Annotations.EXPERIMENT_CONFIG);
        if (annotation != null) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                types.add((TypeElement) element);
            }
        }
        return types;
    }

    private void process(TypeElement type, Configs configs, Validator validator, Emitter emitter) throws IOException {
        ClassName name = ClassName.get(type);
        ConfigModel config = configs.get(name);
        if (config == null) {
            return;
        }
        if (configs.unresolved(config)) {
            // In the last round nobody is left to generate it, and javac names what is missing.
            waiting.add(type.getQualifiedName().toString());
            return;
        }
        List<Problem> found = validator.validate(config);
        problems.addAll(found);
        boolean whole = found.isEmpty() && validator.standsAlone(config);
        write(whole ? emitter.emit(config, configs, type) : emitter.emitSkeleton(config, configs, type));
        if (whole && config instanceof RecordModel record && wantsJsonSchemas()) {
            JsonSchemaFile.write(record, configs, type, processingEnv.getFiler());
        }
    }

    private boolean wantsJsonSchemas() {
        return "true".equals(processingEnv.getOptions().get(JsonSchemaFile.OPTION));
    }

    private void write(List<GeneratedFile> files) throws IOException {
        for (GeneratedFile file : files) {
            file.writeTo(processingEnv.getFiler());
        }
    }

    private static Problem stray(Place place) {
        String annotation = String.valueOf(place.annotation());
        String text = "@" + annotation.substring(annotation.lastIndexOf('.') + 1)
                + " has no effect, since this is no record annotated with @ExperimentConfig. Annotate the record, or drop it.";
        return new Problem(ProblemId.MISPLACED, place, text);
    }

    private static Problem failure(TypeElement type, Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        Place place = Place.of(ClassName.get(type));
        return new Problem(
                ProblemId.INTERNAL, place, "the processor failed. Please report this with the declaration. " + trace);
    }
}
