package dev.reprise.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.reprise.processor.diag.Place;
import dev.reprise.processor.model.Annotations;
import dev.reprise.processor.model.ComponentModel;
import dev.reprise.processor.model.ConfigModel;
import dev.reprise.processor.model.Declaration;
import dev.reprise.processor.model.MisfitModel;
import dev.reprise.processor.model.NullMark;
import dev.reprise.processor.model.OptionsModel;
import dev.reprise.processor.model.OptionsModel.Choice;
import dev.reprise.processor.model.RecordModel;
import dev.reprise.processor.model.SnakeCase;
import dev.reprise.processor.model.TypeModel;
import dev.reprise.schema.Component.HashRule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads elements of javac into the model. It takes everything as it stands and complains of nothing. */
public final class ModelReader {

    private final Elements elements;

    /** A reader for one round. */
    public ModelReader(Elements elements) {
        this.elements = elements;
    }

    /** The model of the type of a name, which carries {@code @ExperimentConfig}; null if there is no such type. */
    public @Nullable ConfigModel read(ClassName name) {
        TypeElement type = elements.getTypeElement(name.canonicalName());
        return type == null ? null : read(type);
    }

    private ConfigModel read(TypeElement type) {
        DocText doc = DocText.of(elements.getDocComment(type));
        Declaration declaration = declaration(type, doc);
        if (type.getKind() == ElementKind.RECORD) {
            return record(type, declaration, doc);
        }
        if (type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED)) {
            List<Choice> choices = new ArrayList<>();
            boolean resolved = choices(type, choices);
            return new OptionsModel(declaration, choices, !resolved);
        }
        return new MisfitModel(declaration, kind(type));
    }

    private static Declaration declaration(TypeElement type, DocText doc) {
        boolean hidden = false;
        boolean exported = true;
        for (Element at = type; at != null && at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement()) {
            hidden |= at.getModifiers().contains(Modifier.PRIVATE);
            exported &= at.getModifiers().contains(Modifier.PUBLIC);
        }
        boolean generic = !type.getTypeParameters().isEmpty();
        return new Declaration(ClassName.get(type), generic, hidden, exported, doc.main());
    }

    private static String kind(TypeElement type) {
        return switch (type.getKind()) {
            case ENUM -> "an enum";
            case INTERFACE -> "an interface that is not sealed";
            case ANNOTATION_TYPE -> "an annotation";
            default -> "a class";
        };
    }

    private static boolean choices(TypeElement type, List<Choice> choices) {
        boolean resolved = true;
        for (TypeMirror permitted : type.getPermittedSubclasses()) {
            if (permitted.getKind() != TypeKind.DECLARED) {
                resolved = false;
                continue;
            }
            TypeElement choice = (TypeElement) ((DeclaredType) permitted).asElement();
            if (choice.getKind() == ElementKind.INTERFACE
                    && choice.getModifiers().contains(Modifier.SEALED)) {
                resolved &= choices(choice, choices);
            } else {
                addChoice(choice, choices);
            }
        }
        return resolved;
    }

    private static void addChoice(TypeElement type, List<Choice> choices) {
        boolean isConfig = type.getKind() == ElementKind.RECORD && Mirrors.has(type, Annotations.EXPERIMENT_CONFIG);
        Choice choice = new Choice(ClassName.get(type), option(type), optionAliases(type), isConfig);
        if (!choices.contains(choice)) {
            choices.add(choice);
        }
    }

    private static @Nullable String option(TypeElement type) {
        AnnotationMirror option = Mirrors.find(type, Annotations.OPTION);
        return option == null ? null : Mirrors.text(option, "value", "");
    }

    private static List<String> optionAliases(TypeElement type) {
        AnnotationMirror option = Mirrors.find(type, Annotations.OPTION);
        return option == null ? List.of() : Mirrors.texts(option, "aliases");
    }

    private static List<String> removedKeys(TypeElement type) {
        AnnotationMirror one = Mirrors.find(type, Annotations.REMOVED);
        if (one != null) {
            return List.of(Mirrors.text(one, "value", ""));
        }
        AnnotationMirror several = Mirrors.find(type, Annotations.REMOVED_LIST);
        List<String> keys = new ArrayList<>();
        for (Object removed : several == null ? List.of() : Mirrors.values(several, "value")) {
            keys.add(Mirrors.text((AnnotationMirror) removed, "value", ""));
        }
        return keys;
    }

    private RecordModel record(TypeElement type, Declaration declaration, DocText doc) {
        List<ComponentModel> components = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            components.add(component(component, declaration, doc));
        }
        Interfaces interfaces = new Interfaces(declaration.name());
        interfaces.visit(type);
        return new RecordModel(
                declaration,
                components,
                PresetReader.read(type, elements),
                removedKeys(type),
                option(type),
                interfaces.sealedConfig,
                interfaces.with,
                interfaces.unresolved);
    }

    private static ComponentModel component(RecordComponentElement component, Declaration owner, DocText doc) {
        String name = component.getSimpleName().toString();
        AnnotationMirror key = Mirrors.find(component, Annotations.KEY);
        AnnotationMirror defaulted = Mirrors.find(component, Annotations.DEFAULT);
        NullMark nullMark = NullMarks.find(component);
        TypeModel type = TypeReader.component(component.asType(), nullMark != null);
        String given = key == null ? "" : Mirrors.text(key, "value", "");
        return new ComponentModel(
                name,
                given.isEmpty() ? SnakeCase.of(name) : given,
                key == null ? List.of() : Mirrors.texts(key, "aliases"),
                type,
                type.unresolved() ? null : TypeName.get(component.asType()),
                nullMark,
                defaulted == null ? null : Mirrors.text(defaulted, "value", ""),
                ConstraintReader.read(component),
                hashRule(component),
                Mirrors.has(component, Annotations.RESUMABLE),
                Mirrors.has(component, Annotations.SECRET),
                doc.params().getOrDefault(name, ""),
                new Place(owner.name(), name, null));
    }

    private static HashRule hashRule(RecordComponentElement component) {
        AnnotationMirror ignored = Mirrors.find(component, Annotations.HASH_IGNORED);
        if (ignored == null) {
            return HashRule.ALWAYS;
        }
        return Mirrors.flag(ignored, "whenDefault", false) ? HashRule.UNLESS_DEFAULT : HashRule.NEVER;
    }

    /** What the interfaces of a record, at any depth, tell of it. */
    private static final class Interfaces {
        private final String patch;
        private boolean sealedConfig;
        private boolean with;
        private boolean unresolved;

        Interfaces(ClassName record) {
            patch = String.join("_", record.simpleNames()) + "Patch";
        }

        void visit(TypeElement type) {
            for (TypeMirror mirror : type.getInterfaces()) {
                String name = mirror.toString();
                if (name.equals(patch + ".With") || name.endsWith("." + patch + ".With")) {
                    with = true;
                } else if (mirror.getKind() != TypeKind.DECLARED) {
                    // Another generated interface; one that is imported is spelled without its outer class.
                    unresolved |= !name.equals("With") && !name.endsWith(".With");
                } else {
                    TypeElement element = (TypeElement) ((DeclaredType) mirror).asElement();
                    sealedConfig |= element.getModifiers().contains(Modifier.SEALED)
                            && Mirrors.has(element, Annotations.EXPERIMENT_CONFIG);
                    visit(element);
                }
            }
        }
    }
}
