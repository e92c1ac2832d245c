package org.redress.http.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser keeps the secret; whoever sees what follows from it cannot find it. */
class SessionSecretTest {
    private static final SessionSecret SECRET = new SessionSecret("0123456789-abcdefghijklmnopqrstuvwxyz_ABCDE");

    @Test
    void all_processes_derive_the_same() {
        assertThat(SECRET.id()).isEqualTo("S_sZXrdQiR8Azwik-AKIDb9LxgeOabIhsdIUhGJK2GY");
        assertThat(SECRET.csrfToken()).isEqualTo("EmMoJD5N99rVGOgRXqDP4SpdlNt8pYVLK0_3dxc6EUo");
    }

    @Test
    void each_is_another_one() {
        assertThat(SessionSecret.random()).isNotEqualTo(SessionSecret.random());
        assertThat(SessionSecret.of(SessionSecret.random().text())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789-abcdefghijklmnopqrstuvwxyz_ABCD",
                "0123456789-abcdefghijklmnopqrstuvwxyz_ABCDEF",
                "0123456789-abcdefghijklmnopqrstuvwxyz_ABC'E"
            })
    void what_has_not_its_form_is_none(String said) {
        assertThat(SessionSecret.of(said)).isEmpty();
    }

    @Test
    void it_is_not_printed() {
        assertThat(SECRET).hasToString("SessionSecret");
    }
}
