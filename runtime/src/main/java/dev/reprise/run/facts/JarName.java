package dev.reprise.run.facts;

import org.jspecify.annotations.Nullable;

/**
 * What the name of a jar tells by habit: {@code guava-33.4.0-jre.jar}.
 *
 * @param name what stands before the version; the whole file name if there is none
 * @param version from the first part that begins with a digit, or null
 */
record JarName(String name, @Nullable String version) {

    private static final String SUFFIX = ".jar";

    static JarName of(String file) {
        String stem = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
        for (int dash = stem.indexOf('-'); dash > 0; dash = stem.indexOf('-', dash + 1)) {
            if (dash + 1 < stem.length() && Character.isDigit(stem.charAt(dash + 1))) {
                return new JarName(stem.substring(0, dash), stem.substring(dash + 1));
            }
        }
        return new JarName(file, null);
    }
}
