package org.redress.query.emergencies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.events.CustomerInformedOfEta;
import org.redress.events.EmergencyAppraised;
import org.redress.events.EmergencyContactAttempted;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyEvent;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EmergencyStoodDown;
import org.redress.events.EmergencySupportRequested;
import org.redress.events.EngineerArrived;
import org.redress.events.EngineerEtaConfirmed;
import org.redress.events.Role;
import org.redress.events.ShopEntryScheduled;
import org.redress.lifecycle.state.Emergency;
import org.redress.query.reading.ListedLine;
import org.redress.query.upkeep.CaseLines;
import org.redress.query.upkeep.CaseMoment;

/**
 * One emergency.
 *
 * @param caseNumber what people call the case by
 * @param number from 1, in the case
 * @param toReach the parties that nobody has reached yet
 * @param attempts how often each party was telephoned
 * @param supportAskedFrom where support was looked for, because nobody replied
 * @param eta when the engineer arrives, as last confirmed; null while nobody knows
 * @param customerInformed whether the customer knows that time
 * @param green whether the customer knows when the engineer comes and the workshop is booked
 * @see "requirements P-65, SC-06"
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EmergencyLine(
        String complaint,
        String caseNumber,
        int number,
        EmergencyKind kind,
        Emergency.Status state,
        Instant declaredAt,
        List<EmergencyParty> toReach,
        Map<EmergencyParty, Integer> attempts,
        List<Role> supportAskedFrom,
        @Nullable Instant eta,
        boolean customerInformed,
        boolean shopEntryBooked,
        boolean green,
        @Nullable Instant arrivedAt)
        implements ListedLine {

    static EmergencyLine declared(EmergencyDeclared e, int number, CaseMoment moment) {
        return new EmergencyLine(
                moment.complaint(),
                moment.caseNumber(),
                number,
                e.kind(),
                moment.state().emergency().status(),
                moment.at(),
                e.toContact().stream().sorted().toList(),
                Map.of(),
                List.of(),
                null,
                false,
                false,
                false,
                null);
    }

    /** The line after one more event of this emergency; {@code now} is what the rules know of it then. */
    EmergencyLine after(EmergencyEvent event, Emergency now) {
        Revision next = new Revision(this, now);
        switch (event) {
            case EmergencyDeclared e -> {
                // It is a line of its own.
            }
            case EmergencyContactAttempted e -> {
                next.attempts.put(e.party(), e.attempt());
                if (e.reached()) {
                    next.toReach =
                            toReach.stream().filter(party -> party != e.party()).toList();
                }
            }
            case EmergencySupportRequested e -> next.supportAskedFrom = CaseLines.plus(supportAskedFrom, e.from());
            case EngineerEtaConfirmed e -> next.customerInformed = false;
            case CustomerInformedOfEta e -> next.customerInformed = true;
            case ShopEntryScheduled e -> next.shopEntryBooked = true;
            case EngineerArrived e -> next.arrivedAt = e.at();
            case EmergencyAppraised e -> {
                // The state says so.
            }
            case EmergencyStoodDown e -> {
                // The state says so.
            }
        }
        return next.line();
    }

    @Override
    public String key() {
        return "E" + number;
    }

    @Override
    public Instant order() {
        return declaredAt;
    }

    /** The next line while one event is written into it. */
    private static final class Revision {
        private final EmergencyLine before;
        private final Emergency now;
        private final Map<EmergencyParty, Integer> attempts = new EnumMap<>(EmergencyParty.class);
        private List<EmergencyParty> toReach;
        private List<Role> supportAskedFrom;
        private boolean customerInformed;
        private boolean shopEntryBooked;
        private @Nullable Instant arrivedAt;

        Revision(EmergencyLine before, Emergency now) {
            this.before = before;
            this.now = now;
            attempts.putAll(before.attempts);
            toReach = before.toReach;
            supportAskedFrom = before.supportAskedFrom;
            customerInformed = before.customerInformed;
            shopEntryBooked = before.shopEntryBooked;
            arrivedAt = before.arrivedAt;
        }

        EmergencyLine line() {
            return new EmergencyLine(
                    before.complaint,
                    before.caseNumber,
                    before.number,
                    before.kind,
                    now.status(),
                    before.declaredAt,
                    toReach,
                    Collections.unmodifiableMap(attempts),
                    supportAskedFrom,
                    now.eta(),
                    customerInformed,
                    shopEntryBooked,
                    customerInformed && shopEntryBooked,
                    arrivedAt);
        }
    }
}
