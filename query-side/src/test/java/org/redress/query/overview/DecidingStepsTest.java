package org.redress.query.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.NOON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.events.Role;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.policy.Ladder;
import org.redress.query.RunningQuerySide;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;

class DecidingStepsTest {
    private final DecidingSteps deciding =
            new DecidingSteps(RunningQuerySide.onH2().bean(Readers.class), Ladder.ofCatalogue());

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, 0, ENGINEER, confirm-engineer-eta",
        "EMERGENCY, 0, SUPERVISOR,",
        "BOUNCE, 3, REGIONAL_MANAGER, transfer-ownership",
        "BOUNCE, 3, SUPERVISOR,",
        "ESCALATION, 1, GROUP_LEADER, give-final-ruling",
        "ESCALATION, 3, GROUP_LEADER,",
        "ESCALATION, 3, GENERAL_MANAGER, give-final-ruling",
        "ESCALATION, 1, SUPERVISOR,",
        "PROMISE, 0, DEALER_CAC_AGENT, fulfil-promise",
        "PROMISE, 0, ENGINEER,",
        "AUTHORITY, 0, ENGINEER, grant-authorization",
        "APPEAL, 1, DEPARTMENT_MANAGER, decide-appeal",
        "TRANSFER, 0, GROUP_LEADER,",
        "UNREACHABLE, 0, SUPERVISOR, close-as-unreachable",
        "UNREACHABLE, 0, GROUP_LEADER, resume-contact",
        "UNREACHABLE, 0, GENERAL_MANAGER,"
    })
    void a_matter_leads_to_the_step_that_decides_it_whoever_may_take_that(
            Matter.Kind kind, int times, Role role, String step) {
        Matter matter = new Matter(kind, kind.name(), null, times, null, NOON, NOON);

        assertThat(deciding.of(matter, in(role))).isEqualTo(Optional.ofNullable(step));
    }

    private static Reader in(Role role) {
        return new Reader(new SignedIn("main", HANDLER, Map.of(role, Set.of())), List.of(role), true);
    }
}
