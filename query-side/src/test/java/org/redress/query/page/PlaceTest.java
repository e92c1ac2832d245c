package org.redress.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.events.Role;
import org.redress.lifecycle.policy.Permissions;

class PlaceTest {
    private static final List<Place> LEARNING = List.of(
            Place.STATISTICS,
            Place.TRENDS,
            Place.PROCESS_MAP,
            Place.VARIANTS,
            Place.COMPARISON,
            Place.DOTTED_CHART,
            Place.CONFORMANCE,
            Place.SQL);

    private final Permissions permissions = Permissions.ofCatalogue();

    @ParameterizedTest
    @CsvSource({
        "HANDLER, WORKLIST",
        "DEALER_CAC_AGENT, WORKLIST",
        "ENGINEER, WORKLIST",
        "IMPROVEMENT_TEAM, WORKLIST",
        "GROUP_LEADER, OVERVIEW",
        "SUPERVISOR, OVERVIEW",
        "GENERAL_MANAGER, OVERVIEW",
        "AUDITOR, HISTORY",
        "ADMINISTRATOR, OPERATIONS"
    })
    void everybody_begins_where_their_work_is(Role role, Place home) {
        assertThat(Place.homeOf(Set.of(role), permissions)).isEqualTo(home);
    }

    @Test
    void whoever_handles_cases_beside_operating_begins_with_the_cases() {
        assertThat(Place.homeOf(Set.of(Role.ADMINISTRATOR, Role.HANDLER), permissions))
                .isEqualTo(Place.WORKLIST);
    }

    @Test
    void the_rail_shows_only_what_is_for_the_role() {
        assertThat(Place.of(Set.of(Role.HANDLER), permissions))
                .containsOnlyKeys(Place.Group.WORK)
                .containsEntry(
                        Place.Group.WORK,
                        List.of(Place.WORKLIST, Place.EMERGENCIES, Place.AUTHORITY, Place.PROMISES, Place.INTAKE));
        assertThat(Place.of(Set.of(Role.ENGINEER), permissions))
                .containsEntry(Place.Group.WORK, List.of(Place.WORKLIST, Place.EMERGENCIES, Place.AUTHORITY));
        assertThat(Place.of(Set.of(Role.IMPROVEMENT_TEAM), permissions))
                .containsEntry(Place.Group.WORK, List.of(Place.WORKLIST))
                .containsEntry(Place.Group.LEARN, LEARNING);
        assertThat(Place.of(Set.of(Role.AUDITOR), permissions))
                .containsEntry(Place.Group.RECORD, List.of(Place.HISTORY))
                .containsEntry(Place.Group.LEARN, LEARNING);
        assertThat(Place.of(Set.of(Role.ADMINISTRATOR), permissions))
                .containsEntry(Place.Group.OPERATE, List.of(Place.OPERATIONS, Place.IMPORTS, Place.ORGANISATION));
        assertThat(Place.of(Set.of(Role.SUPERVISOR), permissions))
                .containsEntry(Place.Group.OPERATE, List.of(Place.OPERATIONS));
        assertThat(Place.of(Set.of(Role.CUSTOMER), permissions)).isEmpty();
    }
}
