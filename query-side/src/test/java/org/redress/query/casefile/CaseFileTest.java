package org.redress.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.COLLEAGUE;
import static org.redress.query.Stories.DEALER;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.NOON;
import static org.redress.query.Stories.besides;
import static org.redress.query.Stories.draft;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.imported;
import static org.redress.query.Stories.importedWithItsDueDate;
import static org.redress.query.Stories.words;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.eventlog.Occurred;
import org.redress.events.Answer;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Channel;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintEvent;
import org.redress.events.CounterDemandRecorded;
import org.redress.events.DemandStated;
import org.redress.events.EventCatalogue;
import org.redress.events.ExpectedQualityRecorded;
import org.redress.events.Owner;
import org.redress.events.PerceivedQualityRecorded;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseExtended;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.QualityDimension;
import org.redress.events.QualityScore;
import org.redress.events.QualityStage;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.events.SourceWords;

class CaseFileTest {

    @Test
    void each_event_leaves_its_mark_on_the_file() {
        CaseFile file = CaseFile.EMPTY;
        long sequence = 0;
        for (ComplaintEvent event : everything("N-1")) {
            CaseFile next = file.apply(event, stamp(sequence++));
            assertThat(next).as(event.getClass().getSimpleName()).isNotEqualTo(file);
            file = next;
        }
    }

