package dev.reprise.benchmarks;

import dev.reprise.benchmarks.measure.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The same start in Python: a whole process that composes the same config with Hydra from the same overrides, with or
 * without two files, and ends. It writes no directory.
 */
final class HydraProgram {

    static final String ARGS = "hydra.compose, 10 overrides";
    static final String FILES = "hydra.compose, 2 YAML files, 10 overrides";

    private static final String DEFAULTS = """
            data: {root: data, split: TRAIN, fractions: [0.8, 0.1, 0.1], shuffle: true}
            model: {hidden_sizes: [128, 64], activation: RELU, dropout: 0.1, clip: null}
            epochs: 20
            batch_size: 64
            tags: {}
            timeout: 12h
            run: {name: run, seed: null, root: logs}
            """;
    private static final String BASE = """
            data: {root: /data/digits, fractions: [0.7, 0.2, 0.1]}
            model: {hidden_sizes: [512, 256], activation: GELU}
            timeout: 6h
            """;
    private static final String MORE = """
            batch_size: 32
            model: {clip: 1.0}
            tags: {project: start}
            """;
    private static final String SGD = "lr: 0.1\nmomentum: 0.9\n";
    private static final String ADAM = "lr: 0.001\nbeta1: 0.9\nbeta2: 0.999\neps: 1.0e-8\nweight_decay: 0.0\n";
    private static final String PROGRAM = """
            import os, sys
            from hydra import compose, initialize_config_dir
            with initialize_config_dir(version_base=None, config_dir=os.path.abspath("hydra")):
                compose(config_name=sys.argv[1], overrides=sys.argv[2:])
            sys.stdout.flush()
            os._exit(0)
            """;

    private HydraProgram() {}

    /** Whether python3 is there and has Hydra. */
    static boolean isThere(Path directory) throws InterruptedException {
        try {
            new Child(List.of("python3", "-c", "import hydra"), directory).millis();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static Child withArgs(Path directory) throws IOException {
        return composing(directory, "args");
    }

    static Child withFiles(Path directory) throws IOException {
        return composing(directory, "files");
    }

    private static Child composing(Path directory, String config) throws IOException {
        Path optimizers = Files.createDirectories(directory.resolve("hydra/optimizer"));
        Path configs = directory.resolve("hydra");
        Files.writeString(optimizers.resolve("sgd.yaml"), SGD);
        Files.writeString(optimizers.resolve("adam.yaml"), ADAM);
        Files.writeString(configs.resolve("declared.yaml"), DEFAULTS);
        Files.writeString(configs.resolve("base.yaml"), BASE);
        Files.writeString(configs.resolve("more.yaml"), MORE);
        Files.writeString(configs.resolve("args.yaml"), "defaults: [declared, optimizer: sgd, _self_]\n");
        Files.writeString(configs.resolve("files.yaml"), "defaults: [declared, base, more, optimizer: sgd, _self_]\n");
        Files.writeString(directory.resolve("compose.py"), PROGRAM);
        List<String> command = new ArrayList<>(List.of("python3", "compose.py", config));
        for (String override : Overrides.TEN) {
            // Hydra adds a new key of a map only with a '+' in front.
            command.add(override.startsWith("tags.") ? "+" + override : override);
        }
        return new Child(command, directory);
    }
}
