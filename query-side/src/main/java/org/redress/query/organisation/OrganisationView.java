package org.redress.query.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.query.reading.Words;

/**
 * The organisation as one reader sees it.
 *
 * @param version also its ETag
 * @param position of the version's event in the log
 * @param words what became of people's names
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record OrganisationView(
        long version, long position, List<Organisation.Unit> units, List<Member> people, Words.Openness words) {

    /**
     * Somebody who has joined.
     *
     * @param name null where none was given, or where this reader does not see it
     */
    record Member(PersonId person, @Nullable String name, List<Organisation.Held> roles) {}

    static OrganisationView of(Organisation organisation, Words words) {
        List<Member> members = organisation.people().stream()
                .map(person -> new Member(
                        person.person(), person.name() == null ? null : words.textOf(person.name()), person.roles()))
                .toList();
        return new OrganisationView(
                organisation.version(), organisation.position(), organisation.units(), members, words.openness());
    }
}
