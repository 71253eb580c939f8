package dev.reprise.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretDiagnosticsTest {

    private static final String DEFAULT =
            "the default of a secret stands in the source for all to see. Drop it, or name"
                    + " the variable of the environment that holds the secret, such as @Default(\"${env:API_KEY}\").";

    @Test
    void aDefaultThatIsTheSecretIsReportedWithoutIt() {
        assertThat(Compiled.of("""
                                @ExperimentConfig
                                public record C(
                                        @Secret @Default("hunter2") String key) {}
                                """).errors())
                .containsExactly("7: [reprise:secret-default] component 'key' of C: " + DEFAULT);
    }

    @Test
    void aDefaultOfTheWrongTypeIsNotShownEither() {
        assertThat(Compiled.messages("@ExperimentConfig public record C(@Secret @Default(\"hunter2\") int pin) {}"))
                .containsExactly("[reprise:secret-default] component 'pin' of C: " + DEFAULT);
    }

    @Test
    void aDefaultWithATextAroundOrInsideAReferenceIsReported() {
        for (String text : new String[] {
            "${env:KEY,hunter2}",
            "${env:KEY,'null'}",
            "hunter2${env:X,}",
            "${env:X,}hunter2",
            "${env:X}hunter2",
            "${env:A,${env:B,hunter2}}",
            "${oc.decode:hunter2}",
            "\\\\${hunter2}"
        }) {
            assertThat(Compiled.messages(
                            "@ExperimentConfig public record C(@Secret @Default(\"" + text + "\") String key) {}"))
                    .as(text)
                    .containsExactly("[reprise:secret-default] component 'key' of C: " + DEFAULT);
        }
    }

    @Test
    void aDefaultOfACollectionThatHoldsASecretIsReported() {
        assertThat(Compiled.messages("""
                        @ExperimentConfig
                        public record C(
                                @Secret @Default("[a, ${env:B}]") List<String> keys,
                                @Secret @Default("{a: b}") Map<String, String> more) {}
                        """))
                .containsExactly(
                        "[reprise:secret-default] component 'keys' of C: " + DEFAULT,
                        "[reprise:secret-default] component 'more' of C: " + DEFAULT);
    }

    @Test
    void aSecretInTheDefaultOfANestedConfigIsReported() {
        assertThat(Compiled.messages(
                        "@ExperimentConfig public record C(@Default(\"{key: hunter2}\") Server server) {}",
                        "@ExperimentConfig public record Server(@Secret String key) {}"))
                .containsExactly("[reprise:secret-default] component 'server' of C: key: " + DEFAULT);
    }

    @Test
    void defaultsThatOnlySayWhereTheSecretIsAreAllowed() {
        assertThat(Compiled.messages("""
                        @ExperimentConfig
                        public record C(
                                @Secret @Default("${env:API_KEY}") String key,
                                @Secret @Default("${env:PIN}") int pin,
                                @Secret @Default("${env:KEY,null}") Optional<String> other,
                                @Secret @Default("${env:A,${oc.env:B}}") String either,
                                @Secret @Default("${key}") String same,
                                @Secret @Default("[${env:A}, ${env:B}]") List<String> listed,
                                @Secret @Default("null") Optional<String> password,
                                @Secret @Default("[]") List<String> keys,
                                @Secret @Default("{}") Map<String, String> more,
                                @Default("{key: '${env:SERVER_KEY}'}") Server server) {}
                        """, "@ExperimentConfig public record Server(@Secret String key) {}"))
                .isEmpty();
    }

    @Test
    void aNestedConfigIsNoSecret() {
        assertThat(Compiled.messages(
                        "@ExperimentConfig public record C(@Secret Server server, @Secret List<Server> more) {}",
                        "@ExperimentConfig public record Server(String key) {}"))
                .containsExactly(
                        "[reprise:secret-type] component 'server' of C: a nested config cannot be a secret as a whole."
                                + " Put @Secret on those of its components that are.",
                        "[reprise:secret-type] component 'more' of C: a nested config cannot be a secret as a whole."
                                + " Put @Secret on those of its components that are.");
    }

    @Test
    void whatASecretIsAnywayIsReported() {
        assertThat(Compiled.messages("""
                        @ExperimentConfig
                        public record C(
                                @Secret @HashIgnored String a,
                                @Secret @HashIgnored(whenDefault = true) Optional<String> b,
                                @Secret @Resumable String c) {}
                        """))
                .containsExactly(
                        "[reprise:secret-ignored] component 'a' of C: @Secret already leaves it out of the run_id. Drop"
                                + " @HashIgnored.",
                        "[reprise:secret-ignored] component 'b' of C: @Secret already leaves it out of the run_id. Drop"
                                + " @HashIgnored.",
                        "[reprise:secret-ignored] component 'c' of C: @Secret already lets a resume change it. Drop"
                                + " @Resumable.");
    }

    @Test
    void aSecretOutsideOfAConfigIsReported() {
        assertThat(Compiled.messages("public record C(@Secret String key) {}"))
                .singleElement()
                .asString()
                .contains("[reprise:misplaced]")
                .contains("@Secret");
    }

    @Test
    void aSecretIsReadAndNotWritten() {
        assertThat(Compiled.eval(
                        "CSchema.INSTANCE.yaml(CSchema.INSTANCE.parse(\"key: hunter2\\nn: 1\"))"
                                + " + CSchema.INSTANCE.parse(\"key: hunter2\\nn: 1\").key()"
                                + " + new CPatch().key(\"hunter2\").n(2)",
                        "@ExperimentConfig public record C(@Secret String key, int n) {}"))
                .isEqualTo("n: 1\nhunter2CPatch{key=***, n=2}");
    }
}
