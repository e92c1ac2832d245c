package org.redress.analytics.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An identifier is new once, however many there are. */
class SeenIdsTest {
    private static final int MANY = 100_000;

    @Test
    void each_is_new_once_while_there_is_room_made_for_more() {
        SeenIds seen = new SeenIds();
        for (int id = 0; id < MANY; id++) {
            assertThat(seen.add("id " + id)).isTrue();
        }
        for (int id = 0; id < MANY; id++) {
            assertThat(seen.add("id " + id)).isFalse();
        }
        assertThat(seen.size()).isEqualTo(MANY);
        assertThat(seen.add("")).isTrue();
        assertThat(seen.add("")).isFalse();
    }
}
