package org.redress.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.redress.benchmarks.machine.Refused;

class OptionsTest {
    @Test
    void without_options_everything_is_measured_at_full_length() {
        Options options = Options.of();

        assertThat(options.length()).isEqualTo(Options.Length.FULL);
        assertThat(options.parts()).isEqualTo(EnumSet.allOf(Part.class));
        assertThat(options.profile()).isFalse();
    }

    @Test
    void parts_are_named_by_their_letters() {
        assertThat(Options.of("--quick", "--only=a,e").parts()).containsExactly(Part.A, Part.E);
    }

    @Test
    void what_it_does_not_know_is_refused() {
        assertThatThrownBy(() -> Options.of("--fast"))
                .isInstanceOf(Refused.class)
                .hasMessage(Options.USAGE);
        assertThatThrownBy(() -> Options.of("--only=z"))
                .isInstanceOf(Refused.class)
                .hasMessage(Options.USAGE);
    }
}
