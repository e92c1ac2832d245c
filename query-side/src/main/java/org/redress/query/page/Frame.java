package org.redress.query.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.events.Role;

/**
 * What stands around every page.
 *
 * @param say how things are said in the reader's language
 * @param roles of the person who is signed in; empty when nobody is
 * @param me the id of that person
 * @param place the entry of the navigation that the page belongs to; null for none
 * @param places what the navigation shows to these roles
 * @param otherLanguageAddress the same page in the other language
 * @param otherThemeAddress the same page in the next theme
 * @param searched what was last looked for
 */
public record Frame(
        Language language,
        Theme theme,
        Speech say,
        List<Role> roles,
        @Nullable String me,
        @Nullable Place place,
        Map<Place.Group, List<Place>> places,
        String otherLanguageAddress,
        String otherThemeAddress,
        @Nullable String searched) {

    /** Under this name templates find it. */
    public static final String ATTRIBUTE = "frame";

    public Frame {
        roles = List.copyOf(roles);
        places = Map.copyOf(places);
    }

    /** Whether somebody is signed in, who may go somewhere. */
    public boolean isSignedIn() {
        return !roles.isEmpty();
    }

    /** The groups of the navigation, in their order. */
    public List<Place.Group> groups() {
        return places.keySet().stream().sorted().toList();
    }

    /** What the navigation shows of a group. */
    public List<Place> placesOf(Place.Group group) {
        return places.getOrDefault(group, List.of());
    }

    /** The theme that the switch leads to. */
    public Theme nextTheme() {
        return theme.next();
    }
}
