package org.redress.lifecycle.decision;

import java.util.List;
import java.util.stream.Stream;
import org.redress.events.ComplaintEvent;
import org.redress.lifecycle.state.Stage;

/** What comes of a command. A refusal is an answer, not an error. */
public sealed interface Decision {
    /**
     * It happens.
     *
     * @param elsewhere what happens to the other case that the command is about, in the same append
     */
    record Accepted(List<ComplaintEvent> events, List<Warning> warnings, List<ComplaintEvent> elsewhere)
            implements Decision {
        public Accepted {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
            elsewhere = List.copyOf(elsewhere);
        }

        /** In this case alone. */
        public Accepted(List<ComplaintEvent> events, List<Warning> warnings) {
            this(events, warnings, List.of());
        }

        /** The same, with what happens to the other case. */
        public Accepted and(List<ComplaintEvent> toTheOther) {
            return new Accepted(events, warnings, toTheOther);
        }

        /** The same, with a warning where there is reason for it. */
        public Accepted warnIf(boolean reason, Warning warning) {
            return reason
                    ? new Accepted(
                            events,
                            Stream.concat(warnings.stream(), Stream.of(warning)).toList(),
                            elsewhere)
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
            case MERGED -> refuse(Refusal.COMPLAINT_MERGED);
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED -> throw new IllegalArgumentException(stage + " is open");
        };
    }
}
