package org.redress.command.statement;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.acknowledged;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.stated;
import static org.redress.command.complaint.ComplaintStories.understood;
import static org.redress.command.complaint.ComplaintStories.words;

import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.StatementRecorded;
import org.redress.events.UnderstandingConfirmed;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.statement.ConfirmUnderstanding;
import org.redress.lifecycle.statement.RecordStatement;

/** Listening, and reading back. */
class StatementTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(StatementCommands::new);

    @Happens(RecordStatement.class)
    void the_statement_keeps_facts_and_feelings_apart() {
        fixture.given(acknowledged())
                .when(record(), asked())
                .expectEvents(new StatementRecorded(
                        LocalDate.parse("2026-02-27"),
                        words("The customer"),
                        words("The gearbox blocked"),
                        words("On the ring road"),
                        words("At 60 km/h"),
                        words("It was repaired badly"),
                        words("Towed home"),
                        words("Afraid"),
                        words("Nobody called back")));
    }

    @Refused(RecordStatement.class)
    void nobody_is_questioned_before_the_apology() {
        fixture.given(received())
                .when(record(), asked())
                .expectExceptionDetails(Refusal.NOT_ACKNOWLEDGED)
                .expectNoEvents();
    }

    @AlreadySo(RecordStatement.class)
    void the_same_statement_sent_twice_is_recorded_once() {
        fixture.given(acknowledged())
                .andGivenCommands(keyed(record()))
                .when(keyed(record()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ConfirmUnderstanding.class)
    void the_investigation_begins_when_the_customer_confirms_the_read_back() {
        fixture.given(stated())
                .when(confirm(), asked())
                .expectEvents(new UnderstandingConfirmed(words("It blocked a week after our repair.")));
    }

    @Refused(ConfirmUnderstanding.class)
    void there_is_nothing_to_read_back_before_the_statement() {
        fixture.given(acknowledged())
                .when(confirm(), asked())
                .expectExceptionDetails(Refusal.STATEMENT_MISSING)
                .expectNoEvents();
    }

    @AlreadySo(ConfirmUnderstanding.class)
    void what_was_confirmed_is_confirmed() {
        fixture.given(understood())
                .when(confirm(), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static RecordStatement record() {
        return new RecordStatement(
                LocalDate.parse("2026-02-27"),
                text("The customer"),
                text("The gearbox blocked"),
                text("On the ring road"),
                text("At 60 km/h"),
                text("It was repaired badly"),
                text("Towed home"),
                text("Afraid"),
                text("Nobody called back"));
    }

    private static ConfirmUnderstanding confirm() {
        return new ConfirmUnderstanding(text("It blocked a week after our repair."));
    }
}
