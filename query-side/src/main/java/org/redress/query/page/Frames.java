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
import org.redress.lifecycle.policy.Permissions;
import org.redress.query.reading.Staff;
import org.springframework.context.MessageSource;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the frame of a page. */
public final class Frames {
    private final MessageSource texts;
    private final ZoneId zone;
    private final Permissions permissions;
    private final Clock clock;
    private final SignedInResolver whoIsThere;
    private final Staff staff;

    Frames(
            MessageSource texts,
            ZoneId zone,
            Permissions permissions,
            Clock clock,
            SignedInResolver whoIsThere,
            Staff staff) {
        this.texts = texts;
        this.zone = zone;
        this.permissions = permissions;
        this.clock = clock;
        this.whoIsThere = whoIsThere;
        this.staff = staff;
    }

    /** The frame of a page for somebody who has signed in. */
    public Frame around(HttpServletRequest request, SignedIn person, Place place) {
        return frame(request, person, place);
    }

    /** The frame of a page that stands beside the navigation. */
    public Frame around(HttpServletRequest request, SignedIn person) {
        return frame(request, person, null);
    }

    /** The frame of a page that anybody may see. */
    Frame around(HttpServletRequest request) {
        return frame(request, whoever(request), null);
    }

    /** Where the work of this person begins. */
    Place homeOf(SignedIn person) {
        return Place.homeOf(person.roles().keySet(), permissions);
    }

    private Frame frame(HttpServletRequest request, @Nullable SignedIn person, @Nullable Place place) {
        Language language = LanguageOfReader.of(request);
        Theme theme = ThemeOfReader.of(request);
        List<Role> roles =
                person == null ? List.of() : List.copyOf(person.roles().keySet());
        return new Frame(
                language,
                theme,
                new Speech(language, texts, zone, clock, staff.namesFor(roles)),
                roles,
                person == null ? null : person.person().value(),
                place,
                Place.of(roles, permissions),
                with(request, LanguageOfReader.CHOICE, language.other().choice()),
                with(request, ThemeOfReader.CHOICE, theme.next().choice()),
                request.getParameter("q"));
    }

    private @Nullable SignedIn whoever(HttpServletRequest request) {
        try {
            return whoIsThere.signedIn(new ServletWebRequest(request));
        } catch (ProblemException nobody) {
            return null;
        }
    }

    /** The same address with another choice; from its first page on, since a cursor belongs to one address. */
    private static String with(HttpServletRequest request, RememberedChoice choice, String chosen) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(PageAsked.CURSOR)
                .replaceQueryParam(Regions.PARAMETER)
                .replaceQueryParam(choice.parameter(), chosen)
                .build()
                .toUriString();
    }
}
