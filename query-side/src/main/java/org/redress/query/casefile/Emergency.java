package org.redress.query.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
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
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.events.ShopEntryScheduled;
import org.redress.events.UnitId;

/**
 * One accident or grave defect, and how fast an engineer came (重大事件). Of several arrival times the last one holds.
 *
 * @see "requirements M-31, P-65"
 */
public record Emergency(
        EmergencyKind kind,
        Set<EmergencyParty> toContact,
        Personal situation,
        Stamp stamp,
        List<Call> calls,
        List<Support> supports,
        List<Eta> etas,
        List<Notice> notices,
        List<ShopEntry> shopEntries,
        @Nullable Arrival arrival,
        @Nullable Appraised appraised,
        @Nullable StandDown stoodDown) {

    /** One of the parties was telephoned. */
    public record Call(
            EmergencyParty party,
            int attempt,
            boolean reached,
            @Nullable Personal note,
            Stamp stamp) {}

    /** Support was looked for elsewhere, because nobody replied. */
    public record Support(Role from, Personal reason, Stamp stamp) {}

    /** When the engineer arrives. */
    public record Eta(@Nullable PersonId engineer, Instant eta, Stamp stamp) {}

    /** The customer was told. */
    public record Notice(Instant eta, Channel channel, Stamp stamp) {}

    /** The vehicle has a time in the workshop. */
    public record ShopEntry(@Nullable UnitId unit, Instant at, Stamp stamp) {}

    /** The engineer was on site. */
    public record Arrival(Instant at, Stamp stamp) {}

    /** The engineer has appraised what happened. */
    public record Appraised(String appraisal, Stamp stamp) {}

    /** It is no emergency any more. */
    public record StandDown(Personal reason, Stamp stamp) {}

    static List<Emergency> after(List<Emergency> emergencies, EmergencyEvent event, Stamp stamp) {
        return switch (event) {
            case EmergencyDeclared e -> Entries.plus(emergencies, declared(e, stamp));
            case EmergencyContactAttempted e ->
                last(
                        emergencies,
                        next -> next.calls = Entries.plus(
                                next.calls, new Call(e.party(), e.attempt(), e.reached(), e.note(), stamp)));
            case EmergencySupportRequested e ->
                last(
                        emergencies,
                        next -> next.supports = Entries.plus(next.supports, new Support(e.from(), e.reason(), stamp)));
            case EngineerEtaConfirmed e ->
                last(emergencies, next -> next.etas = Entries.plus(next.etas, new Eta(e.engineer(), e.eta(), stamp)));
            case CustomerInformedOfEta e ->
                last(
                        emergencies,
                        next -> next.notices = Entries.plus(next.notices, new Notice(e.eta(), e.channel(), stamp)));
            case ShopEntryScheduled e ->
                last(
                        emergencies,
                        next -> next.shopEntries =
                                Entries.plus(next.shopEntries, new ShopEntry(e.unit(), e.at(), stamp)));
            case EngineerArrived e -> last(emergencies, next -> next.arrival = new Arrival(e.at(), stamp));
            case EmergencyAppraised e ->
                last(emergencies, next -> next.appraised = new Appraised(e.appraisal(), stamp));
            case EmergencyStoodDown e -> last(emergencies, next -> next.stoodDown = new StandDown(e.reason(), stamp));
        };
    }

    private static Emergency declared(EmergencyDeclared e, Stamp stamp) {
        return new Emergency(
                e.kind(),
                e.toContact(),
                e.situation(),
                stamp,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static List<Emergency> last(List<Emergency> emergencies, Consumer<Revision> change) {
        return Entries.lastRemarked(emergencies, last -> {
            Revision next = new Revision(last);
            change.accept(next);
            return next.emergency();
        });
    }

    /** The next record of an emergency while one event is written into it. */
    private static final class Revision {
        private final Emergency before;
        private List<Call> calls;
        private List<Support> supports;
        private List<Eta> etas;
        private List<Notice> notices;
        private List<ShopEntry> shopEntries;
        private @Nullable Arrival arrival;
        private @Nullable Appraised appraised;
        private @Nullable StandDown stoodDown;

        Revision(Emergency emergency) {
            before = emergency;
            calls = emergency.calls;
            supports = emergency.supports;
            etas = emergency.etas;
            notices = emergency.notices;
            shopEntries = emergency.shopEntries;
            arrival = emergency.arrival;
            appraised = emergency.appraised;
            stoodDown = emergency.stoodDown;
        }

        Emergency emergency() {
            return new Emergency(
                    before.kind,
                    before.toContact,
                    before.situation,
                    before.stamp,
                    calls,
                    supports,
                    etas,
                    notices,
                    shopEntries,
                    arrival,
                    appraised,
                    stoodDown);
        }
    }
}
