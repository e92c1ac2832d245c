package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final int MANY = 100_000;

    private final IdentifierFactory ids = IdentifierFactory.getInstance();

    @Test
    void axon_names_everything_by_them() {
        assertThat(ids).isInstanceOf(TimeOrderedIds.class);
        assertThat(UUID.fromString(ids.generateIdentifier()).version()).isEqualTo(7);
    }

    @Test
    void a_later_one_is_never_of_an_earlier_millisecond() {
        assertThat(Stream.generate(ids::generateIdentifier).limit(MANY).map(TimeOrderedIdsTest::millis))
                .isSorted();
    }

    @Test
    void no_two_are_the_same_and_none_follows_from_another() {
        Set<String> different = new HashSet<>();
        Stream.generate(ids::generateIdentifier).limit(MANY).forEach(different::add);

        assertThat(different).hasSize(MANY);
        assertThat(different.stream().map(id -> UUID.fromString(id).getLeastSignificantBits()))
                .doesNotHaveDuplicates();
    }

    private static long millis(String id) {
        return UUID.fromString(id).getMostSignificantBits() >>> 16;
    }
}
