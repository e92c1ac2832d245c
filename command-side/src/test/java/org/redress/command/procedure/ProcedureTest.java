package org.redress.command.procedure;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.askedBy;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.HANDLER;
import static org.redress.command.complaint.ComplaintStories.acknowledged;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.words;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.InvestigationBegun;
import org.redress.events.PersonId;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.RecordCorrected;
import org.redress.events.Role;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.procedure.CorrectRecord;
import org.redress.lifecycle.procedure.OverrideProcedureStep;

/** What is done otherwise than the procedure says, and what was recorded wrongly. */
class ProcedureTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(ProcedureCommands::new);

    @Happens(OverrideProcedureStep.class)
    void a_letter_is_investigated_without_being_read_back() {
        fixture.given(acknowledged())
                .when(override(COLLEAGUE), askedBy(Role.GROUP_LEADER))
                .expectEvents(overridden(), new InvestigationBegun());
    }

    @Refused(OverrideProcedureStep.class)
    void nobody_approves_his_own_exception() {
        fixture.given(acknowledged())
                .when(override(HANDLER), askedBy(Role.GROUP_LEADER))
                .expectExceptionDetails(Refusal.APPROVER_IS_CALLER)
                .expectNoEvents();
    }

    @AlreadySo(OverrideProcedureStep.class)
    void what_was_left_out_is_left_out() {
        fixture.given(then(acknowledged(), overridden(), new InvestigationBegun()))
                .when(override(COLLEAGUE), askedBy(Role.GROUP_LEADER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(CorrectRecord.class)
    void what_is_right_stands_beside_what_was_recorded() {
        fixture.given(received())
                .when(correct(2), asked())
                .expectEvents(new RecordCorrected(2, words("The owner is Ana."), words("I mistook the two.")));
    }

    @Refused(CorrectRecord.class)
    void what_has_not_happened_was_not_recorded_wrongly() {
        fixture.given(received())
                .when(correct(3), asked())
                .expectExceptionDetails(Refusal.EVENT_UNKNOWN)
                .expectNoEvents();
    }

    @AlreadySo(CorrectRecord.class)
    void the_same_correction_sent_twice_is_one_correction() {
        fixture.given(received())
                .andGivenCommands(keyed(correct(2)))
                .when(keyed(correct(2)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static ProcedureStepOverridden overridden() {
        return new ProcedureStepOverridden(ProcedureStep.READ_BACK, words("He wrote a letter."), COLLEAGUE);
    }

    private static OverrideProcedureStep override(PersonId approver) {
        return new OverrideProcedureStep(ProcedureStep.READ_BACK, text("He wrote a letter."), approver);
    }

    private static CorrectRecord correct(long sequence) {
        return new CorrectRecord(sequence, text("The owner is Ana."), text("I mistook the two."));
    }
}
