package dev.reprise.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SecretTextsTest {

    private static String mask(String text, String... secrets) {
        return SecretTexts.of(List.of(secrets)).mask(text);
    }

    private static String filtered(List<String> pieces, String... secrets) {
        SecretFilter filter = new SecretFilter(SecretTexts.of(List.of(secrets)));
        StringBuilder out = new StringBuilder();
        for (String piece : pieces) {
            out.append(filter.pass(piece));
        }
        return out.append(filter.rest()).toString();
    }

    @Test
    void everyOccurrenceIsMasked() {
        assertThat(mask("hunter2, ahunter2b and hunter", "hunter2")).isEqualTo("***, a***b and hunter");
    }

    @Test
    void aSecretThatContainsAnotherIsMaskedWhole() {
        assertThat(mask("abcdef abcd", "abcd", "abcdef")).isEqualTo("*** ***");
    }

    @Test
    void escapedFormsAreMasked() {
        String secret = "a\"b\\\u00e9\u20ac";

        assertThat(mask("[" + secret + "] [a\\\"b\\\\\u00e9\u20ac] [a\\\"b\\\\\\u00e9\\u20ac]", secret))
                .isEqualTo("[***] [***] [***]");
    }

    @Test
    void eachLineOfASecretIsASecret() {
        assertThat(mask("BEGIN\nabcd\nEND and abcd", "BEGIN\nabcd\nEND")).isEqualTo("*** and ***");
    }

    @Test
    void aShortSecretIsMaskedAsAWordOnly() {
        assertThat(mask("42 is not 142, x=42", "42")).isEqualTo("*** is not 142, x=***");
    }

    @Test
    void whatMeansNothingOfItsOwnIsNotLookedFor() {
        assertThat(SecretTexts.of(List.of("", " ", "true", "false", "null", "~", "***", "${env:KEY}", "${oc.env:K_1}"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aReferenceWithAFallbackIsASecretText() {
        assertThat(SecretTexts.isReference("${env:KEY}")).isTrue();
        assertThat(SecretTexts.isReference("${env:KEY,hunter2}")).isFalse();
        assertThat(SecretTexts.isReference("${env:KEY}hunter2}")).isFalse();
        assertThat(SecretTexts.isReference("${env:}")).isFalse();
    }

    @Test
    void piecesAtTheDotsOfAnExcerptAreMasked() {
        SecretTexts secrets = SecretTexts.of(List.of("abcdefghijklmnopqrstuvwxyz"));

        assertThat(secrets.maskPieces("at abc... or ...xyz or ghijklmn, not at abc"))
                .isEqualTo("at ***... or ...*** or ***, not at abc");
    }

    @Test
    void itsOwnTextTellsNothing() {
        assertThat(SecretTexts.of(List.of("hunter2"))).hasToString("SecretTexts[1]");
    }

    @Test
    void aSecretInPiecesIsMaskedInAStream() {
        assertThat(filtered(List.of("a hun", "ter", "2 b h", "unter", "3\n"), "hunter2"))
                .isEqualTo("a *** b hunter3\n");
    }

    @Test
    void whatOnlyBeginsLikeASecretIsHandedOverAtTheEnd() {
        assertThat(filtered(List.of("hunt"), "hunter2")).isEqualTo("hunt");
        assertThat(filtered(List.of("abcde"), "abcd", "abcdef")).isEqualTo("***e");
    }

    @Test
    void aStreamThatHoldsNoBeginningOfASecretIsNotHeldBack() {
        SecretFilter filter = new SecretFilter(SecretTexts.of(List.of("hunter2")));

        assertThat(filter.pass("50 %\r")).isEqualTo("50 %\r");
        assertThat(filter.pass("100 % hu")).isEqualTo("100 % ");
        assertThat(filter.pass("ge\n")).isEqualTo("huge\n");
    }

    @Test
    void shortSecretsAreLeftInAStream() {
        assertThat(filtered(List.of("epoch 42\n"), "42")).isEqualTo("epoch 42\n");
    }

    @Test
    void howAStreamIsCutMakesNoDifference() {
        long seed = 20261121;
        Random random = new Random(seed);
        String[] secrets = {"abab", "ababc", "bcab", "aaaa", "caab"};
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append("abc\n".charAt(random.nextInt(20) == 0 ? 3 : random.nextInt(3)));
            }
            int cut = random.nextInt(text.length() + 1);
            int again = cut + random.nextInt(text.length() - cut + 1);
            List<String> pieces = List.of(text.substring(0, cut), text.substring(cut, again), text.substring(again));
            assertThat(filtered(pieces, secrets))
                    .as("seed %d, text %s, cut at %d and %d", seed, text, cut, again)
                    .isEqualTo(mask(text.toString(), secrets))
                    .doesNotContain(secrets);
        }
    }
}
