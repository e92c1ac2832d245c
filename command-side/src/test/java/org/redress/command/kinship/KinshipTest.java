package org.redress.command.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.command.RunningCommandSide;
import org.redress.command.RunningCommandSide.Answer;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.eventlog.StoredEvent;
import org.redress.events.AcknowledgementInherited;
import org.redress.events.ComplaintMerged;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintSplit;
import org.redress.events.DemandMoved;
import org.redress.events.DemandReturned;
import org.redress.events.DemandStated;
import org.redress.events.DuplicateAbsorbed;
import org.redress.events.DuplicateReleased;
import org.redress.events.MergeUndone;
import org.redress.events.OwnerAssigned;
import org.redress.events.RecurrenceLinked;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.SplitOffFrom;
import org.redress.events.SplitReturned;
import org.redress.events.SplitUndone;
import org.redress.lifecycle.input.CaseNumber;
import org.redress.lifecycle.kinship.LinkRecurrence;
import org.redress.lifecycle.kinship.MergeDuplicate;
import org.redress.lifecycle.kinship.SplitComplaint;
import org.redress.lifecycle.kinship.UndoMerge;
import org.redress.lifecycle.kinship.UndoSplit;
import org.redress.lifecycle.state.Stage;

/**
 * Cases that belong together: over HTTP, because Axon's bench loads one case only, and these steps are about two. What
 * happens to both is one append.
 */
class KinshipTest {
    /** The version of a complaint that was received with two demands: its fourth event. */
    private static final long RECEIVED = 3;

    private static final String APOLOGY = """
            {"apology": "We are sorry.", "channel": "PHONE", "expectedDuration": "P2D",
             "nextContactAt": "2199-01-01T00:00:00Z"}
            """;

    private final Kin kin = new Kin(RunningCommandSide.onH2());
    private final String customer = Kin.customer();

