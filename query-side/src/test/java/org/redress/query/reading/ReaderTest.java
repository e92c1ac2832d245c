package org.redress.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.http.problem.ProblemException;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.policy.Permissions;

class ReaderTest {
    private final Permissions permissions = Permissions.ofCatalogue();

    @Test
    void a_role_that_does_not_open_the_log_shows_no_words_in_it_either() {
        assertThat(ofLog(null, Role.HANDLER, Role.IMPROVEMENT_TEAM).mayReadWords())
                .isFalse();
        assertThat(ofLog(null, Role.HANDLER, Role.AUDITOR).mayReadWords()).isTrue();
    }

    @Test
    void who_asks_in_one_role_reads_in_that_one() {
        Reader reader = ofLog(Role.IMPROVEMENT_TEAM, Role.AUDITOR, Role.IMPROVEMENT_TEAM);

        assertThat(reader.roles()).containsExactly(Role.IMPROVEMENT_TEAM);
        assertThat(reader.mayReadWords()).isFalse();
    }

    @Test
    void who_holds_no_role_that_may_read_does_not() {
        assertThatThrownBy(() -> ofLog(null, Role.HANDLER)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ofLog(Role.AUDITOR, Role.HANDLER)).isInstanceOf(ProblemException.class);
    }

    private Reader ofLog(@Nullable Role requested, Role... held) {
        Map<Role, Set<UnitId>> roles =
                Arrays.stream(held).collect(Collectors.toMap(Function.identity(), role -> Set.of(new UnitId("u-1"))));
        return Reader.of(
                new SignedIn("default", new PersonId("person-7"), roles),
                requested,
                permissions::allowsReadingLog,
                permissions::allowsReadingPersonal);
    }
}
