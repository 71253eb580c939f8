package dev.reprise.processor.defaults;

import dev.reprise.processor.model.TypeModel;
import dev.reprise.text.Node;

/** What messages call types and values. */
final class Wording {

    private Wording() {}

    /** A type with an article: {@code a list}. */
    static String of(TypeModel type) {
        TypeModel present = type.present();
        if (present instanceof TypeModel.Scalar scalar) {
            return withArticle(scalar.kind().word());
        }
        if (present instanceof TypeModel.Constant constant) {
            return withArticle(constant.type().simpleName());
        }
        if (present instanceof TypeModel.Nested nested) {
            return withArticle(nested.config().simpleName());
        }
        if (present instanceof TypeModel.ListOf) {
            return "a list";
        }
        return present instanceof TypeModel.SetOf ? "a set" : "a map";
    }

    /** A value: {@code "64"}, {@code a list}. */
    static String of(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return "\"" + scalar.text() + "\"";
        }
        if (node instanceof Node.Sweep) {
            return "a sweep";
        }
        return node instanceof Node.Sequence ? "a list" : "a map";
    }

    /** How a value of a type is written, with the given one inside where it fits. */
    static String example(TypeModel type, Node node) {
        boolean isMap = type instanceof TypeModel.MapOf || type instanceof TypeModel.Open;
        if (isMap) {
            return "{key: value}";
        }
        boolean fits = node instanceof Node.Scalar scalar && !scalar.text().isBlank();
        return fits ? "[" + ((Node.Scalar) node).text() + "]" : "[a, b]";
    }

    private static String withArticle(String word) {
        boolean vowel = "aeioAEIO".indexOf(word.charAt(0)) >= 0;
        return (vowel ? "an " : "a ") + word;
    }
}
