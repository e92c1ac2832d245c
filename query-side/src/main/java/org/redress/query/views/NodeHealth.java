package org.redress.query.views;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;

/** How the parts of this process are, as its health tells who works here: which is down, and why. */
class NodeHealth {
    /** Those of ours, in the order in which they are shown; a process has those of its side. */
    private static final List<String> PARTS = List.of("database", "log", "keys", "disk", "views", "replica");

    private static final String WHY = "why";

    private final HealthEndpoint health;

    NodeHealth(HealthEndpoint health) {
        this.health = health;
    }

    /** How a part is. */
    enum State {
        WELL,
        DOWN,
        UNKNOWN
    }

    /**
     * A part of the process.
     *
     * @param why it is not well, in English, or which of its own parts are not; null while it is well
     */
    record Part(String name, State state, @Nullable String why) {}

    /** Each waits at most 2 s for its figures. */
    List<Part> parts() {
        Map<String, HealthDescriptor> all = partsOf(health.health());
        return PARTS.stream()
                .flatMap(name -> Stream.ofNullable(all.get(name)).map(told -> part(name, told)))
                .toList();
    }

    private static Part part(String name, HealthDescriptor told) {
        State state = stateOf(told.getStatus());
        return new Part(name, state, state == State.WELL ? null : why(told));
    }

    private static State stateOf(Status status) {
        if (status.equals(Status.UP)) {
            return State.WELL;
        }
        return status.equals(Status.UNKNOWN) ? State.UNKNOWN : State.DOWN;
    }

    private static @Nullable String why(HealthDescriptor told) {
        if (told instanceof IndicatedHealthDescriptor indicated && indicated.getDetails() != null) {
            Object why = indicated.getDetails().get(WHY);
            return why == null ? null : why.toString();
        }
        return partsOf(told).entrySet().stream()
                .filter(part -> stateOf(part.getValue().getStatus()) != State.WELL)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Map<String, HealthDescriptor> partsOf(HealthDescriptor told) {
        return told instanceof CompositeHealthDescriptor composite && composite.getComponents() != null
                ? composite.getComponents()
                : Map.of();
    }
}
