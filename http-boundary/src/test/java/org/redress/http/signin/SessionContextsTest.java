package org.redress.http.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** While the database is away nobody is signed out, and nobody let in. */
class SessionContextsTest {
    private final BrowserSessions unreachable = SignInDatabase.away().sessions;
    private final SessionContexts contexts = new SessionContexts(unreachable);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/worklist");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    SessionContextsTest() {
        request.setCookies(new Cookie(SessionCookie.NAME, SessionSecret.random().text()));
        request.addHeader("Accept", "text/html");
    }

    @Test
    void whoever_cannot_be_looked_up_is_asked_to_come_again() throws Exception {
        assertThat(statusAt(new SignInProblems())).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
    }

    @Test
    void a_page_is_not_exchanged_for_the_form() throws Exception {
        assertThat(statusAt(new SignInFirst(unreachable))).isEqualTo(503);
        assertThat(response.getCookies()).isEmpty();
    }

    @Test
    void the_page_that_tells_so_is_for_anybody() {
        assertThatThrownBy(() -> contexts.containsContext(request)).isInstanceOf(AuthenticationServiceException.class);

        assertThat(contexts.containsContext(request)).isFalse();
    }

    private int statusAt(AuthenticationEntryPoint door) throws Exception {
        try {
            contexts.containsContext(request);
        } catch (AuthenticationException away) {
            door.commence(request, response, away);
        }
        return response.getStatus();
    }
}
