package org.redress.lifecycle.ownership;

import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.DEALER;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.WORKSHOP;
import static org.redress.lifecycle.Cast.colleague;
import static org.redress.lifecycle.Cast.handlerAs;
import static org.redress.lifecycle.Cast.mechanic;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.acknowledged;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.imported;
import static org.redress.lifecycle.Stories.received;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.lifecycle.Policies;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.Stage;

/** Exactly one owner, who stays it until another accepts (M-02, M-34, N-01, N-02, SC-01). */
class OwnershipTest {
    private static final TransferRequested TO_COLLEAGUE = new TransferRequested(COLLEAGUE, null, said("On leave"));
    private static final TransferRequested TO_WORKSHOP = new TransferRequested(null, WORKSHOP, said("On leave"));
    private static final TransferRefused REFUSED = new TransferRefused(COLLEAGUE, said("Not ours"));
    private static final RefuseTransfer REFUSAL = new RefuseTransfer(text("Not ours"));

    // Assigning

    @Test
    void a_received_case_is_given_to_a_specialist() {
        given(received())
                .as(Role.GROUP_LEADER)
                .when(new AssignOwner(COLLEAGUE, WORKSHOP))
                .then(new OwnerAssigned(new Owner(COLLEAGUE, WORKSHOP)));
    }

    @Test
    void a_case_that_has_this_owner_keeps_him() {
        given(received())
                .as(Role.GROUP_LEADER)
                .when(new AssignOwner(HANDLER, DEALER))
                .alreadySo();
        given(at(Stage.ON_HOLD))
                .as(Role.GROUP_LEADER)
                .when(new AssignOwner(HANDLER, DEALER))
                .alreadySo();
    }

