package org.redress.command.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.command.RunningCommandSide;
import org.redress.command.RunningCommandSide.Answer;
import org.redress.eventlog.StoredEvent;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.ComplaintEvent;
import org.redress.events.Owner;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;
import tools.jackson.databind.JsonNode;

/** Cases that belong together, as a client of one running command side takes steps on them. */
record Kin(RunningCommandSide side) {
    private static final String COMPLAINT = """
            {"channel": "PHONE", "customer": {"name": "Li Wei", "person": "%s"}, "narrative": "It failed.",
             "demands": ["A gearbox that works.", "The towing paid."]}
            """;
    private static final String BECAUSE = "{\"reason\": \"I looked closely.\"}";

    /** How a case stands: all that an undone step must leave as it was. */
    record Standing(Stage stage, @Nullable Owner owner, JsonNode nextSteps) {}

    /** A customer whom nobody else in the tests is. */
    static String customer() {
        return "customer-" + UUID.randomUUID();
    }

    /** Receives a complaint of this customer, who wants two things. */
    String receive(String customer) {
        Answer received = side.post(Role.HANDLER, "/api/complaints", COMPLAINT.formatted(customer));
        return received.json().get("id").asString();
    }

    Answer merge(String id, String into, String... headers) {
        return take(Role.SUPERVISOR, id, "merge-duplicate", mergeInto(into), headers);
    }

    Answer undoMerge(String id, String... headers) {
        return take(Role.SUPERVISOR, id, "undo-merge", BECAUSE, headers);
    }

    /** Makes the second demand a case of its own. */
    Answer split(String id, String... headers) {
        return take(Role.SUPERVISOR, id, "split-complaint", splitOff("D2"), headers);
    }

    Answer undoSplit(String id, String... headers) {
        return take(Role.SUPERVISOR, id, "undo-split", BECAUSE, headers);
    }

    Answer link(String id, String earlier, String... headers) {
        return take(
                Role.HANDLER,
                id,
                "link-recurrence",
                "{\"earlier\": \"%s\", \"reason\": \"It blocked again.\"}".formatted(earlier),
                headers);
    }

    Answer take(Role role, String id, String step, String body, String... headers) {
        return side.post(role, "/api/complaints/" + id + "/" + step, body, headers);
    }

    static String mergeInto(String into) {
        return "{\"into\": \"%s\", \"reason\": \"He called twice.\"}".formatted(into);
    }

    static String splitOff(String demand) {
        return """
                {"parts": [{"demand": "%s", "wish": "The towing of that day paid."}],
                 "narrative": "It was towed home.", "reason": "Another department pays."}
                """.formatted(demand);
    }

    List<StoredEvent> history(String id) {
        return side.history().of(id);
    }

    /** The names of a stream's events behind a version. */
    List<String> typesSince(String id, long version) {
        return history(id).stream()
                .filter(event -> event.sequence() > version)
                .map(StoredEvent::type)
                .toList();
    }

    long versionOf(String id) {
        return history(id).getLast().sequence();
    }

    /** The only event of this kind in a stream. */
    <E extends ComplaintEvent> E only(String id, Class<E> type) {
        return only(List.of(id), type);
    }

    /** The only event of this kind in several streams. */
    <E extends ComplaintEvent> E only(List<String> ids, Class<E> type) {
        List<E> found = ids.stream()
                .flatMap(id -> history(id).stream())
                .map(StoredEvent::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** The only line of this kind in a stream. */
    StoredEvent event(String id, String type) {
        List<StoredEvent> found =
                history(id).stream().filter(event -> event.type().equals(type)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** Words from the log, in the clear. */
    String open(Personal words) {
        return side.bean(PersonalVault.class).open((Personal.Sealed) words).orElseThrow();
    }

    /** How a case stands now; a step that nobody may take on it tells what may be taken. */
    Standing standing(String id) {
        ComplaintState state = ComplaintState.of(history(id).stream()
                .map(event -> (ComplaintEvent) event.payload())
                .toList());
        JsonNode refused =
                take(Role.SUPERVISOR, id, "reopen-complaint", BECAUSE).json();
        return new Standing(state.stage(), state.ownership().owner(), refused.get("nextSteps"));
    }
}
