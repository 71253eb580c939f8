package dev.reprise.run.facts;

import dev.reprise.run.process.Timestamp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The process that runs an attempt.
 *
 * @param mainClass the class that the JVM was started with, or the jar where it was a jar; null where the JVM does not tell
 * @param host the name of the machine
 * @param bootId what tells one boot of the machine from another, or null where the system has no such thing
 * @param pidNamespace the container's own numbering of processes, in which the pid counts; null where there is none
 * @param user who runs it
 * @param pid the process id
 * @param start when the process began, or null where the system does not tell; with the pid it names a process for good
 * @param jdk the Java version and its vendor
 * @param os the operating system, its version and processor
 * @param cwd the working directory, absolute
 */
public record ProcessFacts(
        @Nullable String mainClass,
        String host,
        @Nullable String bootId,
        @Nullable String pidNamespace,
        String user,
        long pid,
        @Nullable Instant start,
        String jdk,
        String os,
        String cwd) {

    private static final Path LINUX_HOST_NAME = Path.of("/proc/sys/kernel/hostname");
    private static final Path LINUX_BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path LINUX_PID_NAMESPACE = Path.of("/proc/self/ns/pid");

    /** The process that this is. */
    public static ProcessFacts current() {
        ProcessHandle self = ProcessHandle.current();
        Optional<Instant> start = self.info().startInstant();
        return new ProcessFacts(
                mainClass(System.getProperty("sun.java.command", "")),
                currentHost(),
                currentBootId(),
                currentPidNamespace(),
                property("user.name"),
                self.pid(),
                start.isPresent() ? start.get() : null,
                property("java.version") + " (" + property("java.vendor") + ")",
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                Path.of("").toAbsolutePath().toString());
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    /** The first word, or all up to the name of a jar, whose directories may have spaces in them. */
    static @Nullable String mainClass(String started) {
        int jar = started.indexOf(".jar ");
        if (started.endsWith(".jar")) {
            return started;
        }
        int space = started.indexOf(' ');
        if (jar >= 0 && (space > jar || started.charAt(0) == '/')) {
            return started.substring(0, jar + ".jar".length());
        }
        String word = space < 0 ? started : started.substring(0, space);
        return word.isEmpty() ? null : word;
    }

    /** The name of the machine, as {@link #current()} has it. */
    public static String currentHost() {
        // The kernel's own answer where there is one: asking the resolver may wait for a name server.
        String name = line(LINUX_HOST_NAME);
        return name == null ? resolvedHostName() : name;
    }

    /** The boot of the machine, as {@link #current()} has it. */
    public static @Nullable String currentBootId() {
        return line(LINUX_BOOT_ID);
    }

    /** What numbers the processes, as {@link #current()} has it: a container may share the name of its machine. */
    public static @Nullable String currentPidNamespace() {
        try {
            return Files.readSymbolicLink(LINUX_PID_NAMESPACE).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }

    private static @Nullable String line(Path file) {
        if (!Files.isReadable(file)) {
            return null;
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return null;
        }
    }

    private static String resolvedHostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    /** The facts by key, as {@code run.yaml} has them. */
    public Map<String, @Nullable Object> toTree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("main_class", mainClass);
        tree.put("host", host);
        tree.put("boot_id", bootId);
        tree.put("pid_namespace", pidNamespace);
        tree.put("user", user);
        tree.put("pid", pid);
        tree.put("process_start", start == null ? null : Timestamp.precise(start));
        tree.put("jdk", jdk);
        tree.put("os", os);
        tree.put("cwd", cwd);
        return tree;
    }
}
