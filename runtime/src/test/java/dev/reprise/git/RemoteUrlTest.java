package dev.reprise.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a/b.git, https://example.org/a/b.git",
        "https://me:secret@example.org/a.git, https://example.org/a.git",
        "https://secret@example.org:8443/a.git, https://example.org:8443/a.git",
        "HTTPS://oauth2:secret@example.org/a, HTTPS://example.org/a",
        "https://me:se@cret@example.org/a, https://example.org/a",
        "https://me:se/cret@example.org/a, https://example.org/a",
        "https://me:se?cret@example.org/a, https://example.org/a",
        "https://example.org/a.git?token=secret, https://example.org/a.git",
        "https://example.org/a.git#secret, https://example.org/a.git",
        "https://example.org/@scope/a, https://example.org/@scope/a",
        "https://[::1]:80/a, https://[::1]:80/a",
        "ssh://git@example.org:22/a.git, ssh://git@example.org:22/a.git",
        "ssh://git:secret@example.org/a.git, ssh://git@example.org/a.git",
        "git+ssh://git:secret@example.org/a, git+ssh://git@example.org/a",
        "ftp://me:secret@example.org/a, ftp://example.org/a",
        "git@example.org:a/b.git, git@example.org:a/b.git",
        "me:secret@example.org:a.git, example.org:a.git",
        "/srv/a@b:c.git, /srv/a@b:c.git",
        "../a.git, ../a.git",
        "file:///srv/a.git, file:///srv/a.git",
        "hg::https://me:secret@example.org/a, hg::https://example.org/a",
        "ext::ssh -i secret %S foo, ext::..."
    })
    void losesWhatOpensIt(String url, String shown) {
        assertThat(RemoteUrl.withoutCredentials(url)).isEqualTo(shown).doesNotContain("secret");
    }
}
