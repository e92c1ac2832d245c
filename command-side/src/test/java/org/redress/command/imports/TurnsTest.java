package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.events.PersonId;
import org.redress.events.Role;

class TurnsTest {
    private final Turns turns = new Turns();

    private final Import first = of("first", "ana");
    private final Import second = of("second", "ana");
    private final Import third = of("third", "bo");
    private final List<Import> oldestFirst = List.of(first, second, third);

    @Test
    void the_oldest_is_first() {
        assertThat(turns.take(oldestFirst)).contains(first);
    }

    @Test
    void whoever_has_none_under_way_comes_before_whoever_has_one() {
        turns.take(oldestFirst);

        assertThat(turns.take(oldestFirst)).contains(third);
        assertThat(turns.take(oldestFirst)).contains(second);
    }

    @Test
    void none_is_taken_twice_before_it_is_given_back() {
        turns.take(List.of(first));

        assertThat(turns.take(List.of(first))).isEmpty();
        turns.giveBack(first);
        assertThat(turns.take(List.of(first))).contains(first);
    }

    private static Import of(String id, String sender) {
        return new Import(
                id,
                ReadAs.of(ImportFormat.CFPB),
                ImportState.WAITING,
                null,
                new Initiator(new PersonId(sender), Role.ADMINISTRATOR, sender),
                Instant.EPOCH,
                null,
                null,
                1,
                Tally.NOTHING,
                null);
    }
}
