package org.redress.query.ownershiphistory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.Owner;
import org.redress.events.PersonId;
import org.redress.events.TransferRequested;
import org.redress.events.UnitId;
import org.redress.query.reading.ListedLine;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.CaseMoment;

/**
 * Who answered for one case, oldest first.
 *
 * @param caseNumber what people call the case by
 * @param firstOwnedAt when it first had an owner, or was to have one
 * @param owners each with the moment from which he answered for it
 * @param refusals how often a hand-over was refused
 * @param bounces how often that had become passing the buck (扯皮)
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OwnershipLine(
        String complaint,
        String caseNumber,
        Instant firstOwnedAt,
        List<Tenure> owners,
        int refusals,
        List<Bounce> bounces,
        List<HandOver> transfers)
        implements ListedLine {

    /** What became of a hand-over. */
    public enum Answer {
        PENDING,
        ACCEPTED,
        REFUSED
    }

    /** One owner. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Tenure(PersonId person, @Nullable UnitId unit, Instant since) {}

    /** The case was refused too often. */
    public record Bounce(int refusals, Instant detectedAt) {}

    /** Whom the owner asked to take over, and the answer. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record HandOver(
            @Nullable PersonId toPerson,
            @Nullable UnitId toUnit,
            Instant requestedAt,
            Answer answer,
            @Nullable Instant answeredAt) {

        private HandOver answered(Answer given, Instant when) {
            return new HandOver(toPerson, toUnit, requestedAt, given, when);
        }
    }

    static OwnershipLine begun(CaseMoment moment) {
        return new OwnershipLine(
                moment.complaint(), moment.caseNumber(), moment.at(), List.of(), 0, List.of(), List.of());
    }

    OwnershipLine owned(Owner owner, Instant since) {
        Tenure tenure = new Tenure(owner.person(), owner.unit(), since);
        return new OwnershipLine(
                complaint, caseNumber, firstOwnedAt, CaseLines.plus(owners, tenure), refusals, bounces, transfers);
    }

    OwnershipLine asked(TransferRequested e, Instant when) {
        return with(
                refusals,
                CaseLines.plus(transfers, new HandOver(e.toPerson(), e.toUnit(), when, Answer.PENDING, null)));
    }

    OwnershipLine accepted(Owner owner, Instant when) {
        return with(refusals, CaseLines.lastChanged(transfers, last -> last.answered(Answer.ACCEPTED, when)))
                .owned(owner, when);
    }

    OwnershipLine refused(Instant when) {
        return with(refusals + 1, CaseLines.lastChanged(transfers, last -> last.answered(Answer.REFUSED, when)));
    }

    OwnershipLine bounced(int refusalsThen, Instant when) {
        return new OwnershipLine(
                complaint,
                caseNumber,
                firstOwnedAt,
                owners,
                refusals,
                CaseLines.plus(bounces, new Bounce(refusalsThen, when)),
                transfers);
    }

    /** The units that had the case, or were asked to take it. */
    Set<UnitId> units() {
        return Stream.concat(
                        owners.stream().map(Tenure::unit), transfers.stream().map(HandOver::toUnit))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A case has one history. */
    @Override
    public String key() {
        return "owners";
    }

    @Override
    public Instant order() {
        return firstOwnedAt;
    }

    private OwnershipLine with(int refused, List<HandOver> asked) {
        return new OwnershipLine(complaint, caseNumber, firstOwnedAt, owners, refused, bounces, asked);
    }
}
