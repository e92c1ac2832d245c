package org.redress.query.emergencies;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.query.page.Speech;
import org.redress.query.page.WaitingRow;

/** Says in the reader's language how far help is in an emergency. */
final class EmergencyWords {
    /** Buttons of a row, so that the next one stands out. */
    private static final int WAYS_MAX = 2;

    private final Speech say;
    private final Instant now;

    EmergencyWords(Speech say, Instant now) {
        this.say = say;
        this.now = now;
    }

    /** @param mayTake which steps the reader may take */
    WaitingRow row(EmergencyLine line, Predicate<String> mayTake) {
        return new WaitingRow(
                line.id(),
                line.complaint(),
                line.caseNumber(),
                shape(line),
                say.text("emergencies.lead", kind(line.kind())),
                reason(line),
                line.state().isActive()
                        ? say.text("emergencies.since", say.duration(Duration.between(line.declaredAt(), now)))
                        : say.text("emergencies.declared", say.moment(line.declaredAt())),
                null,
                EmergencySteps.next(line).stream()
                        .filter(mayTake)
                        .limit(WAYS_MAX)
                        .map(step -> WaitingRow.Way.to(step, say))
                        .toList());
    }

    private String kind(EmergencyKind kind) {
        return kind == EmergencyKind.OTHER ? say.text("emergencies.other") : say.name(kind);
    }

    private String reason(EmergencyLine line) {
        List<String> told = new ArrayList<>(List.of(help(line)));
        if (line.state().isBeforeArrival()
                && !line.state().isEtaKnown()
                && !line.supportAskedFrom().isEmpty()) {
            told.add(say.text(
                    "emergencies.support",
                    say.names(line.supportAskedFrom().stream().distinct().toList())));
        }
        if (line.state().isActive() && line.eta() != null) {
            told.add(say.text(line.shopEntryBooked() ? "emergencies.booked" : "emergencies.notBooked"));
        }
        return told.stream()
                .reduce((one, next) -> say.text("sentence.next", one, next))
                .orElseThrow();
    }

    private String help(EmergencyLine line) {
        return switch (line.state()) {
            case NONE, DECLARED -> say.text("emergencies.DECLARED");
            case CONTACTING -> contacting(line);
            case ETA_CONFIRMED, CUSTOMER_INFORMED -> say.text(expected(line), say.moment(eta(line)));
            case ON_SITE ->
                line.arrivedAt() == null
                        ? say.text("emergencies.arrived")
                        : say.text("emergencies.arrivedAt", say.moment(line.arrivedAt()));
            case APPRAISED -> say.text("emergencies.APPRAISED");
            case STOOD_DOWN -> say.text("emergencies.STOOD_DOWN.told");
        };
    }

    private String expected(EmergencyLine line) {
        return isOverdue(line) ? "emergencies.overdue" : "emergencies." + line.state();
    }

    private String contacting(EmergencyLine line) {
        return line.toReach().isEmpty()
                ? say.text("emergencies.reached")
                : say.text(
                        "emergencies.notReached",
                        say.list(line.toReach().stream()
                                .map(party -> party(party, line))
                                .toList()));
    }

    private String party(EmergencyParty party, EmergencyLine line) {
        return say.text("emergencies.party", say.name(party), line.attempts().getOrDefault(party, 0));
    }

    private String shape(EmergencyLine line) {
        return switch (line.state()) {
            case NONE, DECLARED, CONTACTING -> "alarm";
            case ETA_CONFIRMED -> isOverdue(line) ? "late" : "soon";
            case CUSTOMER_INFORMED -> isOverdue(line) ? "late" : "wait";
            case ON_SITE -> "wait";
            case APPRAISED, STOOD_DOWN -> "done";
        };
    }

    private boolean isOverdue(EmergencyLine line) {
        return eta(line).isBefore(now);
    }

    private static Instant eta(EmergencyLine line) {
        return Objects.requireNonNull(line.eta(), "a confirmed time is known");
    }
}
