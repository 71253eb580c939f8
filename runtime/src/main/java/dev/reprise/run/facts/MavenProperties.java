package dev.reprise.run.facts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** What Maven writes into the jars that it makes: {@code META-INF/maven/<group>/<artifact>/pom.properties}. */
final class MavenProperties {

    private MavenProperties() {}

    /** Version by {@code group:artifact}; several where a jar holds the classes of others. */
    static Map<String, String> of(JarFile jar) throws IOException {
        Map<String, String> versions = new TreeMap<>();
        Enumeration<? extends ZipEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (name.startsWith("META-INF/maven/") && name.endsWith("/pom.properties")) {
                put(versions, jar, entry);
            }
        }
        return versions;
    }

    private static void put(Map<String, String> versions, JarFile jar, ZipEntry entry) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = jar.getInputStream(entry)) {
            properties.load(in);
        } catch (IllegalArgumentException e) {
            return; // an escape that is none: no properties
        }
        String group = properties.getProperty("groupId");
        String artifact = properties.getProperty("artifactId");
        String version = properties.getProperty("version");
        if (group != null && artifact != null && version != null) {
            versions.put(group + ":" + artifact, version);
        }
    }
}
