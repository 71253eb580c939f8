package dev.reprise;

import dev.reprise.launch.Launch;
import dev.reprise.launch.StartException;
import dev.reprise.resolve.Interpolated;
import dev.reprise.run.RunLayout;
import dev.reprise.run.file.StagedFiles;
import dev.reprise.run.process.RunLock;
import dev.reprise.secret.SecretArgs;
import dev.reprise.text.yaml.YamlReader;
import dev.reprise.text.yaml.YamlWriter;
import dev.reprise.tree.ConfigTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that tell what a run was started with, secrets apart.
 *
 * @param configYaml the content of {@code config_resolved.yaml}
 * @param hydraYaml the content of {@code .hydra/config.yaml}: the same before interpolation
 * @param overridesYaml the content of {@code .hydra/overrides.yaml}
 * @param tree the content of {@code config_tree.txt}
 */
record RunFiles(String configYaml, String hydraYaml, String overridesYaml, String tree) {

    static <C> RunFiles of(Launch<C> launch) {
        String yaml = YamlWriter.readable(ConfigTree.written(launch.schema(), launch.config()));
        if (!YamlReader.isWithinLimits(yaml)) {
            throw new StartException("The configuration is too large to be read back from its file: " + yaml.length()
                    + " characters. Keep large data in files of its own.");
        }
        Interpolated interpolated = launch.interpolated();
        return new RunFiles(
                yaml,
                interpolated == null ? yaml : YamlWriter.readable(interpolated.unresolved()),
                YamlWriter.readable(new SecretArgs(launch.schema(), launch.config()).overrides(launch.overrides())),
                launch.schema().tree(launch.config()));
    }

    /** Makes them ready for the directory of a run. */
    void stage(Path directory, StagedFiles staged) throws IOException {
        Path hydra = directory.resolve(RunLayout.HYDRA);
        try {
            Files.createDirectories(hydra);
        } catch (IOException e) {
            throw new IOException("Cannot create the directory " + e.getMessage() + ".", e);
        }
        staged.add(directory.resolve(RunLayout.CONFIG), configYaml.getBytes(StandardCharsets.UTF_8));
        staged.add(directory.resolve(RunLayout.TREE), tree.getBytes(StandardCharsets.UTF_8));
        staged.add(directory.resolve(RunLayout.HYDRA_CONFIG), hydraYaml.getBytes(StandardCharsets.UTF_8));
        staged.add(directory.resolve(RunLayout.OVERRIDES), overridesYaml.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the directory of a run away that could not be made ready; what does not go stays, and tells so. */
    static void remove(Path directory, Throwable reason) {
        Path hydra = directory.resolve(RunLayout.HYDRA);
        Path[] written = {
            directory.resolve(RunLayout.OVERRIDES),
            directory.resolve(RunLayout.HYDRA_CONFIG),
            hydra,
            directory.resolve(RunLayout.CONFIG),
            directory.resolve(RunLayout.TREE),
            directory.resolve(RunLayout.LOG),
            directory.resolve(RunLock.FILE_NAME),
            directory
        };
        try {
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
