package org.redress.query.authorityqueue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.lifecycle.state.Authorizations;
import org.redress.query.reading.ListedLine;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.CaseMoment;

/**
 * One draft that was put before those who may grant it.
 *
 * @param caseNumber what people call the case by
 * @param draft its id in the case
 * @param needs the roles that must each grant it
 * @param granted what was granted so far
 * @param awaited the roles that have not answered; none once it is decided
 * @param refusedBy who refused it, as what; null unless somebody did
 * @param decidedAt null while it waits
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuthorityLine(
        String complaint,
        String caseNumber,
        String draft,
        RemedyKind kind,
        Money budget,
        List<Role> needs,
        State state,
        List<AuthorityAnswer> granted,
        List<Role> awaited,
        @Nullable AuthorityAnswer refusedBy,
        PersonId requestedBy,
        Instant requestedAt,
        @Nullable Instant decidedAt)
        implements ListedLine {

    /** How far it is. */
    public enum State {
        PENDING,
        GRANTED,
        REFUSED
    }

    /** Who answered, in which of the roles asked. */
    public record AuthorityAnswer(Role as, PersonId person, Instant at) {}

    static AuthorityLine requested(AuthorizationRequested e, Authorizations.Draft draft, CaseMoment moment) {
        List<Role> needs = draft.needs().stream().sorted().toList();
        return new AuthorityLine(
                moment.complaint(),
                moment.caseNumber(),
                e.draft(),
                draft.kind(),
                draft.budget(),
                needs,
                State.PENDING,
                List.of(),
                needs,
                null,
                e.requestedBy(),
                moment.at(),
                null);
    }

    AuthorityLine granted(AuthorityAnswer answer) {
        List<Role> left = awaited.stream().filter(role -> role != answer.as()).toList();
        List<AuthorityAnswer> more = CaseLines.plus(granted, answer);
        return left.isEmpty()
                ? decided(State.GRANTED, more, null, answer.at())
                : with(State.PENDING, more, left, null, null);
    }

    AuthorityLine refused(AuthorityAnswer answer) {
        return decided(State.REFUSED, granted, answer, answer.at());
    }

    /** Whose matter it is: those who have not answered, or, once it is decided, all who were asked. */
    List<Role> addressees() {
        return state == State.PENDING ? awaited : needs;
    }

    @Override
    public String key() {
        return draft;
    }

    @Override
    public Instant order() {
        return requestedAt;
    }

    private AuthorityLine decided(State next, List<AuthorityAnswer> yes, @Nullable AuthorityAnswer no, Instant when) {
        return with(next, yes, List.of(), no, when);
    }

    private AuthorityLine with(
            State next,
            List<AuthorityAnswer> yes,
            List<Role> left,
            @Nullable AuthorityAnswer no,
            @Nullable Instant when) {
        return new AuthorityLine(
                complaint, caseNumber, draft, kind, budget, needs, next, yes, left, no, requestedBy, requestedAt, when);
    }
}
