package org.redress.command.prevention;

import static org.redress.command.complaint.ComplaintFixtures.askedBy;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.DEALER;
import static org.redress.command.complaint.ComplaintStories.HANDLER;
import static org.redress.command.complaint.ComplaintStories.causeIdentified;
import static org.redress.command.complaint.ComplaintStories.factConfirmed;
import static org.redress.command.complaint.ComplaintStories.planned;
import static org.redress.command.complaint.ComplaintStories.settled;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.words;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.CauseDimension;
import org.redress.events.PreventionApproved;
import org.redress.events.PreventionElement;
import org.redress.events.PreventionFoundIneffective;
import org.redress.events.PreventionImplemented;
import org.redress.events.PreventionNotRequired;
import org.redress.events.PreventionVerified;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.Role;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.prevention.ApprovePrevention;
import org.redress.lifecycle.prevention.DecidePrevention;
import org.redress.lifecycle.prevention.ImplementPrevention;
import org.redress.lifecycle.prevention.VerifyPrevention;

/** Keeping the same problem from coming back. */
class PreventionTest {
    private static final LocalDate DUE_ON = LocalDate.parse("2026-04-01");

    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(PreventionCommands::new);

    @Happens(DecidePrevention.class)
    void somebody_changes_something_by_a_day() {
        fixture.given(causeIdentified())
                .when(plan(), askedBy(Role.GROUP_LEADER))
                .expectEvents(new RecurrencePreventionPlanned(
                        words("Two people look."),
                        COLLEAGUE,
                        DUE_ON,
                        CauseDimension.ORGANIZATION,
                        Set.of(PreventionElement.PROCESS, PreventionElement.TRAINING)));
    }

    @Happens(DecidePrevention.class)
    void nothing_need_be_changed_for_a_reason() {
        fixture.given(causeIdentified())
                .when(forgo(), askedBy(Role.GROUP_LEADER))
                .expectEvents(new PreventionNotRequired(words("It was changed already.")));
    }

    @Refused(DecidePrevention.class)
    void the_cause_comes_before_its_prevention() {
        fixture.given(factConfirmed())
                .when(plan(), askedBy(Role.GROUP_LEADER))
                .expectExceptionDetails(Refusal.ROOT_CAUSE_MISSING)
                .expectNoEvents();
    }

    @AlreadySo(DecidePrevention.class)
    void what_need_not_be_changed_need_not_be_changed() {
        fixture.given(settled())
                .when(forgo(), askedBy(Role.GROUP_LEADER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ApprovePrevention.class)
    void a_plan_is_allowed_to_be_carried_out() {
        fixture.given(planned())
                .when(approve(), askedBy(Role.DEPARTMENT_MANAGER))
                .expectEvents(approved());
    }

    @Refused(ApprovePrevention.class)
    void there_is_no_plan_to_allow() {
        fixture.given(causeIdentified())
                .when(approve(), askedBy(Role.DEPARTMENT_MANAGER))
                .expectExceptionDetails(Refusal.NO_PREVENTION_PLAN)
                .expectNoEvents();
    }

    @AlreadySo(ApprovePrevention.class)
    void what_is_allowed_is_allowed() {
        fixture.given(then(planned(), approved()))
                .when(approve(), askedBy(Role.DEPARTMENT_MANAGER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ImplementPrevention.class)
    void what_was_planned_is_in_place() {
        fixture.given(then(planned(), approved()))
                .when(implement(), askedBy(Role.GROUP_LEADER))
                .expectEvents(implemented());
    }

    @Refused(ImplementPrevention.class)
    void what_nobody_allowed_is_not_carried_out() {
        fixture.given(planned())
                .when(implement(), askedBy(Role.GROUP_LEADER))
                .expectExceptionDetails(Refusal.NO_PREVENTION_PLAN)
                .expectNoEvents();
    }

    @AlreadySo(ImplementPrevention.class)
    void what_is_in_place_is_in_place() {
        fixture.given(then(planned(), approved(), implemented()))
                .when(implement(), askedBy(Role.GROUP_LEADER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(VerifyPrevention.class)
    void what_is_in_place_has_worked() {
        fixture.given(then(planned(), approved(), implemented()))
                .when(verify(true), askedBy(Role.GROUP_LEADER))
                .expectEvents(new PreventionVerified(words("None in a year.")));
    }

    @Happens(VerifyPrevention.class)
    void what_is_in_place_has_not_worked() {
        fixture.given(then(planned(), approved(), implemented()))
                .when(verify(false), askedBy(Role.GROUP_LEADER))
                .expectEvents(new PreventionFoundIneffective(words("None in a year.")));
    }

    @Refused(VerifyPrevention.class)
    void nobody_judges_the_plan_that_he_carried_out() {
        fixture.given(then(planned(), approved(), implemented()))
                .when(verify(true), askedBy(COLLEAGUE, Role.GROUP_LEADER, DEALER))
                .expectExceptionDetails(Refusal.VERIFIER_IS_RESPONSIBLE)
                .expectNoEvents();
    }

    @AlreadySo(VerifyPrevention.class)
    void what_has_worked_has_worked() {
        fixture.given(then(planned(), approved(), implemented(), new PreventionVerified(words("None in a year."))))
                .when(verify(true), askedBy(Role.GROUP_LEADER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static PreventionApproved approved() {
        return new PreventionApproved(HANDLER, words("Do it."));
    }

    private static PreventionImplemented implemented() {
        return new PreventionImplemented(words("A second bay was built."));
    }

    private static DecidePrevention plan() {
        return new DecidePrevention(
                new DecidePrevention.Plan(
                        text("Two people look."),
                        COLLEAGUE,
                        DUE_ON,
                        CauseDimension.ORGANIZATION,
                        Set.of(PreventionElement.PROCESS, PreventionElement.TRAINING)),
                null);
    }

    private static DecidePrevention forgo() {
        return new DecidePrevention(null, text("It was changed already."));
    }

    private static ApprovePrevention approve() {
        return new ApprovePrevention(text("Do it."));
    }

    private static ImplementPrevention implement() {
        return new ImplementPrevention(text("A second bay was built."));
    }

    private static VerifyPrevention verify(boolean effective) {
        return new VerifyPrevention(effective, text("None in a year."));
    }
}
