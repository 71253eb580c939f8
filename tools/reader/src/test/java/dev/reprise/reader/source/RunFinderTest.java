package dev.reprise.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFinderTest {

    @TempDir
    Path directory;

    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(directory.resolve("root"));
    }

    private RunFinder.Listing list(RunFinder finder) throws IOException {
        return finder.list(root, name -> false);
    }

    private RunFinder finder(Path... roots) {
        return new RunFinder(List.of(roots), RunLayout.all());
    }

    @Test
    void aDirectoryWithARecordIsARunAndOthersMayHoldSome() throws Exception {
        Files.createDirectories(root.resolve("run"));
        Files.writeString(root.resolve("run/run.yaml"), "");
        Files.createDirectories(root.resolve("other"));
        Files.createDirectories(root.resolve(".hidden"));
        Files.writeString(root.resolve("file"), "");

        RunFinder.Listing listing = list(finder(root));

        assertThat(listing.runs()).extracting(RunFinder.Found::name).containsExactly("run");
        assertThat(listing.directories()).containsExactly("other");
    }

    @Test
    void linksThatLeadBackAreNotFollowed() throws Exception {
        Files.createSymbolicLink(root.resolve("loop"), root);
        Files.createSymbolicLink(root.resolve("above"), directory);
        Files.createDirectories(root.resolve("other"));
        Files.createSymbolicLink(root.resolve("latest"), root.resolve("other"));
        Files.createSymbolicLink(root.resolve("nowhere"), root.resolve("gone"));

        assertThat(list(finder(root)).directories()).containsExactly("other");
    }

    @Test
    void aLinkToElsewhereIsFollowedOnce() throws Exception {
        Path elsewhere = Files.createDirectories(directory.resolve("scratch"));
        Files.createSymbolicLink(root.resolve("a"), elsewhere);
        Files.createSymbolicLink(root.resolve("b"), elsewhere);
        RunFinder finder = finder(root);

        List<String> first = list(finder).directories();

        assertThat(first).hasSize(1);
        assertThat(list(finder).directories()).isEqualTo(first);
    }

    @Test
    void aRootInsideAnotherCountsOnce() throws Exception {
        Path inner = Files.createDirectories(root.resolve("inner"));

        assertThat(list(finder(root, inner)).directories()).isEmpty();
    }
}