    @Test
    void the_stories_tell_every_kind_of_event() {
        assertThat(allEvents().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.all().values().stream()
                        .filter(ComplaintEvent.class::isAssignableFrom)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("allEvents")
    void any_event_may_come_first(ComplaintEvent event) {
        assertThat(CaseFile.EMPTY.apply(event, stamp(0))).isNotNull();
    }

    @Test
    void a_file_tells_the_whole_way() {
        CaseFile file = fold(everything("N-1"));

        assertThat(file.caseNumber()).isEqualTo("N-1");
        assertThat(file.ownership().owner()).isEqualTo(new Owner(COLLEAGUE, DEALER));
        assertThat(file.ownership().transfers())
                .extracting(Ownership.Transfer::answer)
                .extracting(answer -> answer == null ? null : answer.accepted())
                .containsExactly(false, true);
        assertThat(file.demands())
                .extracting(Demand::refusal)
                .satisfiesExactly(
                        refusal -> assertThat(refusal).isNull(),
                        refusal -> assertThat(refusal.alternative()).isEqualTo(words("a replacement car meanwhile")),
                        // What the customer wants instead was not declined.
                        refusal -> assertThat(refusal).isNull());
        assertThat(file.promises()).extracting(Promise::isOpen).containsExactly(false, false, true);
        assertThat(file.remedy().proposals())
                .extracting(proposal ->
                        proposal.answers().stream().map(Remedy.Answer::reply).toList())
                .containsExactly(
                        List.of(Remedy.Reply.REJECTED),
                        List.of(Remedy.Reply.ACCEPTED, Remedy.Reply.ACCEPTANCE_WITHDRAWN),
                        List.of(Remedy.Reply.ACCEPTED, Remedy.Reply.EXPIRED));
        assertThat(file.remedy().holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.ended()).isEqualTo(stamp(32)));
        assertThat(file.outcome().closings())
                .containsExactly(new Outcome.Closing(
                        ClosingOutcome.SATISFIED,
                        Set.of(RemedyKind.REPAIR, RemedyKind.APOLOGY),
                        words("mended"),
                        stamp(42 + besides().size())));
        assertThat(file.outcome().reopenings()).hasSize(2);
    }

    @Test
    void what_a_source_says_of_due_date_status_answer_and_closure_stands_beside_our_own() {
        CaseFile file = fold(importedWithItsDueDate("77"));

        SourceFacts source = file.source();
        assertThat(source).isNotNull();
        assertThat(source.product()).isEqualTo(SourceFacts.NOT_RECORDED);
        assertThat(source.unit()).isEqualTo("Solid Waste");
        assertThat(source.words()).isEqualTo(new SourceWords(null, words("rats"), words("3205 Juneau Pl")));
        assertThat(source.due())
                .isEqualTo(new SourceFacts.DueDate(Instant.parse("2026-03-05T09:00:00Z"), null, stamp(1)));
        assertThat(source.standing())
                .isEqualTo(new SourceFacts.Standing("Closed (Duplicate)", words("see 76"), stamp(2)));
        assertThat(source.response())
                .isEqualTo(new SourceFacts.Response(
                        SourceFacts.NOT_RECORDED,
                        SourceFacts.NOT_RECORDED,
                        false,
                        Answer.NOT_RECORDED,
                        words("swept"),
                        stamp(3)));
        assertThat(file.outcome().closings())
                .containsExactly(new Outcome.Closing(ClosingOutcome.NOT_RECORDED, Set.of(), null, stamp(4)));
    }

    @Test
    void what_a_source_does_not_say_is_not_recorded() {
        SourceFacts source = fold(imported("77")).source();

        assertThat(source).isNotNull();
        assertThat(source.channel()).isEqualTo(SourceFacts.NOT_RECORDED);
        assertThat(source.subProduct()).isEqualTo(SourceFacts.NOT_RECORDED);
        assertThat(source.subIssue()).isEqualTo(SourceFacts.NOT_RECORDED);
        assertThat(source.forwarded()).isEqualTo(stamp(1));
        assertThat(source.response())
                .isEqualTo(new SourceFacts.Response(
                        "Closed with explanation", SourceFacts.NOT_RECORDED, true, Answer.YES, null, stamp(2)));
        assertThat(fold(imported("77")).outcome().closings())
                .containsExactly(new Outcome.Closing(ClosingOutcome.NOT_RECORDED, Set.of(), null, stamp(2)));
    }

    @Test
    void what_the_customer_wants_instead_is_a_demand_of_its_own() {
        List<Demand> demands = fold(List.of(
                        new DemandStated("D1", words("a new car")),
                        new CounterDemandRecorded("D2", words("a used car"))))
                .demands();

        assertThat(demands).extracting(Demand::demand).containsExactly("D1", "D2");
        assertThat(demands).extracting(Demand::counter).containsExactly(false, true);
        assertThat(demands.getLast().wish()).isEqualTo(words("a used car"));
    }

    @Test
    void an_open_promise_is_still_owed() {
        List<ComplaintEvent> events = everything("N-1").subList(0, 10);

        assertThat(fold(events).promises()).singleElement().satisfies(promise -> {
            assertThat(promise.isOpen()).isTrue();
            assertThat(promise.dueAt()).isEqualTo(NOON);
        });
    }

    @Test
    void a_draft_waits_for_each_role_that_it_needs_until_one_refuses() {
        List<ComplaintEvent> asked = List.of(
                draft("R1", Role.REGIONAL_MANAGER, Role.ENGINEER),
                new AuthorizationRequested(
                        "R1", HANDLER, Set.of(Role.REGIONAL_MANAGER, Role.ENGINEER), words("she needs a car")),
                new AuthorizationGranted("R1", Role.REGIONAL_MANAGER, COLLEAGUE, words("she does")),
                new AuthorizationRefused("R1", Role.ENGINEER, COLLEAGUE, words("she does not")));

        assertThat(awaited(asked.subList(0, 1))).isEmpty();
        assertThat(awaited(asked.subList(0, 2))).containsExactly(Role.REGIONAL_MANAGER, Role.ENGINEER);
        assertThat(awaited(asked.subList(0, 3))).containsExactly(Role.ENGINEER);
        assertThat(awaited(asked)).isEmpty();
    }

    @Test
    void a_refusal_that_an_appeal_undid_stays_on_the_file() {
        assertThat(fold(everything("N-1")).demands().get(1).refusal())
                .isNotNull()
                .extracting(Demand.Refusal::reinstated)
                .isNotNull();
    }

    @Test
    void quality_fell_short_by_what_was_expected_less_what_was_perceived() {
        Quality quality = fold(List.of(
                        expected(QualityDimension.EMPATHY, 8),
                        perceived(QualityDimension.EMPATHY, 9),
                        perceived(QualityDimension.EMPATHY, 5),
                        expected(QualityDimension.TANGIBLES, 3)))
                .quality();

        assertThat(quality.gaps()).containsExactly(new Quality.Gap(QualityDimension.EMPATHY, 8, 5, 3));
    }

    @Test
    void a_promise_that_is_extended_is_due_later_and_no_longer_broken() {
        List<ComplaintEvent> events = List.of(
                new PromiseMade("P1", PromiseKind.OF_ITS_OWN, null, null, NOON),
                new PromiseBroken("P1"),
                new PromiseExtended("P1", NOON.plusSeconds(60), Channel.PHONE, words("tomorrow")));

        assertThat(fold(events.subList(0, 2)).promises())
                .extracting(Promise::broken)
                .containsExactly(stamp(1));
        assertThat(fold(events).promises()).singleElement().satisfies(promise -> {
            assertThat(promise.broken()).isNull();
            assertThat(promise.dueAt()).isEqualTo(NOON.plusSeconds(60));
            assertThat(promise.isOpen()).isTrue();
        });
    }

    private static List<Role> awaited(List<ComplaintEvent> events) {
        return fold(events).drafts().getFirst().awaited();
    }

    private static ExpectedQualityRecorded expected(QualityDimension dimension, int score) {
        return new ExpectedQualityRecorded(QualityStage.AT_PROBLEM, List.of(new QualityScore(dimension, score)));
    }

    private static PerceivedQualityRecorded perceived(QualityDimension dimension, int score) {
        return new PerceivedQualityRecorded(QualityStage.AFTER_HANDLING, List.of(new QualityScore(dimension, score)));
    }

    static Stream<ComplaintEvent> allEvents() {
        return Stream.of(everything("N-1"), imported("N-2"), importedWithItsDueDate("N-3"))
                .flatMap(List::stream);
    }

    private static CaseFile fold(List<ComplaintEvent> events) {
        CaseFile file = CaseFile.EMPTY;
        for (int sequence = 0; sequence < events.size(); sequence++) {
            file = file.apply(events.get(sequence), stamp(sequence));
        }
        return file;
    }

    private static Stamp stamp(long sequence) {
        return new Stamp(sequence, NOON, NOON.toString(), Occurred.Precision.INSTANT, HANDLER.value(), "HANDLER");
    }
}
