package org.redress.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;

/** Shows the theme of the address, else the one chosen before, else the system's. */
final class ThemeOfReader implements HandlerInterceptor {
    static final RememberedChoice CHOICE = new RememberedChoice("theme", "redress-theme");

    static Theme of(HttpServletRequest request) {
        return asked(request)
                .or(() -> CHOICE.remembered(request).flatMap(Theme::chosen))
                .orElse(Theme.SYSTEM);
    }

    /** Remembers a choice made in the address. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request).ifPresent(theme -> CHOICE.remember(theme.choice(), request, response));
        return true;
    }

    private static Optional<Theme> asked(HttpServletRequest request) {
        return CHOICE.asked(request).flatMap(Theme::chosen);
    }
}
