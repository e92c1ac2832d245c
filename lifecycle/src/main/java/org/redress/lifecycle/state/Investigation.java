package org.redress.lifecycle.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.BackgroundReviewed;
import org.redress.events.Basis;
import org.redress.events.CauseDimension;
import org.redress.events.CauseExplained;
import org.redress.events.ComplaintClassified;
import org.redress.events.FactEstablished;
import org.redress.events.InvestigationEvent;
import org.redress.events.Merits;
import org.redress.events.MeritsDecided;
import org.redress.events.PersonId;
import org.redress.events.ResponsiblePersonInvolved;
import org.redress.events.RootCauseIdentified;
import org.redress.events.Severity;
import org.redress.events.TechnicalAppraisalRecorded;
import org.redress.events.TechnicalAppraisalRequested;

/** What was found out: whether the background was looked up, the severity, the facts, the cause, the merits. */
public record Investigation(
        boolean backgroundReviewed,
        Set<Severity> severity,
        Map<String, Basis> facts,
        @Nullable Cause cause,
        Appraisals appraisals,
        @Nullable Merits merits) {
    static final Investigation INITIAL = new Investigation(false, Set.of(), Map.of(), null, Appraisals.NONE, null);

    /** Where the root cause lies, and which employee it concerns, if any. */
    public record Cause(CauseDimension dimension, @Nullable PersonId responsiblePerson) {}

    /** How many appraisals were asked for or given, and which of them have no answer yet, oldest first. */
    public record Appraisals(int count, SequencedSet<String> open) {
        static final Appraisals NONE = new Appraisals(0, Collections.unmodifiableSequencedSet(new LinkedHashSet<>()));

        /** The id that the next appraisal gets. */
        public String nextId() {
            return "A" + (count + 1);
        }

        private Appraisals asked(String appraisal) {
            SequencedSet<String> more = new LinkedHashSet<>(open);
            more.add(appraisal);
            return new Appraisals(count + 1, Collections.unmodifiableSequencedSet(more));
        }

        /** One that nobody asked for counts, too. */
        private Appraisals given(String appraisal) {
            SequencedSet<String> fewer = new LinkedHashSet<>(open);
            boolean asked = fewer.remove(appraisal);
            return new Appraisals(asked ? count : count + 1, Collections.unmodifiableSequencedSet(fewer));
        }
    }

    Investigation evolve(InvestigationEvent event) {
        return switch (event) {
            case BackgroundReviewed e -> new Investigation(true, severity, facts, cause, appraisals, merits);
            case ComplaintClassified e ->
                new Investigation(backgroundReviewed, e.severity(), facts, cause, appraisals, merits);
            case FactEstablished e -> {
                Map<String, Basis> more = new LinkedHashMap<>(facts);
                more.put(e.fact(), e.basis());
                yield new Investigation(
                        backgroundReviewed, severity, Collections.unmodifiableMap(more), cause, appraisals, merits);
            }
            case RootCauseIdentified e ->
                new Investigation(
                        backgroundReviewed,
                        severity,
                        facts,
                        new Cause(e.dimension(), e.responsiblePerson()),
                        appraisals,
                        merits);
            case CauseExplained e -> this;
            case ResponsiblePersonInvolved e -> this;
            case TechnicalAppraisalRequested e -> with(appraisals.asked(e.appraisal()));
            case TechnicalAppraisalRecorded e -> with(appraisals.given(e.appraisal()));
            case MeritsDecided e ->
                new Investigation(backgroundReviewed, severity, facts, cause, appraisals, e.merits());
        };
    }

    /** The id that the next fact gets. */
    public String nextFactId() {
        return "F" + (facts.size() + 1);
    }

    private Investigation with(Appraisals next) {
        return new Investigation(backgroundReviewed, severity, facts, cause, next, merits);
    }
}
