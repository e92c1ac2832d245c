package org.redress.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.COLLEAGUE;
import static org.redress.query.Stories.DEALER;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.NOON;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.imported;
import static org.redress.query.Stories.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.eventlog.Occurred;
import org.redress.events.Answer;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintEvent;
import org.redress.events.EventCatalogue;
import org.redress.events.OrganisationEvent;
import org.redress.events.Owner;
import org.redress.events.RemedyKind;

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
                        .filter(type -> !OrganisationEvent.class.isAssignableFrom(type))
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
                        refusal -> assertThat(refusal.alternative()).isEqualTo(words("a replacement car meanwhile")));
        assertThat(file.promises()).extracting(Promise::isOpen).containsExactly(false, false);
        assertThat(file.remedy().proposals())
                .extracting(proposal ->
                        proposal.answers().stream().map(Remedy.Answer::reply).toList())
                .containsExactly(
                        List.of(Remedy.Reply.REJECTED),
                        List.of(Remedy.Reply.ACCEPTED, Remedy.Reply.ACCEPTANCE_WITHDRAWN),
                        List.of(Remedy.Reply.ACCEPTED));
        assertThat(file.remedy().holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.ended()).isEqualTo(stamp(32)));
        assertThat(file.outcome().closings())
                .containsExactly(new Outcome.Closing(
                        ClosingOutcome.SATISFIED,
                        Set.of(RemedyKind.REPAIR, RemedyKind.APOLOGY),
                        words("mended"),
                        stamp(42)));
        assertThat(file.outcome().reopenings()).hasSize(1);
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
                        "Closed with explanation", SourceFacts.NOT_RECORDED, true, Answer.YES, stamp(2)));
        assertThat(fold(imported("77")).outcome().closings())
                .containsExactly(new Outcome.Closing(ClosingOutcome.NOT_RECORDED, Set.of(), null, stamp(2)));
    }

    @Test
    void an_open_promise_is_still_owed() {
        List<ComplaintEvent> events = everything("N-1").subList(0, 10);

        assertThat(fold(events).promises()).singleElement().satisfies(promise -> {
            assertThat(promise.isOpen()).isTrue();
            assertThat(promise.dueAt()).isEqualTo(NOON);
        });
    }

    static Stream<ComplaintEvent> allEvents() {
        return Stream.of(everything("N-1"), imported("N-2")).flatMap(List::stream);
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
