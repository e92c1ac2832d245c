package org.redress.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.command.RunningCommandSide;
import org.redress.command.RunningCommandSide.Answer;
import org.redress.events.Role;

/** The quality survey asks owners of the models that the operator names. */
class NewModelsTest {
    private static final String SURVEY = """
            {"channel": "PHONE", "source": "PRODUCT_QUALITY_SURVEY", "customer": {"name": "Li Wei"},
             "productModel": "%s", "narrative": "It failed.", "demands": ["Repair."]}
            """;

    @Test
    void no_model_is_new_unless_somebody_says_so() {
        Answer answer = RunningCommandSide.onH2().post(Role.HANDLER, "/api/complaints", SURVEY.formatted("Swift X"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:redress:problem:not-a-new-model");
    }

    @Test
    void the_named_models_are_new(@TempDir Path folder) {
        try (RunningCommandSide side = RunningCommandSide.in(folder, "--redress.policy.new-models=Swift X,Swift Y")) {
            assertThat(side.post(Role.HANDLER, "/api/complaints", SURVEY.formatted("Swift Y"))
                            .status())
                    .isEqualTo(201);
            assertThat(side.post(Role.HANDLER, "/api/complaints", SURVEY.formatted("Swift Z"))
                            .status())
                    .isEqualTo(409);
        }
    }
}
