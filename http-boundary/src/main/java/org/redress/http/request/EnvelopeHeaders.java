package org.redress.http.request;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.http.problem.InvalidInput;
import org.redress.http.signin.SignedInResolver;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the {@link Envelope} of a request from its headers. */
final class EnvelopeHeaders implements HandlerMethodArgumentResolver {
    private final SignedInResolver signedIn;
    private final Clock clock;

    EnvelopeHeaders(SignedInResolver signedIn, Clock clock) {
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Envelope.class;
    }

    @Override
    public Envelope resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return new Envelope(
                signedIn.signedIn(web),
                header(request, Envelope.IDEMPOTENCY_KEY, EnvelopeHeaders::idempotencyKey),
                header(request, Envelope.IF_MATCH, ExpectedVersion::parse),
                header(request, Envelope.ROLE, EnvelopeHeaders::role),
                header(request, Envelope.ON_BEHALF_OF, PersonId::new),
                header(request, Envelope.OCCURRED_AT, this::past));
    }

    private static <T> @Nullable T header(HttpServletRequest request, String name, Function<String, T> form) {
        List<String> values = Collections.list(request.getHeaders(name));
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw new InvalidInput(name, Mistake.TWICE);
        }
        try {
            return form.apply(values.getFirst());
        } catch (InvalidValue wrong) {
            throw new InvalidInput(name, wrong);
        }
    }

    private static String idempotencyKey(String text) {
        boolean isPrintable = text.chars().allMatch(character -> character > ' ' && character <= '~');
        if (text.isEmpty() || text.length() > Envelope.IDEMPOTENCY_KEY_CHARACTERS_MAX || !isPrintable) {
            throw new InvalidValue(Mistake.NOT_A_KEY, Envelope.IDEMPOTENCY_KEY_CHARACTERS_MAX);
        }
        return text;
    }

    /** In either spelling: as events name the role, or as accounts do. */
    private static Role role(String text) {
        for (Role role : Role.values()) {
            if (role.name().equals(text) || role.kebab().equals(text)) {
                return role;
            }
        }
        throw new InvalidValue(Mistake.NOT_A_ROLE);
    }

    private Instant past(String text) {
        Instant instant = Times.instant(text);
        if (instant.isAfter(clock.instant())) {
            throw new InvalidValue(Mistake.IN_THE_FUTURE);
        }
        return instant;
    }
}
