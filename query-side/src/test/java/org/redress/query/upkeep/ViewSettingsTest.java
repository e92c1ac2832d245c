package org.redress.query.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ViewSettingsTest {
    @Test
    void an_embedded_database_has_one_process_and_so_one_segment() {
        assertThat(new ViewSettings(null).segments(Database.EMBEDDED)).isEqualTo(1);
    }

    @Test
    void a_shared_database_begins_with_two() {
        assertThat(new ViewSettings(null).segments(Database.SHARED)).isEqualTo(2);
    }

    @Test
    void what_is_set_counts_within_its_bounds() {
        assertThat(new ViewSettings(1).segments(Database.SHARED)).isEqualTo(1);
        assertThat(new ViewSettings(ViewSettings.SEGMENTS_MAX).segments(Database.EMBEDDED))
                .isEqualTo(ViewSettings.SEGMENTS_MAX);
        assertThatIllegalArgumentException().isThrownBy(() -> new ViewSettings(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ViewSettings(ViewSettings.SEGMENTS_MAX + 1));
    }
}
