package org.redress.lifecycle;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.redress.events.AcceptanceWithdrawn;
import org.redress.events.AppealDecided;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintMerged;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintSplit;
import org.redress.events.DecisionAppealed;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandDeferred;
import org.redress.events.EmergencyStoodDown;
import org.redress.events.EmergencySupportRequested;
import org.redress.events.FinalRulingGiven;
import org.redress.events.MergeUndone;
import org.redress.events.MeritsDecided;
import org.redress.events.Personal;
import org.redress.events.PreventionApproved;
import org.redress.events.PreventionNotRequired;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.RecordCorrected;
import org.redress.events.RecurrenceLinked;
import org.redress.events.RemedyRejected;
import org.redress.events.RiskCleared;
import org.redress.events.RiskFlagged;
import org.redress.events.SplitUndone;
import org.redress.events.TransferRefused;
import org.redress.events.TransferRequested;

/** What somebody decides has a reason; who and when stand in the metadata of every event. Source: end of 8.4. */
final class Reasons {
    /** Where one person decides something that another could have decided otherwise. */
    static final Set<Class<?>> DECISIONS = Set.of(
            TransferRequested.class,
            TransferRefused.class,
            DemandDeclined.class,
            DemandDeferred.class,
            AuthorizationRequested.class,
            AuthorizationGranted.class,
            AuthorizationRefused.class,
            RemedyRejected.class,
            AcceptanceWithdrawn.class,
            MeritsDecided.class,
            ComplaintEscalated.class,
            FinalRulingGiven.class,
            DecisionAppealed.class,
            AppealDecided.class,
            EmergencySupportRequested.class,
            EmergencyStoodDown.class,
            PreventionNotRequired.class,
            PreventionApproved.class,
            RiskFlagged.class,
            RiskCleared.class,
            ComplaintMerged.class,
            MergeUndone.class,
            ComplaintSplit.class,
            SplitUndone.class,
            RecurrenceLinked.class,
            ProcedureStepOverridden.class,
            RecordCorrected.class,
            ComplaintReopened.class);

    private static final Map<Class<?>, Optional<RecordComponent>> REASON = new ConcurrentHashMap<>();

    private Reasons() {}

    /** Throws when a decision comes without a reason. */
    static void check(ComplaintEvent event) {
        if (DECISIONS.contains(event.getClass()) && !isGiven(event)) {
            throw new AssertionError("hard invariant: a decision has a reason");
        }
    }

    private static boolean isGiven(ComplaintEvent event) {
        RecordComponent reason = REASON.computeIfAbsent(event.getClass(), Reasons::reason)
                .orElseThrow(() -> new AssertionError(event.getClass() + " has no reason"));
        try {
            return reason.getAccessor().invoke(event) instanceof Personal.Plain words
                    && !words.text().isBlank();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<RecordComponent> reason(Class<?> event) {
        return Stream.of(event.getRecordComponents())
                .filter(component -> component.getName().equals("reason"))
                .findFirst();
    }
}
