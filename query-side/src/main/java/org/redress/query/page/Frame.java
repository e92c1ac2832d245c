package org.redress.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.Role;

/**
 * What stands around every page.
 *
 * @param say how things are said in the reader's language
 * @param roles of the person who is signed in; empty when nobody is
 * @param place the entry of the navigation that the page belongs to; null for none
 * @param otherLanguageAddress the same page in the other language
 * @param searched what was last looked for
 */
public record Frame(
        Language language,
        Speech say,
        List<Role> roles,
        @Nullable String place,
        String otherLanguageAddress,
        @Nullable String searched) {

    /** Under this name templates find it. */
    public static final String ATTRIBUTE = "frame";

    public Frame {
        roles = List.copyOf(roles);
    }

    /** Whether somebody is signed in, who may go somewhere. */
    public boolean isSignedIn() {
        return !roles.isEmpty();
    }
}
