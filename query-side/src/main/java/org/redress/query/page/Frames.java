package org.redress.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.Role;
import org.redress.http.problem.ProblemException;
import org.redress.http.request.PageAsked;
import org.redress.http.signin.SignedIn;
import org.redress.http.signin.SignedInResolver;
import org.springframework.context.MessageSource;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the frame of a page. */
public final class Frames {
    private final MessageSource texts;
    private final ZoneId zone;
    private final Clock clock;
    private final SignedInResolver whoIsThere;

    Frames(MessageSource texts, ZoneId zone, Clock clock, SignedInResolver whoIsThere) {
        this.texts = texts;
        this.zone = zone;
        this.clock = clock;
        this.whoIsThere = whoIsThere;
    }

    /** The frame of a page for somebody who has signed in. */
    public Frame around(HttpServletRequest request, SignedIn person, String place) {
        return frame(request, List.copyOf(person.roles().keySet()), place);
    }

    /** The frame of a page that anybody may see. */
    Frame around(HttpServletRequest request) {
        return frame(request, rolesOfWhoeverIsThere(request), null);
    }

    private Frame frame(HttpServletRequest request, List<Role> roles, @Nullable String place) {
        Language language = LanguageOfReader.of(request);
        return new Frame(
                language,
                new Speech(language, texts, zone, clock),
                roles,
                place,
                inLanguage(request, language.other()),
                request.getParameter("q"));
    }

    private List<Role> rolesOfWhoeverIsThere(HttpServletRequest request) {
        try {
            return List.copyOf(
                    whoIsThere.signedIn(new ServletWebRequest(request)).roles().keySet());
        } catch (ProblemException nobody) {
            return List.of();
        }
    }

    /** The same address in another language; from its first page on, since a cursor belongs to one address. */
    private static String inLanguage(HttpServletRequest request, Language language) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(PageAsked.CURSOR)
                .replaceQueryParam(LanguageOfReader.PARAMETER, language.choice())
                .build(true)
                .toUriString();
    }
}
