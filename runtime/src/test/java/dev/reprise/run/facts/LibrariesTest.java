package dev.reprise.run.facts;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibrariesTest {

    @TempDir
    Path directory;

    /** A jar that holds these files, name before content. */
    private Path jar(String name, String... files) throws IOException {
        Path jar = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < files.length; i += 2) {
                ZipEntry entry = new ZipEntry(files[i]);
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }

    private static Map<String, String> on(Path... classPath) {
        StringBuilder path = new StringBuilder();
        for (Path entry : classPath) {
            path.append(path.isEmpty() ? "" : File.pathSeparator).append(entry);
        }
        return Libraries.of(path.toString(), "").versions();
    }

    private static String manifest(String... lines) {
        return "Manifest-Version: 1.0\n" + String.join("\n", lines) + "\n";
    }

    @Test
    void aJarMadeByMavenHasItsNameAndVersionFromThere() throws IOException {
        Path jar = jar(
                "any.jar",
                "META-INF/MANIFEST.MF",
                manifest("Implementation-Version: 9"),
                "META-INF/maven/org.example/tool/pom.properties",
                "groupId=org.example\nartifactId=tool\nversion=1.2-beta\n");

        assertThat(on(jar)).containsExactly(entry("org.example:tool", "1.2-beta"));
    }

    @Test
    void aJarThatHoldsOthersTellsAllOfThem() throws IOException {
        Path jar = jar(
                "app-all.jar",
                "META-INF/maven/a/x/pom.properties",
                "groupId=a\nartifactId=x\nversion=1\n",
                "META-INF/maven/b/y/pom.properties",
                "groupId=b\nartifactId=y\nversion=2\n");

        assertThat(on(jar)).containsExactly(entry("a:x", "1"), entry("b:y", "2"));
    }

    @Test
    void aManifestIsAskedNextAndTheFileNameLast() throws IOException {
        Path bundle = jar(
                "bundle.jar",
                "META-INF/MANIFEST.MF",
                manifest("Bundle-SymbolicName: org.example.bundle;singleton:=true", "Bundle-Version: 3.1.0"));
        Path module =
                jar("named-2.0.jar", "META-INF/MANIFEST.MF", manifest("Automatic-Module-Name: org.example.named"));
        Path plain = jar("some-tool-4.5-jre.jar", "a.txt", "a");

        assertThat(on(bundle, module, plain))
                .containsExactly(
                        entry("org.example.bundle", "3.1.0"),
                        entry("org.example.named", "2.0"),
                        entry("some-tool", "4.5-jre"));
    }

    @Test
    void aFileWithoutAVersionHasItsDigestInstead() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.jar"), "abc");

        assertThat(on(broken))
                .containsExactly(
                        entry("broken.jar", "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void whatAManifestRefersToIsThereTooAndNothingTwice() throws IOException {
        Path below = jar("below-1.0.jar", "a.txt", "a");
        Path top = jar(
                "top-1.0.jar", "META-INF/MANIFEST.MF", manifest("Class-Path: below-1.0.jar missing.jar top-1.0.jar"));

        assertThat(on(top, below)).containsExactly(entry("below", "1.0"), entry("top", "1.0"));
    }

    @Test
    void twoVersionsOfOneLibraryAreBothTold() throws IOException {
        assertThat(on(jar("tool-2.jar", "a", ""), jar("tool-1.jar", "b", ""))).containsExactly(entry("tool", "2, 1"));
    }

    @Test
    void directoriesAreThereAsSuchAndWhatIsMissingIsNot() {
        assertThat(on(directory, directory.resolve("missing")))
                .containsExactly(entry(directory.toString(), "directory"));
    }

    @Test
    void aModulePathIsADirectoryOfModules() throws IOException {
        jar("module-1.0.jar", "a", "");
        Path exploded = Files.createDirectory(directory.resolve("exploded"));
        Files.createFile(exploded.resolve("module-info.class"));

        assertThat(Libraries.of("", directory.toString()).versions())
                .containsExactly(entry(exploded.toString(), "directory"), entry("module", "1.0"));
        assertThat(Libraries.of("", exploded.toString()).versions())
                .containsExactly(entry(exploded.toString(), "directory"));
    }

    @Test
    void thisProcessHasWhatTheTestsAreMadeWith() {
        assertThat(Libraries.current().versions())
                .containsKey("org.slf4j:slf4j-api")
                .containsKey("com.fasterxml.jackson.core:jackson-databind");
    }
}
