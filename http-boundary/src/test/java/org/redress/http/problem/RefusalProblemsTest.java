package org.redress.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.http.Server;
import org.redress.lifecycle.decision.Refusal;

/** Each refusal is a problem that a client can tell from all others. */
class RefusalProblemsTest {
    @ParameterizedTest
    @EnumSource
    void a_refusal_has_type_title_and_status(Refusal refusal) {
        Problem problem = RefusalProblems.of(refusal);

        assertThat(problem.type())
                .hasToString("urn:redress:problem:"
                        + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(problem.title()).isNotBlank().doesNotEndWith(".");
        int expected = refusal == Refusal.ROLE_NOT_PERMITTED ? 403 : refusal == Refusal.COMPLAINT_UNKNOWN ? 404 : 409;
        assertThat(problem.status()).isEqualTo(expected);
    }

    @Test
    void no_two_problems_have_the_same_type_or_title() {
        List<Problem> all = Stream.concat(
                        Arrays.stream(Refusal.values()).map(RefusalProblems::of),
                        Arrays.stream(ProblemKind.values()).map(ProblemKind::problem))
                .toList();

        assertThat(all).extracting(Problem::type).doesNotHaveDuplicates();
        assertThat(all).extracting(Problem::title).doesNotHaveDuplicates();
    }

    @Test
    void a_refusal_says_what_would_be_allowed() {
        assertThat(Server.shared().post("/api/refused", "{}").body()).isEqualTo("""
                        {"type":"urn:redress:problem:no-owner","title":"The case has no owner to hand over from",\
                        "status":409,"nextSteps":["assign-owner"]}""");
    }
}
