package org.redress.lifecycle.table;

import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.NEXT_WEEK;
import static org.redress.lifecycle.Cast.WORKSHOP;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Stories.acknowledged;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.causeKnown;
import static org.redress.lifecycle.Stories.importedAndReopened;
import static org.redress.lifecycle.Stories.nothingToPrevent;
import static org.redress.lifecycle.Stories.promiseKept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redress.events.Basis;
import org.redress.events.CauseDimension;
import org.redress.events.Channel;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintType;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandMoved;
import org.redress.events.DemandStated;
import org.redress.events.EmotionalState;
import org.redress.events.EscalationCause;
import org.redress.events.FactEstablished;
import org.redress.events.FinalRulingGiven;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.PersonId;
import org.redress.events.PreventionElement;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.SatisfactionLevel;
import org.redress.events.Severity;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.TransferRefused;
import org.redress.events.TransferRequested;
import org.redress.lifecycle.Cast;
import org.redress.lifecycle.Stories;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/**
 * Complaints of every kind: the stories of all stages, and beside each what else may be so: of regions that meddle with one
 * another two at a time, of the others one.
 */
final class Situations {
    private static final TransferRequested ASKED = new TransferRequested(COLLEAGUE, null, said("On leave"));
    private static final ComplaintClassified GRAVE =
            new ComplaintClassified("catalogue-1", Set.of(ComplaintType.PARTS), Set.of(Severity.MAJOR), null);
    private static final RecurrencePreventionPlanned PLANNED = new RecurrencePreventionPlanned(
            said("Check each seal"),
            COLLEAGUE,
            LocalDate.parse("2026-04-01"),
            CauseDimension.TECHNOLOGY,
            Set.of(PreventionElement.PROCESS));

    private Situations() {}

    static List<ComplaintState> all() {
        Set<ComplaintState> states = new LinkedHashSet<>();
        stories().forEach(story -> {
            ComplaintState state = ComplaintState.of(story);
            states.add(state);
            // Of a conversation face to face one rule asks, and of nothing else with it.
            if (state.stage().isOpen() && !state.isFaceToFace()) {
                states.addAll(withAsides(story, state));
            }
            if (state.stage().isOpen() || state.stage() == Stage.CLOSED) {
                Extras.of(state).forEach(extra -> states.add(after(story, extra, List.of())));
            }
        });
        return List.copyOf(states);
    }

    /** A complaint of which a part was made a case of its own. */
    static ComplaintState ofTheOrigin(String child) {
        return ComplaintState.of(
                and(Stories.received(), new DemandStated("D2", said("A visit")), new DemandMoved("D2", child)));
    }

    /** A complaint of somebody else. */
    static ComplaintState ofAStranger() {
        return ComplaintState.of(List.of(new SourceComplaintRecorded(
                "7K3MQ-9PD2X",
                "CFPB",
                "1234",
                COLLEAGUE,
                null,
                "Mortgage",
                null,
                "Fees",
                null,
                Map.of(),
                null,
                null,
                null)));
    }

    /** Demands and promises meddle with one another. */
    private static List<ComplaintState> withAsides(List<ComplaintEvent> story, ComplaintState state) {
        List<ComplaintState> states = new ArrayList<>();
        ownership(state).forEach(happening -> states.add(after(story, happening, List.of())));
        findings().forEach(happening -> states.add(after(story, happening, List.of())));
        for (List<ComplaintEvent> second : promises(state)) {
            demands(state).forEach(first -> states.add(after(story, first, second)));
        }
        return states;
    }

    private static ComplaintState after(
            List<ComplaintEvent> story, List<ComplaintEvent> first, List<ComplaintEvent> second) {
        return ComplaintState.of(
                Stream.of(story, first, second).flatMap(List::stream).toList());
    }

    private static Stream<List<ComplaintEvent>> stories() {
        List<List<ComplaintEvent>> received = Stream.concat(
                        Stream.of(Stage.values()).map(Stories::at),
                        Stream.of(
                                Stories.heard(),
                                Stories.heldBeforeStart(),
                                Stories.reached(),
                                Stories.reopened(),
                                Stories.finished(),
                                settled(Stories.at(Stage.UNREACHABLE)),
                                ruled(settled(Stories.understood())),
                                ruled(settled(Stories.proposed())),
                                ruled(settled(Stories.completed())),
                                causeKnown(Stories.understood(), CauseDimension.MISUNDERSTANDING, null)))
                .toList();
        return Stream.of(
                        received.stream(),
                        received.stream().filter(story -> !story.isEmpty()).map(Situations::faceToFace),
                        received.stream().filter(story -> !story.isEmpty()).map(Situations::imported),
                        Stream.of(
                                importedAndReopened(),
                                acknowledged(importedAndReopened()),
                                and(
                                        causeKnown(
                                                acknowledged(importedAndReopened()),
                                                CauseDimension.MISUNDERSTANDING,
                                                null),
                                        new MisunderstandingCleared(SatisfactionLevel.SATISFIED))))
                .flatMap(Function.identity());
    }

