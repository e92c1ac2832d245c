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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redress.events.Basis;
import org.redress.events.CauseDimension;
import org.redress.events.Channel;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintType;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandStated;
import org.redress.events.EmotionalState;
import org.redress.events.FactEstablished;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.PersonId;
import org.redress.events.PreventionElement;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.SatisfactionLevel;
import org.redress.events.Severity;
import org.redress.events.TransferRefused;
import org.redress.events.TransferRequested;
import org.redress.lifecycle.Stories;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** Complaints of every kind: the stories of all stages, and beside each what else may be so, two regions at a time. */
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

    /** What may happen in one region, whatever the stage; nothing, for a start. */
    private record Aside(Function<ComplaintState, List<List<ComplaintEvent>>> happenings) {}

    private static final List<Aside> ASIDES = List.of(
            new Aside(Situations::ownership),
            new Aside(Situations::demands),
            new Aside(state -> findings()),
            new Aside(Situations::promises));

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
        });
        return List.copyOf(states);
    }

    private static List<ComplaintState> withAsides(List<ComplaintEvent> story, ComplaintState state) {
        List<ComplaintState> states = new ArrayList<>();
        for (Aside one : ASIDES) {
            for (Aside other : ASIDES.subList(ASIDES.indexOf(one) + 1, ASIDES.size())) {
                for (List<ComplaintEvent> first : one.happenings().apply(state)) {
                    for (List<ComplaintEvent> second : other.happenings().apply(state)) {
                        states.add(ComplaintState.of(Stream.of(story, first, second)
                                .flatMap(List::stream)
                                .toList()));
                    }
                }
            }
        }
        return states;
    }

    private static Stream<List<ComplaintEvent>> stories() {
        List<List<ComplaintEvent>> received = Stream.concat(
                        Stream.of(Stage.values()).map(Stories::at),
                        Stream.of(
                                Stories.heard(),
                                Stories.heldBeforeStart(),
                                Stories.reached(),
                                Stories.reopened(),
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
