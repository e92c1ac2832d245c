package org.redress.query.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.analytics.conformance.Rule;

/** Each rule says where it is written, is kept by the straight way, and broken by what it is there for. */
class LifecycleRuleTest {
    @Test
    void no_rule_is_there_twice_and_each_has_a_source() {
        assertThat(LifecycleRule.rules()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(LifecycleRule.rules()).extracting(Rule::source).allMatch(source -> source.matches("[78].*"));
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledged-before-proposed, ComplaintReceived RemedyProposed, 1",
        "understood-before-proposed, ApologyAndAcknowledgementGiven RemedyProposed, 1",
        "granted-only-what-was-asked, RemedyDrafted AuthorizationGranted, 1",
        "proposed-before-agreed, RemedyAccepted, 0",
        "agreed-before-started, RemedyProposed RemedyStarted, 1",
        "called-before-unreachable, RemedyCompleted CustomerMarkedUnreachable, 1",
        "outcome-before-closed, RemedyCompleted ComplaintClosed, 1",
        "outcome-anew-after-reopening, SatisfactionConfirmed ComplaintClosed ComplaintReopened ComplaintClosed, 3",
        "cause-before-closed, SatisfactionConfirmed ComplaintClosed, 1",
        "prevention-decided-before-closed, SatisfactionConfirmed ComplaintClosed, 1",
        "no-promise-open-when-closed, PromiseMade ComplaintClosed, 1",
        "no-question-open-when-closed, CustomerQuestionRecorded ComplaintClosed, 1",
        "called-after-handling, RemedyStarted RemedyCompleted, 1",
        "written-to-when-unreachable, CustomerMarkedUnreachable, 0",
        "told-when-the-engineer-comes, EmergencyDeclared EngineerEtaConfirmed, 1",
        "closure-reported, ComplaintClosed, 0",
        "no-promise-broken, PromiseMade PromiseBroken, 1",
        "not-pushed-from-unit-to-unit, TransferRefused ResponsibilityBounceDetected, 1",
        "proposed-three-times-at-most, RemedyProposed RemedyProposed RemedyProposed RemedyProposed, 3",
        "not-reopened, ComplaintClosed ComplaintReopened, 1"
    })
    void a_rule_is_broken_by_what_it_is_there_for(String id, String trace, int position) {
        assertThat(rule(id).positions(List.of(trace.split(" ")))).containsExactly(position);
    }

    private static Rule rule(String id) {
        return LifecycleRule.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
