package org.redress.command.remedy;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.id;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.DEALER;
import static org.redress.command.complaint.ComplaintStories.EXECUTION_BY;
import static org.redress.command.complaint.ComplaintStories.HELD_UNTIL;
import static org.redress.command.complaint.ComplaintStories.NOW;
import static org.redress.command.complaint.ComplaintStories.agreed;
import static org.redress.command.complaint.ComplaintStories.authorizationRequested;
import static org.redress.command.complaint.ComplaintStories.causeIdentified;
import static org.redress.command.complaint.ComplaintStories.proposed;
import static org.redress.command.complaint.ComplaintStories.started;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.AcceptanceWithdrawn;
import org.redress.events.AuthorizationGranted;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintForwarded;
import org.redress.events.DemandStated;
import org.redress.events.HoldReason;
import org.redress.events.Money;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.events.ProposalExpired;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyHeld;
import org.redress.events.RemedyKind;
import org.redress.events.RemedyOption;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyRejected;
import org.redress.events.ResultReportResumed;
import org.redress.events.ResultReportSuspended;
import org.redress.events.Role;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.remedy.AcceptRemedy;
import org.redress.lifecycle.remedy.ExpireProposal;
import org.redress.lifecycle.remedy.ProposeRemedy;
import org.redress.lifecycle.remedy.RejectRemedy;
import org.redress.lifecycle.remedy.WithdrawAcceptance;

/** Offering ways out, and agreeing on one. */
class ProposalTest {
    private static final Instant VALID_UNTIL = Instant.parse("2026-03-06T08:00:00Z");

    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(RemedyCommands::new);

    @Happens(ProposeRemedy.class)
    void the_customer_is_offered_ways_out_and_promised_a_day() {
        fixture.given(causeIdentified())
                .when(propose("500"), asked())
                .expectEvents(
                        new RemedyProposed(
                                1,
                                List.of(new RemedyOption(
                                        "O1-1",
                                        RemedyKind.REPAIR,
                                        words("We repair it."),
                                        words("It works."),
                                        List.of(words("Done this week.")),
                                        List.of(words("Another visit.")),
                                        Duration.ofDays(3),
                                        new Money("500", "CNY"),
                                        List.of("D1"))),
                                EXECUTION_BY,
                                COLLEAGUE),
                        new PromiseMade("P2", PromiseKind.REMEDY_EXECUTION, null, null, EXECUTION_BY));
    }

    @Happens(ProposeRemedy.class)
    void what_was_granted_is_offered_until_a_time() {
        fixture.given(then(
                        authorizationRequested(),
                        new AuthorizationGranted("R1", Role.REGIONAL_MANAGER, COLLEAGUE, words("Agreed."))))
                .when(proposeAsGranted("8000"), asked())
                .expectEvents(
                        new RemedyProposed(1, List.of(repair("8000", "R1")), EXECUTION_BY, COLLEAGUE, VALID_UNTIL),
                        new PromiseMade("P2", PromiseKind.REMEDY_EXECUTION, null, null, EXECUTION_BY));
    }

    @Refused(ProposeRemedy.class)
    void nobody_offers_more_than_was_granted() {
        fixture.given(then(
                        authorizationRequested(),
                        new AuthorizationGranted("R1", Role.REGIONAL_MANAGER, COLLEAGUE, words("Agreed."))))
                .when(proposeAsGranted("8000.01"), asked())
                .expectExceptionDetails(Refusal.AUTHORIZATION_MISSING)
                .expectNoEvents();
    }

    @Refused(ProposeRemedy.class)
    void nobody_offers_more_than_he_may_decide_alone() {
        fixture.given(causeIdentified())
                .when(propose("500.01"), asked())
                .expectExceptionDetails(Refusal.BEYOND_AUTHORITY)
                .expectNoEvents();
    }

