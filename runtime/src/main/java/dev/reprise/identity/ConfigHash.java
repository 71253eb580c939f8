package dev.reprise.identity;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What tells one config from another whatever the code: the SHA-256 of its canonical text. */
public final class ConfigHash {

    private ConfigHash() {}

    /**
     * The hash, as 64 lower-case hex digits.
     *
     * @param canonicalText the config as canonical YAML; hashed as UTF-8
     */
    public static String of(String canonicalText) {
        return HexFormat.of().formatHex(Sha256.digest(canonicalText.getBytes(StandardCharsets.UTF_8)));
    }
}
