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
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.ResponsiblePersonInvolved;
import org.redress.events.RootCauseIdentified;
import org.redress.events.Severity;

/** What was found out. Each list keeps the earlier entries: the last one is in force. */
public record Investigation(
        List<Background> backgrounds,
        List<Classification> classifications,
        List<Fact> facts,
        List<Cause> causes,
        List<Explanation> explanations,
        List<Meeting> meetings) {

    static final Investigation EMPTY =
            new Investigation(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

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

    Investigation after(InvestigationEvent event, Stamp stamp) {
        return switch (event) {
            case BackgroundReviewed e ->
                new Investigation(
                        Entries.plus(backgrounds, new Background(e.findings(), stamp)),
                        classifications,
                        facts,
                        causes,
                        explanations,
                        meetings);
            case ComplaintClassified e ->
                new Investigation(
                        backgrounds,
                        Entries.plus(
                                classifications,
                                new Classification(e.taxonomyVersion(), e.types(), e.severity(), e.note(), stamp)),
                        facts,
                        causes,
                        explanations,
                        meetings);
            case FactEstablished e ->
                new Investigation(
                        backgrounds,
                        classifications,
                        Entries.plus(facts, new Fact(e.fact(), e.assertion(), e.basis(), stamp)),
                        causes,
                        explanations,
                        meetings);
            case RootCauseIdentified e ->
                new Investigation(
                        backgrounds,
                        classifications,
                        facts,
                        Entries.plus(
                                causes, new Cause(e.dimension(), e.cause(), e.facts(), e.responsiblePerson(), stamp)),
                        explanations,
                        meetings);
            case CauseExplained e ->
                new Investigation(
                        backgrounds,
                        classifications,
                        facts,
                        causes,
                        Entries.plus(explanations, new Explanation(e.explanation(), stamp)),
                        meetings);
            case ResponsiblePersonInvolved e ->
                new Investigation(
                        backgrounds,
                        classifications,
                        facts,
                        causes,
                        explanations,
                        Entries.plus(
                                meetings,
                                new Meeting(e.responsiblePerson(), e.consentGivenAt(), e.metAt(), e.result(), stamp)));
        };
    }
}
