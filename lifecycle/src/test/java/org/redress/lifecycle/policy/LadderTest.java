package org.redress.lifecycle.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.events.Role;

/** Whom a case climbs to, and whom the customer may appeal to (8.3 region D, R-079, P-14, SC-32). */
class LadderTest {
    private final Ladder catalogue = Ladder.ofCatalogue();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    HANDLER,            0
                    DEALER_CAC_AGENT,   0
                    ENGINEER,           0
                    SUPERVISOR,         0
                    GROUP_LEADER,       1
                    DEPARTMENT_MANAGER, 1
                    CAC_AGENT,          2
                    REGIONAL_MANAGER,   3
                    GENERAL_MANAGER,    4
                    """)
    void each_role_stands_on_its_level_or_on_none(Role role, int level) {
        assertThat(catalogue.levelOf(role)).isEqualTo(level);
    }

    @Test
    void a_superior_stands_as_high_as_the_case_and_on_some_level_at_least() {
        assertThat(catalogue.isSuperior(Role.REGIONAL_MANAGER, 3)).isTrue();
        assertThat(catalogue.isSuperior(Role.REGIONAL_MANAGER, 4)).isFalse();
        assertThat(catalogue.isSuperior(Role.GROUP_LEADER, 0)).isTrue();
        assertThat(catalogue.isSuperior(Role.HANDLER, 0)).isFalse();
    }

    @Test
    void an_appeal_goes_up_one_level_after_the_other_until_the_ladder_ends() {
        assertThat(catalogue.appealAfter(0)).contains(Role.DEPARTMENT_MANAGER);
        assertThat(catalogue.appealAfter(1)).contains(Role.REGIONAL_MANAGER);
        assertThat(catalogue.appealAfter(2)).contains(Role.GENERAL_MANAGER);
        assertThat(catalogue.appealAfter(3)).isEmpty();
    }

    @Test
    void whoever_decides_an_appeal_may_take_that_step_and_stands_on_the_ladder() {
        for (Role role : catalogue.appeal()) {
            assertThat(Permissions.ofCatalogue().allows("decide-appeal", role)).isTrue();
            assertThat(catalogue.levelOf(role)).isPositive();
        }
    }
}