    @Test
    void the_same_person_for_another_unit_is_another_owner() {
        given(received())
                .as(Role.GROUP_LEADER)
                .when(new AssignOwner(HANDLER, WORKSHOP))
                .then(new OwnerAssigned(new Owner(HANDLER, WORKSHOP)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void once_work_has_begun_the_owner_changes_by_transfer_only(Stage stage) {
        given(at(stage))
                .as(Role.GROUP_LEADER)
                .when(new AssignOwner(COLLEAGUE, null))
                .refused(Refusal.OWNER_CHANGES_BY_TRANSFER);
    }

    @Test
    void an_imported_case_gets_its_first_owner_at_any_time() {
        given(acknowledged(imported()))
                .as(Role.GROUP_LEADER)
                .when(new AssignOwner(COLLEAGUE, null))
                .then(new OwnerAssigned(new Owner(COLLEAGUE, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_an_open_case_changes_hands(Stage stage, Refusal refusal) {
        given(at(stage))
                .as(Role.GROUP_LEADER)
                .when(new AssignOwner(COLLEAGUE, null))
                .refused(refusal);
        given(at(stage)).when(transfer(COLLEAGUE, null)).refused(refusal);
        given(at(stage)).when(new AcceptTransfer()).refused(refusal);
        given(at(stage)).when(REFUSAL).refused(refusal);
    }

    // Asking somebody to take over

    @Test
    void a_person_or_a_unit_is_asked_to_take_over() {
        given(received()).when(transfer(COLLEAGUE, null)).then(TO_COLLEAGUE);
        given(received()).when(transfer(null, WORKSHOP)).then(TO_WORKSHOP);
        given(received())
                .when(transfer(COLLEAGUE, WORKSHOP))
                .then(new TransferRequested(COLLEAGUE, WORKSHOP, said("On leave")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void at_any_time_while_open(Stage stage) {
        given(at(stage)).when(transfer(COLLEAGUE, null)).then(TO_COLLEAGUE);
        given(at(stage), TO_COLLEAGUE)
                .by(colleague())
                .when(new AcceptTransfer())
                .thenWarnings();
        given(at(stage), TO_COLLEAGUE).by(colleague()).when(REFUSAL).then(REFUSED);
    }

    @Test
    void a_case_without_owner_cannot_be_handed_over() {
        given(imported()).when(transfer(COLLEAGUE, null)).refused(Refusal.NO_OWNER);
    }

    @Test
    void the_owner_has_it_already() {
        given(received()).when(transfer(HANDLER, null)).alreadySo();
        given(received()).when(transfer(HANDLER, DEALER)).alreadySo();
        given(received(), TO_COLLEAGUE).when(transfer(HANDLER, null)).alreadySo();
    }

    @Test
    void the_owner_may_take_it_to_another_unit() {
        given(received())
                .when(transfer(HANDLER, WORKSHOP))
                .then(new TransferRequested(HANDLER, WORKSHOP, said("On leave")));
    }

    @Test
    void one_is_asked_at_a_time() {
        given(received(), TO_COLLEAGUE).when(transfer(COLLEAGUE, null)).alreadySo();
        given(received(), TO_COLLEAGUE).when(transfer(null, WORKSHOP)).refused(Refusal.TRANSFER_PENDING);
        given(received(), TO_COLLEAGUE).when(transfer(COLLEAGUE, WORKSHOP)).refused(Refusal.TRANSFER_PENDING);
    }

    // Taking over

    @Test
    void the_one_who_was_asked_takes_over_for_his_unit() {
        given(received(), TO_COLLEAGUE)
                .by(colleague())
                .when(new AcceptTransfer())
                .then(new TransferAccepted(new Owner(COLLEAGUE, DEALER)));
    }

    @Test
    void or_for_the_unit_that_was_named() {
        given(received(), new TransferRequested(COLLEAGUE, WORKSHOP, said("On leave")))
                .by(colleague())
                .when(new AcceptTransfer())
                .then(new TransferAccepted(new Owner(COLLEAGUE, WORKSHOP)));
    }

    @Test
    void anyone_of_the_unit_that_was_asked_takes_over() {
        given(received(), TO_WORKSHOP)
                .by(mechanic())
                .when(new AcceptTransfer())
                .then(new TransferAccepted(new Owner(mechanic().person(), WORKSHOP)));
    }

    @Test
    void nobody_else_answers_for_them() {
        given(received(), TO_COLLEAGUE)
                .by(mechanic())
                .when(new AcceptTransfer())
                .refused(Refusal.NOT_ASKED_TO_TAKE_OVER);
        given(received(), TO_WORKSHOP)
                .by(colleague())
                .when(new AcceptTransfer())
                .refused(Refusal.NOT_ASKED_TO_TAKE_OVER);
        given(received(), TO_COLLEAGUE).by(mechanic()).when(REFUSAL).refused(Refusal.NOT_ASKED_TO_TAKE_OVER);
        given(received(), TO_WORKSHOP).by(colleague()).when(REFUSAL).refused(Refusal.NOT_ASKED_TO_TAKE_OVER);
    }

    @Test
    void a_unit_does_not_answer_for_a_person_who_was_named() {
        given(received(), new TransferRequested(COLLEAGUE, WORKSHOP, said("On leave")))
                .by(mechanic())
                .when(new AcceptTransfer())
                .refused(Refusal.NOT_ASKED_TO_TAKE_OVER);
    }

    @Test
    void the_owner_took_over_already() {
        given(received()).when(new AcceptTransfer()).alreadySo();
        given(received(), TO_COLLEAGUE, new TransferAccepted(new Owner(COLLEAGUE, DEALER)))
                .by(colleague())
                .when(new AcceptTransfer())
                .alreadySo();
    }

    @Test
    void nobody_takes_what_nobody_hands_over() {
        given(received()).by(colleague()).when(new AcceptTransfer()).refused(Refusal.NO_TRANSFER_PENDING);
        given(imported()).by(colleague()).when(new AcceptTransfer()).refused(Refusal.NO_TRANSFER_PENDING);
        given(received()).by(colleague()).when(REFUSAL).refused(Refusal.NO_TRANSFER_PENDING);
    }

    @Test
    void a_new_owner_ends_what_was_asked_before() {
        given(received(), TO_COLLEAGUE, new OwnerAssigned(new Owner(mechanic().person(), WORKSHOP)))
                .by(colleague())
                .when(new AcceptTransfer())
                .refused(Refusal.NO_TRANSFER_PENDING);
    }

    // Refusing

    @Test
    void a_refusal_leaves_the_case_with_its_owner() {
        given(received(), TO_COLLEAGUE).by(colleague()).when(REFUSAL).then(REFUSED);
        given(received(), TO_COLLEAGUE, REFUSED).when(new AcceptTransfer()).alreadySo();
    }

    @Test
    void the_second_refusal_is_passing_the_buck() {
        given(received(), TO_COLLEAGUE, REFUSED, TO_COLLEAGUE)
                .by(colleague())
                .when(REFUSAL)
                .then(REFUSED, new ResponsibilityBounceDetected(2), climbing(1));
    }

    @Test
    void it_is_detected_once() {
        given(
                        received(),
                        TO_COLLEAGUE,
                        REFUSED,
                        TO_COLLEAGUE,
                        REFUSED,
                        new ResponsibilityBounceDetected(2),
                        TO_COLLEAGUE)
                .by(colleague())
                .when(REFUSAL)
                .then(REFUSED);
    }

    @Test
    void the_policy_says_how_many_are_too_many() {
        given(received(), TO_COLLEAGUE)
                .under(Policies.withBounceAfter(1))
                .by(colleague())
                .when(REFUSAL)
                .then(REFUSED, new ResponsibilityBounceDetected(1), climbing(1));
    }

    @Test
    void a_case_that_is_passed_around_climbs_one_level_until_the_ladder_ends() {
        given(received(), climbing(3), TO_COLLEAGUE, REFUSED, TO_COLLEAGUE)
                .by(colleague())
                .when(REFUSAL)
                .then(REFUSED, new ResponsibilityBounceDetected(2), climbing(4));
        given(received(), climbing(4), TO_COLLEAGUE, REFUSED, TO_COLLEAGUE)
                .by(colleague())
                .when(REFUSAL)
                .then(REFUSED, new ResponsibilityBounceDetected(2));
    }

    // To the manufacturer

    @Test
    void nobody_is_pushed_to_the_manufacturer_before_the_region_was_asked() {
        given(received())
                .where(WORKSHOP, UnitKind.MANUFACTURER)
                .when(transfer(null, WORKSHOP))
                .refused(Refusal.REGION_NOT_CONSULTED);
        given(received())
                .where(WORKSHOP, UnitKind.MANUFACTURER)
                .when(transfer(COLLEAGUE, WORKSHOP))
                .refused(Refusal.REGION_NOT_CONSULTED);
    }

    @Test
    void the_region_is_its_manager_and_an_engineer() {
        given(received(), advice(Role.REGIONAL_MANAGER), advice(Role.ENGINEER))
                .where(WORKSHOP, UnitKind.MANUFACTURER)
                .when(transfer(null, WORKSHOP))
                .then(TO_WORKSHOP);
        given(received(), advice(Role.REGIONAL_MANAGER), advice(Role.GENERAL_MANAGER))
                .where(WORKSHOP, UnitKind.MANUFACTURER)
                .when(transfer(null, WORKSHOP))
                .refused(Refusal.REGION_NOT_CONSULTED);
        given(received(), advice(Role.ENGINEER))
                .where(WORKSHOP, UnitKind.MANUFACTURER)
                .when(transfer(null, WORKSHOP))
                .refused(Refusal.REGION_NOT_CONSULTED);
    }

    @ParameterizedTest
    @EnumSource(value = UnitKind.class, mode = EnumSource.Mode.EXCLUDE, names = "MANUFACTURER")
    void elsewhere_the_region_need_not_be_asked(UnitKind kind) {
        given(received()).where(WORKSHOP, kind).when(transfer(null, WORKSHOP)).then(TO_WORKSHOP);
    }

    @Test
    void what_changes_nothing_needs_no_advice() {
        given(received(), TO_WORKSHOP)
                .where(WORKSHOP, UnitKind.MANUFACTURER)
                .when(transfer(null, WORKSHOP))
                .alreadySo();
    }

    @Test
    void refusals_are_counted_anew_when_somebody_takes_over() {
        given(
                        received(),
                        TO_COLLEAGUE,
                        REFUSED,
                        TO_WORKSHOP,
                        new TransferAccepted(new Owner(mechanic().person(), WORKSHOP)),
                        TO_COLLEAGUE)
                .by(colleague())
                .when(REFUSAL)
                .then(REFUSED);
        given(received(), TO_COLLEAGUE, REFUSED, new OwnerAssigned(new Owner(HANDLER, WORKSHOP)), TO_COLLEAGUE)
                .by(colleague())
                .when(REFUSAL)
                .then(REFUSED);
    }

    @Test
    void an_engineer_who_took_a_case_over_may_hand_it_on() {
        Caller engineer = handlerAs(Role.ENGINEER);
        given(received()).by(engineer).when(transfer(COLLEAGUE, null)).then(TO_COLLEAGUE);
        given(received(), TO_COLLEAGUE)
                .by(new Caller(COLLEAGUE, Role.ENGINEER, Set.of()))
                .when(new AcceptTransfer())
                .then(new TransferAccepted(new Owner(COLLEAGUE, null)));
    }

    private static LeaderConsulted advice(Role leader) {
        return new LeaderConsulted(leader, null, said("Try the other seal"));
    }

    private static ComplaintEscalated climbing(int level) {
        return new ComplaintEscalated(level, EscalationCause.RESPONSIBILITY_BOUNCED, said("Not ours"));
    }

    private static TransferOwnership transfer(@Nullable PersonId toPerson, @Nullable UnitId toUnit) {
        return new TransferOwnership(toPerson, toUnit, text("On leave"));
    }
}
