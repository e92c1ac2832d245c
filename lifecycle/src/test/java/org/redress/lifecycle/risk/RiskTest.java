package org.redress.lifecycle.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.received;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintType;
import org.redress.events.MajorCaseNotified;
import org.redress.events.RiskCleared;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** Marks, each once and with a reason; of hostility and a threat of court the management knows at once (8.3 region I, SC-24). */
class RiskTest {
    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void a_case_is_marked_at_any_time_while_open(Stage stage) {
        given(at(stage)).when(flag(Severity.THORNY)).then(flagged(Severity.THORNY));
        given(at(stage), flagged(Severity.THORNY))
                .as(Role.GROUP_LEADER)
                .when(clear(Severity.THORNY))
                .then(new RiskCleared(Severity.THORNY, said("He calmed down")));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_while_open(Stage stage, Refusal refusal) {
        given(at(stage)).when(flag(Severity.THORNY)).refused(refusal);
        given(at(stage)).as(Role.GROUP_LEADER).when(clear(Severity.THORNY)).refused(refusal);
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            names = {"HOSTILE", "LITIGATION_RISK"})
    void where_words_may_be_read_out_in_court_the_management_knows(Severity risk) {
        given(received())
                .when(flag(risk))
                .then(
                        flagged(risk),
                        new MajorCaseNotified(
                                Set.of(risk), Set.of(Role.DEPARTMENT_MANAGER, Role.GENERAL_MANAGER), null));
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HOSTILE", "LITIGATION_RISK"})
    void of_any_other_mark_nobody_need_be_told(Severity risk) {
        given(received()).when(flag(risk)).then(flagged(risk));
    }

    @Test
    void a_mark_is_set_once() {
        given(received(), flagged(Severity.HOSTILE))
                .when(flag(Severity.HOSTILE))
                .alreadySo();
        given(received(), flagged(Severity.HOSTILE)).when(flag(Severity.URGENT)).then(flagged(Severity.URGENT));
    }

    @Test
    void a_mark_that_was_taken_off_may_be_set_again() {
        given(received(), flagged(Severity.URGENT), new RiskCleared(Severity.URGENT, said("No")))
                .when(flag(Severity.URGENT))
                .then(flagged(Severity.URGENT));
    }

    @Test
    void only_a_mark_that_was_set_is_taken_off() {
        given(received(), flagged(Severity.URGENT))
                .as(Role.GROUP_LEADER)
                .when(clear(Severity.THORNY))
                .refused(Refusal.RISK_NOT_FLAGGED);
    }

    @Test
    void what_the_codes_say_is_changed_with_the_codes() {
        ComplaintClassified thorny =
                new ComplaintClassified("catalogue-1", Set.of(ComplaintType.PARTS), Set.of(Severity.THORNY), null);
        given(received(), thorny)
                .as(Role.GROUP_LEADER)
                .when(clear(Severity.THORNY))
                .refused(Refusal.RISK_NOT_FLAGGED);
        ComplaintState both = ComplaintState.of(and(received(), thorny, flagged(Severity.THORNY)));
        assertThat(both.evolve(new RiskCleared(Severity.THORNY, said("No"))).bears(Severity.THORNY))
                .isTrue();
    }

    private static FlagRisk flag(Severity risk) {
        return new FlagRisk(risk, text("He threatens us"));
    }

    private static RiskFlagged flagged(Severity risk) {
        return new RiskFlagged(risk, said("He threatens us"));
    }

    private static ClearRisk clear(Severity risk) {
        return new ClearRisk(risk, text("He calmed down"));
    }
}
