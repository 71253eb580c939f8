package dev.reprise.processor.emit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of methods for options: {@code adam-w} is {@code adamW}, {@code default} is {@code default_}. */
final class OptionMethods {

    /** What a patch has already, without parameters. */
    private static final Set<String> TAKEN = Set.of(
            "tree", "isEmpty", "toString", "hashCode", "getClass", "clone", "finalize", "notify", "notifyAll", "wait");

    private OptionMethods() {}

    static Map<String, String> of(List<String> options) {
        Set<String> taken = new HashSet<>(TAKEN);
        Map<String, String> methods = new LinkedHashMap<>();
        for (String option : options) {
            String method = identifier(option);
            if (!SourceVersion.isIdentifier(method)) {
                continue; // a name that the rules have complained of
            }
            while (SourceVersion.isKeyword(method) || !taken.add(method)) {
                method += "_";
            }
            methods.put(option, method);
        }
        return methods;
    }

    private static String identifier(String option) {
        StringBuilder name = new StringBuilder(option.length());
        boolean capital = false;
        for (int i = 0; i < option.length(); i++) {
            char c = option.charAt(i);
            if (c == '-' || c == '.') {
                capital = name.length() > 0;
            } else {
                name.append(capital ? Character.toUpperCase(c) : c);
                capital = false;
            }
        }
        return name.length() > 0 && Character.isDigit(name.charAt(0)) ? "_" + name : name.toString();
    }
}
