package org.redress.query.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.BackgroundReviewed;
import org.redress.events.Basis;
import org.redress.events.CauseDimension;
import org.redress.events.CauseExplained;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintType;
import org.redress.events.FactEstablished;
import org.redress.events.InvestigationEvent;
import org.redress.events.Merits;
import org.redress.events.MeritsDecided;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.ResponsiblePersonInvolved;
import org.redress.events.RootCauseIdentified;
import org.redress.events.Severity;
import org.redress.events.TechnicalAppraisalRecorded;
import org.redress.events.TechnicalAppraisalRequested;

/** What was found out. Each list keeps the earlier entries: the last one is in force. */
public record Investigation(
        List<Background> backgrounds,
        List<Classification> classifications,
        List<Fact> facts,
        List<Cause> causes,
        List<Explanation> explanations,
        List<Meeting> meetings,
        List<Appraisal> appraisals,
        List<Judgement> merits) {

    static final Investigation EMPTY =
            new Investigation(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** What we knew of the customer before speaking. */
    public record Background(Personal findings, Stamp stamp) {}

    /** The codes of the case. */
    public record Classification(
            String taxonomyVersion,
            Set<ComplaintType> types,
            Set<Severity> severity,
            @Nullable Personal note,
            Stamp stamp) {}

    /** An assertion, and what it rests on. */
    public record Fact(String fact, Personal assertion, Basis basis, Stamp stamp) {}

    /** The real cause (真实原因) and the facts it rests on. */
    public record Cause(
            CauseDimension dimension,
            Personal cause,
            List<String> facts,
            @Nullable PersonId responsiblePerson,
            Stamp stamp) {}

    /** How we told the customer why it happened. */
    public record Explanation(Personal explanation, Stamp stamp) {}

    /** The employee concerned met the customer, having agreed to it. */
    public record Meeting(
            PersonId responsiblePerson, Instant consentGivenAt, Instant metAt, Personal result, Stamp stamp) {}

    /** What the engineer was asked (技术鉴定), and what he found; null while he has not answered. */
    public record Appraisal(
            String appraisal,
            Personal question,
            Stamp stamp,
            @Nullable Finding finding) {}

    /** What is technically the matter. */
    public record Finding(Personal finding, Stamp stamp) {}

    /** Whether the complaint is right; says nothing about respect or apology. */
    public record Judgement(Merits merits, Personal reason, Stamp stamp) {}

    Investigation after(InvestigationEvent event, Stamp stamp) {
        Revision next = new Revision(this);
        switch (event) {
            case BackgroundReviewed e ->
                next.backgrounds = Entries.plus(backgrounds, new Background(e.findings(), stamp));
            case ComplaintClassified e ->
                next.classifications = Entries.plus(
                        classifications,
                        new Classification(e.taxonomyVersion(), e.types(), e.severity(), e.note(), stamp));
            case FactEstablished e ->
                next.facts = Entries.plus(facts, new Fact(e.fact(), e.assertion(), e.basis(), stamp));
            case RootCauseIdentified e ->
                next.causes = Entries.plus(
                        causes, new Cause(e.dimension(), e.cause(), e.facts(), e.responsiblePerson(), stamp));
            case CauseExplained e ->
                next.explanations = Entries.plus(explanations, new Explanation(e.explanation(), stamp));
            case ResponsiblePersonInvolved e ->
                next.meetings = Entries.plus(
                        meetings, new Meeting(e.responsiblePerson(), e.consentGivenAt(), e.metAt(), e.result(), stamp));
            case TechnicalAppraisalRequested e ->
                next.appraisals = Entries.plus(appraisals, new Appraisal(e.appraisal(), e.question(), stamp, null));
            case TechnicalAppraisalRecorded e ->
                next.appraisals = Entries.remarked(
                        appraisals,
                        one -> one.appraisal().equals(e.appraisal()),
                        one -> new Appraisal(
                                one.appraisal(), one.question(), one.stamp(), new Finding(e.finding(), stamp)));
            case MeritsDecided e -> next.merits = Entries.plus(merits, new Judgement(e.merits(), e.reason(), stamp));
        }
        return next.investigation();
    }

    /** The next part while one event is written into it. */
    private static final class Revision {
        private List<Background> backgrounds;
        private List<Classification> classifications;
        private List<Fact> facts;
        private List<Cause> causes;
        private List<Explanation> explanations;
        private List<Meeting> meetings;
        private List<Appraisal> appraisals;
        private List<Judgement> merits;

        Revision(Investigation investigation) {
            backgrounds = investigation.backgrounds;
            classifications = investigation.classifications;
            facts = investigation.facts;
            causes = investigation.causes;
            explanations = investigation.explanations;
            meetings = investigation.meetings;
            appraisals = investigation.appraisals;
            merits = investigation.merits;
        }

        Investigation investigation() {
            return new Investigation(
                    backgrounds, classifications, facts, causes, explanations, meetings, appraisals, merits);
        }
    }
}
