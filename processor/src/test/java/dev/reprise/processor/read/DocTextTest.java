package dev.reprise.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocTextTest {

    @Test
    void whiteSpaceIsOneSpace() {
        assertThat(DocText.of(" How\n   to  train.\n").main()).isEqualTo("How to train.");
    }

    @Test
    void inlineTagsAreWhatTheyShow() {
        assertThat(DocText.of("{@code a{b}} {@link Sgd#lr the rate} {@linkplain Sgd#lr} {@literal <x>} {@inheritDoc}")
                        .main())
                .isEqualTo("a{b} the rate Sgd.lr <x>");
    }

    @Test
    void markupIsDropped() {
        assertThat(DocText.of("One.\n<p>Two <b>bold</b> &lt;3 &amp; <pre>\nfoo();\n</pre> three")
                        .main())
                .isEqualTo("One. Two bold <3 & three");
    }

    @Test
    void parametersAreFoundByName() {
        assertThat(DocText.of("Main.\n @param lr step\n   size\n @param b\n @see X\n @param c  last")
                        .params())
                .containsOnly(
                        org.assertj.core.api.Assertions.entry("lr", "step size"),
                        org.assertj.core.api.Assertions.entry("c", "last"));
    }

    @Test
    void aTagInsideAnInlineTagBeginsNothing() {
        assertThat(DocText.of("Main {@code\n@Default(\"1\")} text.\n@param x y").main())
                .isEqualTo("Main @Default(\"1\") text.");
    }

    @Test
    void noCommentIsEmpty() {
        assertThat(DocText.of(null)).isEqualTo(new DocText("", java.util.Map.of()));
    }
}
