package org.redress.query.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.http.request.Envelope;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.policy.Permissions;

/** Tells who reads, and gives each reader the words that the policy lets him see. */
public final class Readers {
    private final PersonalVault vault;
    private final Permissions permissions;

    Readers(PersonalVault vault, Permissions permissions) {
        this.vault = vault;
        this.permissions = permissions;
    }

    /** The reader behind a call of the API. */
    public Reader reader(Envelope envelope) {
        return reader(envelope.signedIn(), envelope.role());
    }

    /** The reader behind a page, in all the roles that the person holds. */
    public Reader reader(SignedIn person) {
        return reader(person, null);
    }

    /** The reader behind a call that asks for the log of all cases. */
    public Reader readerOfLog(Envelope envelope) {
        return readerOfLog(envelope.signedIn(), envelope.role());
    }

    /** The same behind a page, in all the roles that the person holds. */
    public Reader readerOfLog(SignedIn person) {
        return readerOfLog(person, null);
    }

    /** Whether one of the roles in which the reader reads may take a step at all; whether a case allows it now, its form tells. */
    public boolean mayTake(Reader reader, String step) {
        return reader.roles().stream().anyMatch(role -> permissions.allows(step, role));
    }

    /** The reader behind a call that asks for figures over all cases. */
    public Reader readerOfStatistics(Envelope envelope) {
        return readerOfStatistics(envelope.signedIn(), envelope.role());
    }

    /** The same behind a page, in all the roles that the person holds. */
    public Reader readerOfStatistics(SignedIn person) {
        return readerOfStatistics(person, null);
    }

    /** The reader behind a page about files of other systems: whoever may import them. */
    public Reader readerOfImports(SignedIn person) {
        return Reader.of(person, null, Role.ADMINISTRATOR::equals, permissions::allowsReadingPersonal);
    }

    /** The words of one answer for this reader. */
    public Words wordsFor(Reader reader) {
        return new Words(vault, reader.mayReadWords());
    }

    /** The names of staff in one answer for this reader. */
    public Words namesOfStaffFor(Reader reader) {
        return new Words(vault, reader.roles().stream().anyMatch(permissions::allowsReadingNamesOfStaff));
    }

    /** What administrators wrote about the running of the service, in one answer for this reader: they read each other's. */
    public Words wordsOfOperatorsFor(Reader reader) {
        return new Words(vault, reader.mayReadWords() || reader.roles().contains(Role.ADMINISTRATOR));
    }

    /** Spares an answer with words of many persons a statement for each of them. */
    public void prepareWords(Set<PersonId> persons) {
        vault.prepare(persons);
    }

    private Reader readerOfLog(SignedIn person, @Nullable Role requested) {
        return Reader.of(person, requested, permissions::allowsReadingLog, permissions::allowsReadingPersonal);
    }

    private Reader readerOfStatistics(SignedIn person, @Nullable Role requested) {
        return Reader.of(person, requested, permissions::allowsReadingStatistics, permissions::allowsReadingPersonal);
    }

    private Reader reader(SignedIn person, @Nullable Role requested) {
        return Reader.of(person, requested, permissions::allowsReading, permissions::allowsReadingPersonal);
    }
}
