package org.redress.query.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.AcknowledgementInherited;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.Channel;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.StatementRecorded;
import org.redress.events.UnderstandingConfirmed;

/**
 * How we listened: what we said first, what the customer told, and how we read it back.
 *
 * @param inherited the acknowledgement that was given in the case this one was split off from; null where there is none
 * @param begunWithoutReadBack when work began although nothing was read back; null where it did not
 */
public record Hearing(
        List<Acknowledgement> acknowledgements,
        List<Statement> statements,
        List<ReadBack> readBacks,
        @Nullable Inheritance inherited,
        @Nullable Stamp begunWithoutReadBack) {

    static final Hearing EMPTY = new Hearing(List.of(), List.of(), List.of(), null, null);

    /** An apology with the word that we are on it; says nothing about liability. */
    public record Acknowledgement(
            Personal apology,
            Channel channel,
            Duration expectedDuration,
            Instant nextContactAt,
            @Nullable PersonId reviewedBy,
            Stamp stamp) {}

    /** What happened in the customer's words, in the six questions, feelings apart. */
    public record Statement(
            @Nullable LocalDate occurredOn,
            Personal who,
            Personal what,
            Personal where,
            Personal how,
            Personal whyStated,
            Personal degree,
            @Nullable Personal feelings,
            @Nullable Personal ignitionPoint,
            Stamp stamp) {}

    /** The customer was told already, in another case. */
    public record Inheritance(String origin, Stamp stamp) {}

    /** Our understanding as the customer confirmed it (复诵). */
    public record ReadBack(Personal words, Stamp stamp) {}

    Hearing acknowledged(ApologyAndAcknowledgementGiven e, Stamp stamp) {
        Acknowledgement said = new Acknowledgement(
                e.apology(), e.channel(), e.expectedDuration(), e.nextContactAt(), e.reviewedBy(), stamp);
        return new Hearing(
                Entries.plus(acknowledgements, said), statements, readBacks, inherited, begunWithoutReadBack);
    }

    Hearing acknowledgedElsewhere(AcknowledgementInherited e, Stamp stamp) {
        return new Hearing(
                acknowledgements, statements, readBacks, new Inheritance(e.origin(), stamp), begunWithoutReadBack);
    }

    Hearing told(StatementRecorded e, Stamp stamp) {
        Statement told = new Statement(
                e.occurredOn(),
                e.who(),
                e.what(),
                e.where(),
                e.how(),
                e.whyStated(),
                e.degree(),
                e.feelings(),
                e.ignitionPoint(),
                stamp);
        return new Hearing(
                acknowledgements, Entries.plus(statements, told), readBacks, inherited, begunWithoutReadBack);
    }

    Hearing readBack(UnderstandingConfirmed e, Stamp stamp) {
        return new Hearing(
                acknowledgements,
                statements,
                Entries.plus(readBacks, new ReadBack(e.readBack(), stamp)),
                inherited,
                begunWithoutReadBack);
    }

    Hearing begunWithoutReadBack(Stamp stamp) {
        return new Hearing(acknowledgements, statements, readBacks, inherited, stamp);
    }
}