    @Happens(MergeDuplicate.class)
    void work_on_a_duplicate_goes_on_in_the_other_case_with_the_earlier_clocks() {
        String first = kin.receive(customer);
        String second = kin.receive(customer);

        Answer answer = kin.merge(first, second);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("status").asString()).isEqualTo("MERGED");
        ComplaintMerged merged = kin.only(first, ComplaintMerged.class);
        assertThat(merged.into()).isEqualTo(second);
        assertThat(kin.open(merged.reason())).isEqualTo("He called twice.");
        assertThat(kin.only(second, DuplicateAbsorbed.class))
                .isEqualTo(new DuplicateAbsorbed(
                        first, kin.history(first).getFirst().recordedAt()));
        assertOneAppend(first, 1, second, 1);
    }

    @Happens(MergeDuplicate.class)
    void the_earliest_clock_goes_through_a_chain_of_duplicates() {
        String first = kin.receive(customer);
        String second = kin.receive(customer);
        String third = kin.receive(customer);
        kin.merge(first, second);

        kin.merge(second, third);

        assertThat(kin.only(third, DuplicateAbsorbed.class))
                .isEqualTo(new DuplicateAbsorbed(
                        second, kin.history(first).getFirst().recordedAt()));
    }

    @Refused(MergeDuplicate.class)
    void whoever_may_not_merge_learns_nothing_of_the_other_case() {
        String first = kin.receive(customer);

        Answer answer = kin.take(
                Role.HANDLER,
                first,
                "merge-duplicate",
                Kin.mergeInto(UUID.randomUUID().toString()));

        assertProblem(answer, 403, "role-not-permitted");
        assertThat(kin.versionOf(first)).isEqualTo(RECEIVED);
    }

    @Refused(MergeDuplicate.class)
    void cases_of_two_customers_are_not_merged() {
        String first = kin.receive(customer);
        String second = kin.receive(Kin.customer());

        assertRefused(kin.merge(first, second), "customer-differs", first, second);
    }

    @Refused(MergeDuplicate.class)
    void a_case_is_not_its_own_duplicate() {
        String only = kin.receive(customer);

        assertRefused(kin.merge(only, only), "same-complaint", only);
    }

    @Refused(MergeDuplicate.class)
    void work_does_not_go_on_in_a_case_that_nobody_knows() {
        String first = kin.receive(customer);
        String nobodys = UUID.randomUUID().toString();

        assertRefused(kin.merge(first, nobodys), "other-complaint-unknown", first);
        assertThat(kin.history(nobodys)).isEmpty();
    }

    @Refused(MergeDuplicate.class)
    void work_does_not_go_on_in_a_case_that_is_over() {
        String first = kin.receive(customer);
        String second = kin.receive(customer);
        kin.take(Role.HANDLER, second, "withdraw-complaint", "{\"statement\": \"Never mind.\"}");
        long version = kin.versionOf(second);

        Answer answer = kin.merge(first, second);

        assertProblem(answer, 409, "other-complaint-not-open");
        assertThat(kin.versionOf(second)).isEqualTo(version);
        assertThat(kin.versionOf(first)).isEqualTo(RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", "organisation-default", "5B0A3C52-6F6E-4E0C-9D5E-1F5A2F3C4D5E", ""})
    void an_id_that_is_none_is_named(String id) {
        String first = kin.receive(customer);

        Answer answer = kin.merge(first, id);

        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("into");
    }

    @AlreadySo(MergeDuplicate.class)
    void what_was_merged_is_merged() {
        String first = kin.receive(customer);
        String second = kin.receive(customer);
        kin.merge(first, second);

        Answer again = kin.merge(first, second);

        assertThat(again.status()).isEqualTo(200);
        assertThat(kin.typesSince(first, RECEIVED)).containsExactly("ComplaintMerged");
        assertThat(kin.typesSince(second, RECEIVED)).containsExactly("DuplicateAbsorbed");
    }

    @Test
    void a_merge_sent_twice_is_one_merge() {
        String first = kin.receive(customer);
        String second = kin.receive(customer);

        assertOneAnswer(key -> kin.merge(first, second, "Idempotency-Key", key));

        assertThat(kin.typesSince(first, RECEIVED)).containsExactly("ComplaintMerged");
        assertThat(kin.typesSince(second, RECEIVED)).containsExactly("DuplicateAbsorbed");
    }

    @Test
    void nobody_works_on_a_case_whose_work_goes_on_elsewhere() {
        String first = kin.receive(customer);
        String second = kin.receive(customer);
        kin.merge(first, second);

        Answer answer = kin.take(Role.HANDLER, first, "withdraw-complaint", "{\"statement\": \"Never mind.\"}");

        assertProblem(answer, 409, "complaint-merged");
    }

    @Test
    void a_merge_is_asked_for_on_the_version_that_the_caller_knows() {
        String first = kin.receive(customer);
        String second = kin.receive(customer);

        Answer answer = kin.merge(first, second, "If-Match", "\"1\"");

        assertProblem(answer, 412, "version-conflict");
        assertThat(kin.versionOf(first)).isEqualTo(RECEIVED);
        assertThat(kin.versionOf(second)).isEqualTo(RECEIVED);
    }

    @Happens(UndoMerge.class)
    void a_wrong_merge_leaves_no_trace_in_how_the_cases_stand() {
        String first = kin.receive(customer);
        String second = kin.receive(customer);
        kin.take(Role.HANDLER, first, "apologize-and-acknowledge", APOLOGY);
        Kin.Standing firstBefore = kin.standing(first);
        Kin.Standing secondBefore = kin.standing(second);
        kin.merge(first, second);
        assertThat(kin.standing(first)).isNotEqualTo(firstBefore);

        Answer answer = kin.undoMerge(first);

        assertThat(answer.status()).isEqualTo(200);
        MergeUndone undone = kin.only(first, MergeUndone.class);
        assertThat(undone.from()).isEqualTo(second);
        assertThat(kin.open(undone.reason())).isEqualTo("I looked closely.");
        assertThat(kin.only(second, DuplicateReleased.class)).isEqualTo(new DuplicateReleased(first));
        assertThat(kin.standing(first)).isEqualTo(firstBefore);
        assertThat(kin.standing(second)).isEqualTo(secondBefore);
        assertOneAppend(first, 1, second, 1);
    }

    @Refused(UndoMerge.class)
    void what_was_not_merged_is_not_undone() {
        String only = kin.receive(customer);

        assertRefused(kin.undoMerge(only), "not-merged", only);
    }

    @Refused(UndoMerge.class)
    void the_last_merge_of_a_chain_is_undone_first() {
        String first = kin.receive(customer);
        String second = kin.receive(customer);
        String third = kin.receive(customer);
        kin.merge(first, second);
        kin.merge(second, third);

        assertProblem(kin.undoMerge(first), 409, "other-complaint-merged");
        assertThat(kin.undoMerge(second).status()).isEqualTo(200);
        assertThat(kin.undoMerge(first).status()).isEqualTo(200);
    }

    @AlreadySo(UndoMerge.class)
    void the_same_undoing_sent_twice_is_one_undoing() {
        String first = kin.receive(customer);
        String second = kin.receive(customer);
        kin.merge(first, second);

        assertOneAnswer(key -> kin.undoMerge(first, "Idempotency-Key", key));

        assertThat(kin.typesSince(first, RECEIVED)).containsExactly("ComplaintMerged", "MergeUndone");
        assertThat(kin.typesSince(second, RECEIVED)).containsExactly("DuplicateAbsorbed", "DuplicateReleased");
    }

    @Happens(SplitComplaint.class)
    void a_part_becomes_a_case_of_its_own_with_the_old_clocks_and_the_same_owner() {
        String origin = kin.receive(customer);
        kin.take(Role.HANDLER, origin, "apologize-and-acknowledge", APOLOGY);
        long before = kin.versionOf(origin);

        Answer answer = kin.split(origin);

        assertThat(answer.status()).isEqualTo(200);
        ComplaintSplit split = kin.only(origin, ComplaintSplit.class);
        String part = split.into();
        assertThat(kin.open(split.reason())).isEqualTo("Another department pays.");
        assertThat(kin.only(origin, DemandMoved.class)).isEqualTo(new DemandMoved("D2", part));
        assertThat(kin.typesSince(origin, before)).containsExactly("ComplaintSplit", "DemandMoved");
        assertThat(kin.typesSince(part, -1))
                .containsExactly(
                        "ComplaintReceived",
                        "SplitOffFrom",
                        "DemandStated",
                        "OwnerAssigned",
                        "AcknowledgementInherited");
        assertReceivedAs(part, origin);
        assertThat(kin.only(part, SplitOffFrom.class))
                .isEqualTo(
                        new SplitOffFrom(origin, kin.history(origin).getFirst().recordedAt()));
        DemandStated demand = kin.only(part, DemandStated.class);
        assertThat(demand.demand()).isEqualTo("D1");
        assertThat(kin.open(demand.wish())).isEqualTo("The towing of that day paid.");
        assertThat(kin.only(part, OwnerAssigned.class)).isEqualTo(kin.only(origin, OwnerAssigned.class));
        assertThat(kin.only(part, AcknowledgementInherited.class)).isEqualTo(new AcknowledgementInherited(origin));
        assertOneAppend(origin, 2, part, 5);
    }

    @Refused(SplitComplaint.class)
    void something_stays_in_the_case() {
        String origin = kin.receive(customer);
        kin.split(origin);
        long before = kin.versionOf(origin);

        Answer answer = kin.take(Role.SUPERVISOR, origin, "split-complaint", Kin.splitOff("D1"));

        assertProblem(answer, 409, "nothing-left-to-handle");
        assertThat(kin.versionOf(origin)).isEqualTo(before);
    }

    @Refused(SplitComplaint.class)
    void what_is_looked_after_elsewhere_is_not_split_off_again() {
        String origin = kin.receive(customer);
        kin.split(origin);
        long before = kin.versionOf(origin);

        assertProblem(kin.split(origin), 409, "demand-moved");
        assertThat(kin.versionOf(origin)).isEqualTo(before);
    }

    @AlreadySo(SplitComplaint.class)
    void a_split_sent_twice_makes_one_case() {
        String origin = kin.receive(customer);
        long head = kin.side().history().head();

        assertOneAnswer(key -> kin.split(origin, "Idempotency-Key", key));

        assertThat(kin.typesSince(origin, RECEIVED)).containsExactly("ComplaintSplit", "DemandMoved");
        assertThat(kin.side().history().head()).isEqualTo(head + 6);
    }

    @Happens(UndoSplit.class)
    void a_wrong_split_leaves_no_trace_in_how_the_case_stands() {
        String origin = kin.receive(customer);
        Kin.Standing before = kin.standing(origin);
        kin.split(origin);
        String part = kin.only(origin, ComplaintSplit.class).into();

        Answer answer = kin.undoSplit(part);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("status").asString()).isEqualTo("MERGED");
        SplitUndone undone = kin.only(part, SplitUndone.class);
        assertThat(undone.origin()).isEqualTo(origin);
        assertThat(kin.open(undone.reason())).isEqualTo("I looked closely.");
        assertThat(kin.only(origin, SplitReturned.class)).isEqualTo(new SplitReturned(part));
        assertThat(kin.only(origin, DemandReturned.class)).isEqualTo(new DemandReturned("D2"));
        assertThat(kin.standing(origin)).isEqualTo(before);
        assertOneAppend(part, 1, origin, 2);
    }

    @Refused(UndoSplit.class)
    void what_was_not_split_off_does_not_go_back() {
        String only = kin.receive(customer);

        assertRefused(kin.undoSplit(only), "not-split-off", only);
    }

    @Test
    void what_was_split_off_goes_its_own_way() {
        String origin = kin.receive(customer);
        kin.take(Role.HANDLER, origin, "apologize-and-acknowledge", APOLOGY);
        kin.split(origin);
        String part = kin.only(origin, ComplaintSplit.class).into();

        Answer answer = kin.take(Role.HANDLER, part, "withdraw-complaint", "{\"statement\": \"Never mind.\"}");

        assertThat(answer.json().get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(kin.standing(origin).stage()).isEqualTo(Stage.ACKNOWLEDGED);
    }

    @AlreadySo(UndoSplit.class)
    void what_went_back_went_back() {
        String origin = kin.receive(customer);
        kin.split(origin);
        String part = kin.only(origin, ComplaintSplit.class).into();
        kin.undoSplit(part);
        long head = kin.side().history().head();

        Answer again = kin.undoSplit(part);

        assertThat(again.status()).isEqualTo(200);
        assertThat(kin.side().history().head()).isEqualTo(head);
    }

    @Test
    void the_same_return_sent_twice_is_one_return() {
        String origin = kin.receive(customer);
        kin.split(origin);
        String part = kin.only(origin, ComplaintSplit.class).into();

        assertOneAnswer(key -> kin.undoSplit(part, "Idempotency-Key", key));

        assertThat(kin.typesSince(origin, RECEIVED))
                .containsExactly("ComplaintSplit", "DemandMoved", "SplitReturned", "DemandReturned");
    }

    @Happens(LinkRecurrence.class)
    void the_same_trouble_again_is_linked_and_marked() {
        String earlier = kin.receive(customer);
        String again = kin.receive(customer);

        Answer answer = kin.link(again, earlier);

        assertThat(answer.status()).isEqualTo(200);
        RecurrenceLinked linked = kin.only(again, RecurrenceLinked.class);
        assertThat(linked.earlier()).isEqualTo(earlier);
        assertThat(kin.open(linked.reason())).isEqualTo("It blocked again.");
        RiskFlagged flagged = kin.only(again, RiskFlagged.class);
        assertThat(flagged.risk()).isEqualTo(Severity.RECURRENCE);
        assertThat(kin.open(flagged.reason())).isEqualTo("It blocked again.");
        assertThat(kin.versionOf(earlier)).isEqualTo(RECEIVED);
    }

    @Refused(LinkRecurrence.class)
    void the_trouble_of_another_customer_is_another_trouble() {
        String earlier = kin.receive(Kin.customer());
        String again = kin.receive(customer);

        assertRefused(kin.link(again, earlier), "customer-differs", earlier, again);
    }

    @AlreadySo(LinkRecurrence.class)
    void what_is_linked_is_linked() {
        String earlier = kin.receive(customer);
        String again = kin.receive(customer);
        kin.link(again, earlier);
        long version = kin.versionOf(again);

        assertThat(kin.link(again, earlier).status()).isEqualTo(200);
        assertThat(kin.versionOf(again)).isEqualTo(version);
    }

    @Test
    void the_same_link_sent_twice_is_one_link() {
        String earlier = kin.receive(customer);
        String again = kin.receive(customer);

        assertOneAnswer(key -> kin.link(again, earlier, "Idempotency-Key", key));

        assertThat(kin.typesSince(again, RECEIVED)).containsExactly("RecurrenceLinked", "RiskFlagged");
    }

    /** What is known of the customer and the subject; the words are the new case's own. */
    private void assertReceivedAs(String part, String origin) {
        ComplaintReceived received = kin.only(part, ComplaintReceived.class);
        ComplaintReceived original = kin.only(origin, ComplaintReceived.class);
        assertThat(received.caseNumber()).isEqualTo(CaseNumber.of(part));
        assertThat(received.channel()).isEqualTo(original.channel());
        assertThat(received.source()).isEqualTo(original.source());
        assertThat(received.customer().person()).isEqualTo(original.customer().person());
        assertThat(kin.open(received.customer().name())).isEqualTo("Li Wei");
        assertThat(kin.open(received.narrative())).isEqualTo("It was towed home.");
        assertThat(received.emotionalState()).isEqualTo(original.emotionalState());
        assertThat(received.unit()).isEqualTo(original.unit());
        assertThat(received.subject()).isEqualTo(original.subject());
        assertThat(received.vulnerability()).isNull();
        assertThat(received.productModel()).isEqualTo(original.productModel());
    }

    /** The last events of both cases stand side by side in the log, under one command, those of the first one first. */
    private void assertOneAppend(String one, int ofOne, String other, int ofOther) {
        List<StoredEvent> appended =
                Stream.concat(last(one, ofOne), last(other, ofOther)).toList();
        long first = appended.getFirst().position();
        assertThat(appended)
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        LongStream.range(first, first + appended.size()).boxed().toList());
        assertThat(appended)
                .extracting(event -> event.metadata("commandId"))
                .containsOnly(appended.getFirst().metadata("commandId"));
    }

    private Stream<StoredEvent> last(String id, int events) {
        List<StoredEvent> history = kin.history(id);
        return history.subList(history.size() - events, history.size()).stream();
    }

    private static void assertOneAnswer(Function<String, Answer> step) {
        String key = UUID.randomUUID().toString();
        Answer first = step.apply(key);
        Answer second = step.apply(key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.response().body()).isEqualTo(first.response().body());
    }

    /** A refusal leaves freshly received cases as they were. */
    private void assertRefused(Answer answer, String type, String... untouched) {
        assertProblem(answer, 409, type);
        assertThat(untouched).allSatisfy(id -> assertThat(kin.versionOf(id)).isEqualTo(RECEIVED));
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:redress:problem:" + type);
    }
}
