package org.redress.lifecycle.decision;

import java.util.List;
import java.util.stream.Stream;
import org.redress.events.ComplaintEvent;
import org.redress.lifecycle.state.Stage;

/** What comes of a command. A refusal is an answer, not an error. */
public sealed interface Decision {
    /** It happens. */
    record Accepted(List<ComplaintEvent> events, List<Warning> warnings) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
        }

        /** The same, with a warning where there is reason for it. */
        public Accepted warnIf(boolean reason, Warning warning) {
            return reason
                    ? new Accepted(
                            events,
                            Stream.concat(warnings.stream(), Stream.of(warning)).toList())
                    : this;
        }
    }

    /** It is so already; nothing changes. */
    record AlreadySo() implements Decision {}

    /** It may not be. */
    record Refused(Refusal refusal) implements Decision {}

    static Accepted accept(ComplaintEvent... events) {
        return new Accepted(List.of(events), List.of());
    }

    static Accepted accept(List<ComplaintEvent> events) {
        return new Accepted(events, List.of());
    }

    static Decision alreadySo() {
        return new AlreadySo();
    }

    static Decision refuse(Refusal refusal) {
        return new Refused(refusal);
    }

    /**
     * The refusal of a step that needs an open complaint.
     *
     * @throws IllegalArgumentException when the complaint is open
     */
    static Decision notOpen(Stage stage) {
        return switch (stage) {
            case NOT_RECEIVED -> refuse(Refusal.COMPLAINT_UNKNOWN);
            case CLOSED -> refuse(Refusal.COMPLAINT_CLOSED);
            case WITHDRAWN -> refuse(Refusal.COMPLAINT_WITHDRAWN);
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    RESOLVED -> throw new IllegalArgumentException(stage + " is open");
        };
    }
}
