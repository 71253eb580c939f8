package dev.reprise.testing;

import dev.reprise.Experiment;
import dev.reprise.Run;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * A program that is careless with its secrets: it prints them, whole and in pieces, throws them, and ends as {@code note}
 * tells it. It prints on the console nothing else than its directory unless {@code note} holds {@code print}.
 */
public final class VaultProgram {

    private VaultProgram() {}

    public static void main(String[] args) {
        Experiment.of(Vault.Schema.INSTANCE).run(args, VaultProgram::body);
    }

    private static void body(Run<Vault> run) throws Exception {
        Vault vault = run.config();
        System.out.println("attempt " + run.attempt() + " in " + run.directory());
        if (vault.note().contains("print")) {
            print(vault);
        }
        run.progress().advanceEpoch();
        run.metrics("train").log(Map.of("epoch", run.progress().epochs()));
        run.checkpoints().save(run.progress(), state -> state.put("none", out -> out.write(0)));
        if (vault.note().contains("fail")) {
            throw new IllegalStateException(
                    "401 for " + vault.apiKey() + ",\nand " + vault.credentials(),
                    new IllegalArgumentException(vault.password().orElse("")));
        }
        if (vault.note().contains("hang")) {
            System.out.print("hanging");
            Thread.currentThread().join();
        }
        System.out.println("done");
    }

    private static void print(Vault vault) {
        String key = vault.apiKey();
        System.out.println("key " + key + " of " + vault);
        for (int i = 0; i < key.length(); i++) {
            System.out.print(key.charAt(i));
            System.out.flush();
            System.err.print('.');
        }
        System.out.println();
        LoggerFactory.getLogger(VaultProgram.class).info("{}", vault);
    }
}
