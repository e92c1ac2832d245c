package org.redress.command.risk;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.askedBy;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.closed;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.words;

import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.MajorCaseNotified;
import org.redress.events.RiskCleared;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.risk.ClearRisk;
import org.redress.lifecycle.risk.FlagRisk;

/** Marks of a grave case. */
class RiskTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(RiskCommands::new);

    @Happens(FlagRisk.class)
    void a_case_is_marked_with_a_reason() {
        fixture.given(received()).when(flag(Severity.URGENT), asked()).expectEvents(flagged(Severity.URGENT));
    }

    @Happens(FlagRisk.class)
    void management_knows_at_once_of_a_threat_of_court() {
        fixture.given(received())
                .when(flag(Severity.LITIGATION_RISK), asked())
                .expectEvents(
                        flagged(Severity.LITIGATION_RISK),
                        new MajorCaseNotified(
                                Set.of(Severity.LITIGATION_RISK),
                                Set.of(Role.DEPARTMENT_MANAGER, Role.GENERAL_MANAGER),
                                null));
    }

    @Refused(FlagRisk.class)
    void a_closed_case_is_not_marked() {
        fixture.given(closed())
                .when(flag(Severity.URGENT), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_CLOSED)
                .expectNoEvents();
    }

    @AlreadySo(FlagRisk.class)
    void a_mark_is_set_once() {
        fixture.given(then(received(), flagged(Severity.URGENT)))
                .when(flag(Severity.URGENT), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ClearRisk.class)
    void a_mark_is_taken_away_with_a_reason() {
        fixture.given(then(received(), flagged(Severity.URGENT)))
                .when(clear(), askedBy(Role.SUPERVISOR))
                .expectEvents(new RiskCleared(Severity.URGENT, words("He is calm now.")));
    }

    @Refused(ClearRisk.class)
    void a_mark_that_is_not_there_cannot_be_taken_away() {
        fixture.given(received())
                .when(clear(), askedBy(Role.SUPERVISOR))
                .expectExceptionDetails(Refusal.RISK_NOT_FLAGGED)
                .expectNoEvents();
    }

    @AlreadySo(ClearRisk.class)
    void the_same_clearing_sent_twice_is_recorded_once() {
        fixture.given(then(received(), flagged(Severity.URGENT)))
                .andGivenCommands(keyed(clear(), Role.SUPERVISOR))
                .when(keyed(clear(), Role.SUPERVISOR))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static RiskFlagged flagged(Severity risk) {
        return new RiskFlagged(risk, words("He speaks of his lawyer."));
    }

    private static FlagRisk flag(Severity risk) {
        return new FlagRisk(risk, text("He speaks of his lawyer."));
    }

    private static ClearRisk clear() {
        return new ClearRisk(Severity.URGENT, text("He is calm now."));
    }
}
