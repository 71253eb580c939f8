package dev.reprise;

/** What a user types to start this program, as far as a JVM can know. */
final class ProgramName {

    /** A script that starts a program gives its own name in this system property. */
    static final String PROPERTY = "reprise.program";

    private ProgramName() {}

    /** The property, else the name of the jar or of the main class, without what stands around it. */
    static String get() {
        String given = System.getProperty(PROPERTY, "").strip();
        return given.isEmpty() ? of(System.getProperty("sun.java.command", "")) : given;
    }

    /**
     * The name in a Java command line.
     *
     * @param command a main class, a module with a main class, or a jar, then arguments
     */
    static String of(String command) {
        int jar = command.indexOf(".jar");
        boolean isJar = jar >= 0 && (command.length() == jar + 4 || command.charAt(jar + 4) == ' ');
        int space = command.indexOf(' ');
        String program = isJar && (space < 0 || space >= jar || command.charAt(0) == '/')
                ? command.substring(0, jar)
                : space < 0 ? command : command.substring(0, space);
        String name = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
        name = isJar && program.length() == jar ? name : name.substring(name.lastIndexOf('.') + 1);
        return name.isEmpty() ? "program" : name;
    }
}
