package org.redress.query.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Speaks the language of the address, else the one chosen before, else the one that the browser prefers. */
final class LanguageOfReader implements LocaleResolver, HandlerInterceptor {
    static final String PARAMETER = "lang";
    private static final String COOKIE = "redress-language";
    private static final Duration REMEMBERED_FOR = Duration.ofDays(365);

    static Language of(HttpServletRequest request) {
        return asked(request)
                .or(() -> remembered(request))
                .orElseGet(() -> Language.preferred(Collections.list(request.getLocales())));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    /** Remembers a choice made in the address. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request)
                .ifPresent(language -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(COOKIE, language.choice())
                                .path("/")
                                .maxAge(REMEMBERED_FOR)
                                .httpOnly(true)
                                .secure(request.isSecure())
                                .sameSite("Lax")
                                .build()
                                .toString()));
        return true;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen in the address");
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::chosen);
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::chosen);
    }
}
