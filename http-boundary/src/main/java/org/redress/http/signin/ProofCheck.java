package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.ProblemJson;
import org.redress.http.problem.ProblemKind;
import org.springframework.security.core.Authentication;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Whether what somebody showed is enough for the endpoint: how fresh a sign-in has to be, and how far a token reaches. */
final class ProofCheck implements HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Clock clock;
    private final Duration freshFor;

    ProofCheck(Clock clock, SignInSettings settings) {
        this.clock = clock;
        this.freshFor = settings.freshFor();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod endpoint)
                || !(request.getUserPrincipal() instanceof Authentication letIn)) {
            return true; // What is for nobody in particular, or for nobody at all: the doors see to that.
        }
        if (!(letIn.getDetails() instanceof Proof proof)) {
            return askAgain(request, response);
        }
        return switch (proof) {
            case Proof.Password now -> true;
            case Proof.Session session -> isEnough(session, endpoint) || askAgain(request, response);
            case Proof.Token token -> reaches(token, endpoint, request) || refuse(ProblemKind.SCOPE_MISSING, response);
        };
    }

    /** Whether whoever asks signed in a moment ago, or does so with this very request. */
    boolean isFresh(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication letIn
                && letIn.getDetails() instanceof Proof proof
                && switch (proof) {
                    case Proof.Password now -> true;
                    case Proof.Session session -> isFresh(session.since());
                    case Proof.Token token -> false;
                };
    }

    private boolean isFresh(Instant since) {
        return clock.instant().isBefore(since.plus(freshFor));
    }

    private boolean isEnough(Proof.Session session, HandlerMethod endpoint) {
        return !needsFresh(endpoint) || isFresh(session.since());
    }

    private static boolean needsFresh(HandlerMethod endpoint) {
        return endpoint.hasMethodAnnotation(FreshSignIn.class);
    }

    private static boolean reaches(Proof.Token token, HandlerMethod endpoint, HttpServletRequest request) {
        return scopesFor(endpoint, request).stream().anyMatch(token.scopes()::contains);
    }

    private static List<TokenScope> scopesFor(HandlerMethod endpoint, HttpServletRequest request) {
        @Nullable ForTokens stated = endpoint.getMethodAnnotation(ForTokens.class);
        if (stated != null) {
            return List.of(stated.value());
        }
        if (needsFresh(endpoint)) {
            return List.of();
        }
        return List.of(READING.contains(request.getMethod()) ? TokenScope.READ : TokenScope.CHANGE);
    }

    /** A person who follows a link is led to the form and back; a script is told, and asks its person. */
    private boolean askAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (PageRequests.isOfPerson(request)) {
            AskedPages.remember(request, response);
            response.sendRedirect(Doors.SIGN_IN + "?again");
            return false;
        }
        response.setHeader(
                "WWW-Authenticate",
                "Session realm=\"Redress\", error=\"insufficient_user_authentication\", max_age="
                        + freshFor.toSeconds());
        return refuse(ProblemKind.FRESH_SIGN_IN_REQUIRED, response);
    }

    private static boolean refuse(ProblemKind kind, HttpServletResponse response) throws IOException {
        ProblemJson.write(kind.problem(), response);
        return false;
    }
}
