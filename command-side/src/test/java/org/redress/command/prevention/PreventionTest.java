package org.redress.command.prevention;

import static org.redress.command.complaint.ComplaintFixtures.askedBy;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.causeIdentified;
import static org.redress.command.complaint.ComplaintStories.factConfirmed;
import static org.redress.command.complaint.ComplaintStories.settled;
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
import org.redress.events.PreventionElement;
import org.redress.events.PreventionNotRequired;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.Role;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.prevention.DecidePrevention;

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
}
