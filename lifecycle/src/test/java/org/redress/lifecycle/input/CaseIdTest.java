package org.redress.lifecycle.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.lifecycle.Cast.COMPLAINT;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.InvalidValue;

/** The id of another case is written as its address shows it, and no other way. */
class CaseIdTest {
    @Test
    void an_id_is_what_an_address_ends_with() {
        assertThat(new CaseId(COMPLAINT).value()).isEqualTo(COMPLAINT);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "7K3MQ-9PD2X",
                "5B0F9A52-6C1D-4B7E-9D0A-3F1C2E4D5A6B",
                "5b0f9a526c1d4b7e9d0a3f1c2e4d5a6b",
                " 5b0f9a52-6c1d-4b7e-9d0a-3f1c2e4d5a6b",
                "5b0f9a52-6c1d-4b7e-9d0a-3f1c2e4d5a6b\n",
                "5b0f9a52-6c1d-4b7e-9d0a-3f1c2e4d5a6bc",
                "5g0f9a52-6c1d-4b7e-9d0a-3f1c2e4d5a6b"
            })
    void nothing_else_is_one(@Nullable String value) {
        assertThatThrownBy(() -> new CaseId(value))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must be the id of a complaint");
    }
}
