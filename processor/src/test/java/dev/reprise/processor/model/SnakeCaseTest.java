package dev.reprise.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnakeCaseTest {

    @ParameterizedTest
    @CsvSource({
        "lr, lr",
        "numUnits, num_units",
        "l2Norm, l2_norm",
        "useURL, use_url",
        "useURLs, use_ur_ls",
        "HTTPPort, http_port",
        "X, x",
        "aB, a_b",
        "beta1, beta1",
        "conv2d, conv2d",
        "conv2D, conv2_d",
        "num_units, num_units",
        "Num_Units, num_units",
        "größeÄndern, größe_ändern"
    })
    void javaNamesAreSpelledInSnakeCase(String name, String key) {
        assertThat(SnakeCase.of(name)).isEqualTo(key);
    }
}
