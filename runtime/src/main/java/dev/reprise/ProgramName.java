package dev.reprise;

/** How this program is started, as far as a JVM can know. */
final class ProgramName {

    /** A script that starts a program gives its own name in this system property. */
    static final String PROPERTY = "reprise.program";

    private ProgramName() {}

    /** What a user types: the property, else {@code java} with the main class or the jar. */
    static String command() {
        String given = System.getProperty(PROPERTY, "").strip();
        return given.isEmpty() ? command(System.getProperty("sun.java.command", "")) : given;
    }

    /** A single word: the property, else the name of the main class or of the jar, without what stands around it. */
    static String word() {
        String given = System.getProperty(PROPERTY, "").strip();
        return given.isEmpty() ? word(System.getProperty("sun.java.command", "")) : given;
    }

    /**
     * What a user types.
     *
     * @param started a main class, a module with a main class, or a jar, then arguments; empty where the JVM does not tell
     */
    static String command(String started) {
        String program = program(started);
        if (program.isEmpty()) {
            return "java ...";
        }
        if (program.endsWith(".jar")) {
            return "java -jar " + last(program, '/', '\\');
        }
        return "java " + (program.indexOf('/') > 0 ? "-m " : "") + program;
    }

    /**
     * A single word.
     *
     * @param started as above
     */
    static String word(String started) {
        String program = program(started);
        String name = program.endsWith(".jar")
                ? last(program.substring(0, program.length() - ".jar".length()), '/', '\\')
                : last(program, '/', '.');
        return name.isEmpty() ? "program" : name;
    }

    /** Without the arguments. A path may have spaces in it, a class has none. */
    private static String program(String started) {
        int jar = started.indexOf(".jar");
        int end = jar + ".jar".length();
        int space = started.indexOf(' ');
        boolean isJar = jar >= 0 && (end == started.length() || started.charAt(end) == ' ');
        if (isJar && (space < 0 || space >= jar || started.charAt(0) == '/')) {
            return started.substring(0, end);
        }
        return space < 0 ? started : started.substring(0, space);
    }

    private static String last(String name, char one, char other) {
        return name.substring(Math.max(name.lastIndexOf(one), name.lastIndexOf(other)) + 1);
    }
}