    /** Nothing is owed any more but the end. */
    private static List<ComplaintEvent> settled(List<ComplaintEvent> story) {
        return and(causeKnown(story), nothingToPrevent(), promiseKept("P1"));
    }

    /** A superior has had the last word, and it was no. */
    private static List<ComplaintEvent> ruled(List<ComplaintEvent> story) {
        return and(
                story,
                new ComplaintEscalated(1, EscalationCause.THORNY_PROBLEM, said("It is hard")),
                new DemandDeclined("D1", said("No"), said("A call")),
                new FinalRulingGiven(1, Cast.COLLEAGUE, said("No"), said("It is enough")));
    }

    /** The same story of an agitated customer who stands before us. */
    private static List<ComplaintEvent> faceToFace(List<ComplaintEvent> story) {
        List<ComplaintEvent> told =
                new ArrayList<>(Stories.receivedFrom(Channel.FACE_TO_FACE, EmotionalState.AGITATED));
        told.addAll(story.subList(told.size(), story.size()));
        return told;
    }

    /** The same story of a case that another system told about: no demands, no owner. */
    private static List<ComplaintEvent> imported(List<ComplaintEvent> story) {
        List<ComplaintEvent> told = new ArrayList<>(Stories.imported());
        told.addAll(story.subList(Stories.received().size(), story.size()));
        return told;
    }

    private static List<List<ComplaintEvent>> ownership(ComplaintState state) {
        return state.ownership().owner() == null
                ? List.of(List.of())
                : List.of(
                        List.of(),
                        List.of(ASKED),
                        List.of(new TransferRequested(null, WORKSHOP, said("On leave"))),
                        List.of(ASKED, new TransferRefused(COLLEAGUE, said("Not ours")), ASKED));
    }

    /** An undeclined second demand would have kept any option from being agreed on. */
    private static List<List<ComplaintEvent>> demands(ComplaintState state) {
        DemandStated second = new DemandStated("D2", said("A visit"));
        DemandDeclined first = new DemandDeclined("D1", said("No"), said("A call"));
        DemandDeclined other = new DemandDeclined("D2", said("No"), said("A call"));
        if (state.demands().stated().isEmpty()) {
            return List.of(List.of());
        }
        return state.stage().compareTo(Stage.REMEDY_PROPOSED) <= 0
                ? List.of(List.of(), List.of(first), List.of(second), List.of(second, other))
                : List.of(List.of(), List.of(first), List.of(second, other));
    }

    private static List<List<ComplaintEvent>> findings() {
        return List.of(
                List.of(),
                List.of(new FactEstablished("F1", said("It leaks"), Basis.OBSERVED)),
                List.of(new FactEstablished("F1", said("It leaks"), Basis.CONFIRMED)),
                List.of(
                        new FactEstablished("F1", said("It leaks"), Basis.CONFIRMED),
                        new FactEstablished("F2", said("Somebody did it"), Basis.INFERRED)),
                cause(CauseDimension.MISUNDERSTANDING, null),
                cause(CauseDimension.PEOPLE, null),
                cause(CauseDimension.PEOPLE, COLLEAGUE),
                cause(CauseDimension.SUPPLIER, null),
                and(
                        cause(CauseDimension.PEOPLE, COLLEAGUE),
                        new FactEstablished("F2", said("He was tired"), Basis.INFERRED)),
                and(
                        cause(CauseDimension.SUPPLIER, null),
                        new FactEstablished("F2", said("It was cheap"), Basis.INFERRED)),
                and(
                        cause(CauseDimension.MISUNDERSTANDING, null),
                        new FactEstablished("F2", said("He said so"), Basis.CUSTOMER_STATED)),
                and(cause(CauseDimension.SUPPLIER, null), nothingToPrevent()),
                and(cause(CauseDimension.SUPPLIER, null), PLANNED),
                and(cause(CauseDimension.SUPPLIER, null), GRAVE),
                and(cause(CauseDimension.SUPPLIER, null), nothingToPrevent(), GRAVE));
    }

    private static List<ComplaintEvent> cause(CauseDimension dimension, PersonId person) {
        return causeKnown(List.of(), dimension, person);
    }

    private static List<List<ComplaintEvent>> promises(ComplaintState state) {
        List<ComplaintEvent> allKept = state.promises().open().stream()
                .<ComplaintEvent>map(Stories::promiseKept)
                .toList();
        PromiseMade another = new PromiseMade(
                state.promises().nextId(), PromiseKind.OF_ITS_OWN, said("A call"), said("A refund"), NEXT_WEEK);
        return state.promises().open().contains("P1")
                ? List.of(List.of(), List.of(promiseKept("P1")), allKept, List.of(another))
                : List.of(List.of(), List.of(another), List.of(another, promiseKept(another.promise())));
    }
}