    @AlreadySo(ProposeRemedy.class)
    void the_same_proposal_sent_twice_is_one_proposal() {
        fixture.given(causeIdentified())
                .andGivenCommands(keyed(propose("500")))
                .when(keyed(propose("500")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(AcceptRemedy.class)
    void the_customer_agrees_to_one_option() {
        fixture.given(proposed())
                .when(accept("O1-1"), asked())
                .expectEvents(new RemedyAccepted("O1-1", words("On Friday.")));
    }

    @Refused(AcceptRemedy.class)
    void an_option_that_leaves_a_demand_open_is_not_agreed() {
        fixture.given(proposed())
                .when(accept("O1-2"), asked())
                .expectExceptionDetails(Refusal.DEMAND_UNCOVERED)
                .expectNoEvents();
    }

    @AlreadySo(AcceptRemedy.class)
    void what_is_agreed_is_agreed() {
        fixture.given(agreed())
                .when(accept("O1-1"), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RejectRemedy.class)
    void the_customer_wants_none_of_it_but_something_else() {
        fixture.given(proposed())
                .when(reject(), asked())
                .expectEvents(
                        new RemedyRejected(words("Not again.")),
                        new PromiseReleased("P2"),
                        new DemandStated("D2", words("A new gearbox.")));
    }

    @Refused(RejectRemedy.class)
    void there_is_nothing_to_reject_before_a_proposal() {
        fixture.given(causeIdentified())
                .when(reject(), asked())
                .expectExceptionDetails(Refusal.NO_REMEDY_PROPOSED)
                .expectNoEvents();
    }

    @AlreadySo(RejectRemedy.class)
    void the_same_rejection_sent_twice_is_recorded_once() {
        fixture.given(proposed())
                .andGivenCommands(keyed(reject()))
                .when(keyed(reject()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(WithdrawAcceptance.class)
    void the_customer_changes_his_mind_before_the_remedy_begins() {
        fixture.given(agreed())
                .when(withdraw(), asked())
                .expectEvents(new AcceptanceWithdrawn(words("I thought about it.")), new PromiseReleased("P2"));
    }

    @Happens(WithdrawAcceptance.class)
    void the_centre_waits_for_the_result_again_when_what_waited_for_parts_falls() {
        fixture.given(then(
                        agreed(),
                        new ComplaintForwarded(DEALER),
                        new RemedyHeld(HoldReason.PARTS_NOT_ARRIVED, HELD_UNTIL, null),
                        new ResultReportSuspended(HoldReason.PARTS_NOT_ARRIVED)))
                .when(withdraw(), asked())
                .expectEvents(
                        new AcceptanceWithdrawn(words("I thought about it.")),
                        new PromiseReleased("P2"),
                        new ResultReportResumed());
    }

    @Refused(WithdrawAcceptance.class)
    void a_remedy_that_has_begun_is_not_undone() {
        fixture.given(started())
                .when(withdraw(), asked())
                .expectExceptionDetails(Refusal.REMEDY_STARTED)
                .expectNoEvents();
    }

    @AlreadySo(WithdrawAcceptance.class)
    void the_same_change_of_mind_sent_twice_is_recorded_once() {
        fixture.given(agreed())
                .andGivenCommands(keyed(withdraw()))
                .when(keyed(withdraw()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ExpireProposal.class)
    void what_nobody_answered_in_time_is_off_the_table() {
        fixture.given(unanswered())
                .when(new ExpireProposal(), asked())
                .expectEvents(new ProposalExpired(1), new PromiseReleased("P2"));
    }

    @Refused(ExpireProposal.class)
    void an_offer_holds_until_its_time_has_come() {
        fixture.given(proposed())
                .when(new ExpireProposal(), asked())
                .expectExceptionDetails(Refusal.PROPOSAL_STILL_VALID)
                .expectNoEvents();
    }

    @AlreadySo(ExpireProposal.class)
    void an_offer_falls_once() {
        fixture.given(unanswered())
                .andGivenCommands(keyed(new ExpireProposal()))
                .when(keyed(new ExpireProposal()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    /** A repair was offered until a moment ago. */
    private static List<ComplaintEvent> unanswered() {
        return then(
                causeIdentified(),
                new RemedyProposed(1, List.of(repair("500", null)), EXECUTION_BY, null, NOW.minusMillis(1)),
                new PromiseMade("P2", PromiseKind.REMEDY_EXECUTION, null, null, EXECUTION_BY));
    }

    private static RemedyOption repair(String yuan, @Nullable String draft) {
        return new RemedyOption(
                "O1-1",
                RemedyKind.REPAIR,
                words("We repair it."),
                words("It works."),
                List.of(words("Done this week.")),
                List.of(words("Another visit.")),
                Duration.ofDays(3),
                new Money(yuan, "CNY"),
                List.of("D1"),
                draft);
    }

    private static ProposeRemedy propose(String yuan) {
        return new ProposeRemedy(List.of(option(yuan, null)), EXECUTION_BY, COLLEAGUE);
    }

    private static ProposeRemedy proposeAsGranted(String yuan) {
        return new ProposeRemedy(List.of(option(yuan, "R1")), EXECUTION_BY, COLLEAGUE, VALID_UNTIL);
    }

    private static ProposeRemedy.Option option(String yuan, @Nullable String draft) {
        return new ProposeRemedy.Option(
                RemedyKind.REPAIR,
                text("We repair it."),
                text("It works."),
                List.of(text("Done this week.")),
                List.of(text("Another visit.")),
                Duration.ofDays(3),
                new Money(yuan, "CNY"),
                List.of(id("D1")),
                draft == null ? null : id(draft));
    }

    private static AcceptRemedy accept(String option) {
        return new AcceptRemedy(id(option), true, text("On Friday."));
    }

    private static RejectRemedy reject() {
        return new RejectRemedy(text("Not again."), text("A new gearbox."));
    }

    private static WithdrawAcceptance withdraw() {
        return new WithdrawAcceptance(text("I thought about it."));
    }
}
