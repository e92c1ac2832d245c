package org.redress.lifecycle.state;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.CustomerInformedOfEta;
import org.redress.events.EmergencyAppraised;
import org.redress.events.EmergencyContactAttempted;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyEvent;
import org.redress.events.EmergencyParty;
import org.redress.events.EmergencyStoodDown;
import org.redress.events.EmergencySupportRequested;
import org.redress.events.EngineerArrived;
import org.redress.events.EngineerEtaConfirmed;
import org.redress.events.ShopEntryScheduled;

/**
 * How an accident or a grave defect is dealt with (region E).
 *
 * @param attempts how often each party was telephoned
 * @param eta when the engineer arrives, as last confirmed
 */
public record Emergency(
        Status status,
        Map<EmergencyParty, Integer> attempts,
        @Nullable Instant eta) {
    static final Emergency INITIAL = new Emergency(Status.NONE, Map.of(), null);

    /** In the order in which they are passed. */
    public enum Status {
        NONE,
        DECLARED,
        CONTACTING,
        ETA_CONFIRMED,
        CUSTOMER_INFORMED,
        ON_SITE,
        APPRAISED,
        STOOD_DOWN;

        private static final Set<Status> BEFORE_ARRIVAL =
                EnumSet.of(DECLARED, CONTACTING, ETA_CONFIRMED, CUSTOMER_INFORMED);

        /** Whether it is going on. */
        public boolean isActive() {
            return this != NONE && this != STOOD_DOWN;
        }

        /** Whether the engineer is still to come. */
        public boolean isBeforeArrival() {
            return BEFORE_ARRIVAL.contains(this);
        }

        /** Whether it is known when the engineer comes. */
        public boolean isEtaKnown() {
            return this == ETA_CONFIRMED || this == CUSTOMER_INFORMED;
        }
    }

    Emergency evolve(EmergencyEvent event) {
        return switch (event) {
            case EmergencyDeclared e -> new Emergency(Status.DECLARED, Map.of(), null);
            case EmergencyContactAttempted e -> contacted(e);
            case EmergencySupportRequested e -> this;
            case EngineerEtaConfirmed e -> new Emergency(Status.ETA_CONFIRMED, attempts, e.eta());
            case CustomerInformedOfEta e -> at(Status.CUSTOMER_INFORMED);
            case ShopEntryScheduled e -> this;
            case EngineerArrived e -> at(Status.ON_SITE);
            case EmergencyAppraised e -> at(Status.APPRAISED);
            case EmergencyStoodDown e -> at(Status.STOOD_DOWN);
        };
    }

    /** How often this party was telephoned so far. */
    public int attemptsTo(EmergencyParty party) {
        return attempts.getOrDefault(party, 0);
    }

    private Emergency contacted(EmergencyContactAttempted e) {
        Map<EmergencyParty, Integer> more = new EnumMap<>(EmergencyParty.class);
        more.putAll(attempts);
        more.put(e.party(), e.attempt());
        return new Emergency(status == Status.DECLARED ? Status.CONTACTING : status, Map.copyOf(more), eta);
    }

    private Emergency at(Status next) {
        return new Emergency(next, attempts, eta);
    }
}
