package org.redress.command.ownership;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.askedBy;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.DEALER;
import static org.redress.command.complaint.ComplaintStories.HANDLER;
import static org.redress.command.complaint.ComplaintStories.HEADQUARTERS;
import static org.redress.command.complaint.ComplaintStories.acknowledged;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.transferRequested;
import static org.redress.command.complaint.ComplaintStories.words;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.ComplaintEscalated;
import org.redress.events.EscalationCause;
import org.redress.events.LeaderConsulted;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.ResponsibilityBounceDetected;
import org.redress.events.Role;
import org.redress.events.TransferAccepted;
import org.redress.events.TransferRefused;
import org.redress.events.TransferRequested;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.ownership.AcceptTransfer;
import org.redress.lifecycle.ownership.AssignOwner;
import org.redress.lifecycle.ownership.RefuseTransfer;
import org.redress.lifecycle.ownership.TransferOwnership;

/** Answering for a case. */
class OwnershipTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(OwnershipCommands::new);

    @Happens(AssignOwner.class)
    void a_case_that_was_just_received_gets_another_owner() {
        fixture.given(received())
                .when(new AssignOwner(COLLEAGUE, DEALER), askedBy(Role.GROUP_LEADER))
                .expectEvents(new OwnerAssigned(new Owner(COLLEAGUE, DEALER)));
    }

    @Refused(AssignOwner.class)
    void later_the_owner_changes_only_when_another_accepts() {
        fixture.given(acknowledged())
                .when(new AssignOwner(COLLEAGUE, DEALER), askedBy(Role.GROUP_LEADER))
                .expectExceptionDetails(Refusal.OWNER_CHANGES_BY_TRANSFER)
                .expectNoEvents();
    }

    @AlreadySo(AssignOwner.class)
    void the_owner_is_the_owner() {
        fixture.given(received())
                .when(new AssignOwner(HANDLER, DEALER), askedBy(Role.GROUP_LEADER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(TransferOwnership.class)
    void the_owner_asks_somebody_to_take_over() {
        fixture.given(received())
                .when(transfer(COLLEAGUE), asked())
                .expectEvents(new TransferRequested(COLLEAGUE, DEALER, words("I go on leave.")));
    }

    @Refused(TransferOwnership.class)
    void one_is_asked_at_a_time() {
        fixture.given(transferRequested())
                .when(transfer(new PersonId("person-third")), asked())
                .expectExceptionDetails(Refusal.TRANSFER_PENDING)
                .expectNoEvents();
    }

    @Refused(TransferOwnership.class)
    void nothing_goes_to_the_manufacturer_before_the_region_was_asked() {
        fixture.given(then(received(), new LeaderConsulted(Role.REGIONAL_MANAGER, null, words("Ask an engineer."))))
                .when(new TransferOwnership(null, HEADQUARTERS, text("It is the gearbox.")), asked())
                .expectExceptionDetails(Refusal.REGION_NOT_CONSULTED)
                .expectNoEvents();
    }

    @Happens(TransferOwnership.class)
    void a_case_goes_to_the_manufacturer_after_the_region_was_asked() {
        fixture.given(then(
                        received(),
                        new LeaderConsulted(Role.REGIONAL_MANAGER, null, words("Ask an engineer.")),
                        new LeaderConsulted(Role.ENGINEER, null, words("It was built so."))))
                .when(new TransferOwnership(null, HEADQUARTERS, text("It is the gearbox.")), asked())
                .expectEvents(new TransferRequested(null, HEADQUARTERS, words("It is the gearbox.")));
    }

    @AlreadySo(TransferOwnership.class)
    void whoever_was_asked_is_asked() {
        fixture.given(then(received(), new TransferRequested(COLLEAGUE, DEALER, words("I go on leave."))))
                .when(transfer(COLLEAGUE), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(AcceptTransfer.class)
    void the_one_who_was_asked_takes_over() {
        fixture.given(transferRequested())
                .when(new AcceptTransfer(), askedBy(COLLEAGUE, Role.HANDLER, DEALER))
                .expectEvents(new TransferAccepted(new Owner(COLLEAGUE, DEALER)));
    }

    @Refused(AcceptTransfer.class)
    void nobody_takes_over_who_was_not_asked() {
        fixture.given(transferRequested())
                .when(new AcceptTransfer(), asked())
                .expectExceptionDetails(Refusal.NOT_ASKED_TO_TAKE_OVER)
                .expectNoEvents();
    }

    @AlreadySo(AcceptTransfer.class)
    void whoever_took_over_has_taken_over() {
        fixture.given(then(transferRequested(), new TransferAccepted(new Owner(COLLEAGUE, DEALER))))
                .when(new AcceptTransfer(), askedBy(COLLEAGUE, Role.HANDLER, DEALER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RefuseTransfer.class)
    void the_one_who_was_asked_declines_and_the_owner_stays() {
        fixture.given(transferRequested())
                .when(refuse(), askedBy(COLLEAGUE, Role.HANDLER, DEALER))
                .expectEvents(new TransferRefused(COLLEAGUE, words("Not my line.")));
    }

    @Happens(RefuseTransfer.class)
    void the_second_refusal_shows_that_the_case_is_passed_around() {
        fixture.given(then(
                        transferRequested(),
                        new TransferRefused(COLLEAGUE, words("Not my line.")),
                        new TransferRequested(COLLEAGUE, null, words("I go on leave."))))
                .when(refuse(), askedBy(COLLEAGUE, Role.HANDLER, DEALER))
                .expectEvents(
                        new TransferRefused(COLLEAGUE, words("Not my line.")),
                        new ResponsibilityBounceDetected(2),
                        new ComplaintEscalated(1, EscalationCause.RESPONSIBILITY_BOUNCED, words("Not my line.")));
    }

    @Refused(RefuseTransfer.class)
    void nobody_declines_who_was_not_asked() {
        fixture.given(transferRequested())
                .when(refuse(), asked())
                .expectExceptionDetails(Refusal.NOT_ASKED_TO_TAKE_OVER)
                .expectNoEvents();
    }

    @AlreadySo(RefuseTransfer.class)
    void the_same_refusal_sent_twice_is_one_refusal() {
        fixture.given(then(received(), new TransferRequested(HANDLER, null, words("Back to you."))))
                .andGivenCommands(keyed(refuse()))
                .when(keyed(refuse()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static TransferOwnership transfer(PersonId toPerson) {
        return new TransferOwnership(toPerson, DEALER, text("I go on leave."));
    }

    private static RefuseTransfer refuse() {
        return new RefuseTransfer(text("Not my line."));
    }
}
