package org.redress.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.command.RunningCommandSide;
import org.redress.command.RunningCommandSide.Answer;
import org.redress.command.door.Asked;
import org.redress.command.door.CommandDoor;
import org.redress.eventlog.EventMetadata;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.intake.IntakeSteps;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import tools.jackson.databind.JsonNode;

/** Every step of the procedure has an endpoint, a place in the contract and somebody who decides it. */
class EveryStepIsReachableTest {
    private final RunningCommandSide side = RunningCommandSide.onH2();

    /** Every step but the one that makes the complaint. */
    static List<Step<?>> steps() {
        return Lifecycle.STEPS.stream()
                .filter(step -> step != IntakeSteps.RECEIVE_COMPLAINT)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void it_has_an_endpoint_under_its_name(Step<?> step) {
        Answer answer = side.post(
                Role.HANDLER, "/api/complaints/" + UUID.randomUUID() + "/" + step.name(), "{\"no\": \"such field\"}");

        assertThat(answer.json().get("type").asString()).isEqualTo("urn:redress:problem:invalid-input");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void it_is_decided(Step<?> step) {
        ComplaintPolicy policy = side.bean(ComplaintPolicy.class);
        Role role =
                policy.permissions().rolesByStep().get(step.name()).iterator().next();
        Caller caller = new Caller(new PersonId("ana"), role, Set.of());
        Circumstances at = new Circumstances(UUID.randomUUID().toString(), caller, policy, Instant.EPOCH);
        Object command = step.example().apply(ComplaintState.INITIAL, at);
        Asked asked = new Asked(at.complaintId(), caller, null, MetaData.with(EventMetadata.COMMAND_ID, "command-1"));

        Throwable refused = catchThrowable(() -> side.bean(CommandDoor.class).send(command, asked, StepOutcome.class));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        StepRefused.class, no -> assertThat(no.refusal()).isEqualTo(Refusal.COMPLAINT_UNKNOWN));
    }

    @Test
    void all_of_them_stand_in_the_contract() {
        JsonNode paths = side.get(Role.HANDLER, "/v3/api-docs").json().get("paths");

        assertThat(paths.propertyNames())
                .contains("/api/complaints")
                .containsAll(steps().stream()
                        .map(step -> "/api/complaints/{id}/" + step.name())
                        .toList())
                .doesNotContain("/api/complaints/{id}/{step}");
        assertThat(paths.at("/~1api~1complaints/post/responses").propertyNames())
                .contains("201")
                .doesNotContain("200");
    }
}
