package org.redress.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/** Speaks the language of the address, else the one chosen before, else the one that the browser prefers. */
final class LanguageOfReader implements LocaleResolver, HandlerInterceptor {
    static final RememberedChoice CHOICE = new RememberedChoice("lang", "redress-language");

    static Language of(HttpServletRequest request) {
        return asked(request)
                .or(() -> CHOICE.remembered(request).flatMap(Language::chosen))
                .orElseGet(() -> Language.preferred(Collections.list(request.getLocales())));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    /** Remembers a choice made in the address. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request).ifPresent(language -> CHOICE.remember(language.choice(), request, response));
        return true;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen in the address");
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        return CHOICE.asked(request).flatMap(Language::chosen);
    }
}
