package org.redress.command.organisation;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.http.problem.Problem;
import org.redress.lifecycle.organisation.OrganisationRefusal;

/** Each refusal of a change to the organisation as a problem of its own type. */
final class OrganisationProblems {
    private OrganisationProblems() {}

    static Problem of(OrganisationRefusal refusal) {
        String name = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        URI type = URI.create("urn:redress:problem:" + name);
        return new Problem(type, titleOf(refusal), statusOf(refusal), null, List.of(), Map.of());
    }

    private static int statusOf(OrganisationRefusal refusal) {
        return switch (refusal) {
            case ADMINISTRATOR_ONLY -> 403;
            case UNIT_UNKNOWN,
                    PARENT_UNKNOWN,
                    PARENT_MISSING,
                    UNIT_EXISTS,
                    PERSON_UNKNOWN,
                    PERSON_EXISTS,
                    LAST_ADMINISTRATOR -> 409;
        };
    }

    private static String titleOf(OrganisationRefusal refusal) {
        return switch (refusal) {
            case ADMINISTRATOR_ONLY -> "Only an administrator changes the organisation";
            case UNIT_UNKNOWN -> "There is no such unit";
            case PARENT_UNKNOWN -> "There is no such unit to stand below";
            case PARENT_MISSING -> "Only the first unit stands below no other";
            case UNIT_EXISTS -> "Another unit has this id";
            case PERSON_UNKNOWN -> "Nobody has joined under this id";
            case PERSON_EXISTS -> "Somebody has joined under this id";
            case LAST_ADMINISTRATOR -> "This is the last administrator";
        };
    }
}
