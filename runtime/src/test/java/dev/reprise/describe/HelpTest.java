package dev.reprise.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.schema.Component;
import dev.reprise.schema.Types;
import dev.reprise.testing.Zoo;
import org.junit.jupiter.api.Test;

class HelpTest {

    private static final Zoo.Described DATA = new Zoo.Described(
            "Data",
            "What is learned from.",
            Component.of("size", Types.INT).defaultsTo("8").mayChangeOnResume(),
            Component.of("token", Types.STRING).defaultsTo("${env:TOKEN}").keptSecret());

    private static final Zoo.Described ROOT = new Zoo.Described(
            "Root", "", Component.of("data", Types.config(DATA)).doc("what is learned from"));

    @Test
    void aConfigAndItsPlaceThatSayTheSameSayItOnce() {
        assertThat(new Help(80, Ink.PLAIN).keys(ROOT)).isEqualTo("""
                data
                  what is learned from
                  data.size   int; default 8; a resume may change it
                  data.token  string; default ${env:TOKEN}; secret
                """);
    }
}
