package org.redress.command.complaint;

import java.util.Map;
import java.util.stream.Collectors;
import org.redress.lifecycle.NextStep;
import org.redress.lifecycle.NextSteps;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Most of what an answer to a command says is which steps are next. There are as many as the procedure has, and their
 * JSON never changes: it is written once.
 */
@JacksonComponent
final class ReadyNextSteps extends ValueSerializer<NextStep> {
    /** By the name of the step. */
    private final Map<String, SerializableString> json;

    ReadyNextSteps() {
        JsonMapper plain = new JsonMapper();
        this.json = NextSteps.ever().stream()
                .collect(Collectors.toUnmodifiableMap(
                        NextStep::step, step -> new SerializedString(plain.writeValueAsString(step))));
    }

    @Override
    public void serialize(NextStep step, JsonGenerator generator, SerializationContext context) {
        generator.writeRawValue(json.get(step.step()));
    }
}
