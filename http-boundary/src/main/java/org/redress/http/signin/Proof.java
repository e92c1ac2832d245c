package org.redress.http.signin;

import java.time.Instant;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** By what somebody showed who they are; it lies in the details of Spring Security's authentication. */
sealed interface Proof {
    /** The password came with this very call. */
    record Password() implements Proof {}

    /** A browser's session, begun by a sign-in at that time. */
    record Session(Instant since) implements Proof {}

    /** A token that the person gave a program, for so much. */
    record Token(Set<TokenScope> scopes) implements Proof {
        public Token {
            scopes = Set.copyOf(scopes);
        }
    }

    /** The account, let in by this. */
    default Authentication of(SignedInAccount account, GrantedAuthority... authorities) {
        AbstractAuthenticationToken letIn =
                UsernamePasswordAuthenticationToken.authenticated(account, null, Set.of(authorities));
        letIn.setDetails(this);
        return letIn;
    }
}
