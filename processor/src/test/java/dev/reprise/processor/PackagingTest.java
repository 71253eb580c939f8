package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

class PackagingTest {

    @Test
    void javacFindsTheProcessor() throws IOException {
        assertThat(resource("META-INF/services/" + Processor.class.getName()))
                .isEqualTo("dev.reprise.processor.ConfigProcessor\n");
    }

    @Test
    void gradleCompilesIncrementally() throws IOException {
        assertThat(resource("META-INF/gradle/incremental.annotation.processors"))
                .isEqualTo("dev.reprise.processor.ConfigProcessor,isolating\n");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ConfigProcessor.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
