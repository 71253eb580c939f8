package dev.reprise.run.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The process that runs an attempt.
 *
 * @param host the name of the machine
 * @param user who runs it
 * @param pid the process id
 * @param jdk the Java version and its vendor
 * @param os the operating system, its version and processor
 * @param cwd the working directory, absolute
 */
public record ProcessFacts(String host, String user, long pid, String jdk, String os, String cwd) {

    private static final Path LINUX_HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    /** The process that this is. */
    public static ProcessFacts current() {
        return new ProcessFacts(
                hostName(),
                property("user.name"),
                ProcessHandle.current().pid(),
                property("java.version") + " (" + property("java.vendor") + ")",
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                Path.of("").toAbsolutePath().toString());
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    /** The kernel's own answer where there is one: asking the resolver may wait for a name server. */
    private static String hostName() {
        if (Files.isReadable(LINUX_HOST_NAME)) {
            try {
                return Files.readString(LINUX_HOST_NAME, StandardCharsets.UTF_8).strip();
            } catch (IOException e) {
                return resolvedHostName();
            }
        }
        return resolvedHostName();
    }

    private static String resolvedHostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    /** The facts by key, as {@code run.yaml} has them. */
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("host", host);
        tree.put("user", user);
        tree.put("pid", pid);
        tree.put("jdk", jdk);
        tree.put("os", os);
        tree.put("cwd", cwd);
        return tree;
    }
}
