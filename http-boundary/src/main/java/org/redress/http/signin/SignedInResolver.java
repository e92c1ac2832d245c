package org.redress.http.signin;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives endpoints the person who asks, as {@link SignedIn}. */
public final class SignedInResolver implements HandlerMethodArgumentResolver {
    private final Standings standings;

    SignedInResolver(Standings standings) {
        this.standings = standings;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public SignedIn resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return signedIn(request);
    }

    /**
     * Who asks.
     *
     * @throws ProblemException 401 when nobody is signed in, or not any longer
     */
    public SignedIn signedIn(NativeWebRequest request) {
        Principal principal = request.getUserPrincipal();
        if (principal instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedInAccount account) {
            return standings
                    .of(account.tenant(), account.name())
                    .map(standing -> new SignedIn(account.tenant(), account.person(), standing.roles()))
                    .orElseThrow(SignedInResolver::nobody);
        }
        throw nobody();
    }

    private static ProblemException nobody() {
        return new ProblemException(ProblemKind.SIGN_IN_REQUIRED.problem());
    }
}
