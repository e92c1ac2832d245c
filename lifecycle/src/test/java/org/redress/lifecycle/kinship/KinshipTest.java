package org.redress.lifecycle.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.COMPLAINT;
import static org.redress.lifecycle.Cast.CUSTOMER;
import static org.redress.lifecycle.Cast.DEALER;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.NOW;
import static org.redress.lifecycle.Cast.OTHER_COMPLAINT;
import static org.redress.lifecycle.Cast.WORKSHOP;
import static org.redress.lifecycle.Cast.id;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.closed;
import static org.redress.lifecycle.Stories.imported;
import static org.redress.lifecycle.Stories.merged;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.withdrawn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.AcknowledgementInherited;
import org.redress.events.CaseSource;
import org.redress.events.Channel;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintMerged;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintSplit;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.Customer;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandMoved;
import org.redress.events.DemandReturned;
import org.redress.events.DemandStated;
import org.redress.events.DuplicateAbsorbed;
import org.redress.events.DuplicateReleased;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EmergencyStoodDown;
import org.redress.events.EmotionalState;
import org.redress.events.MergeUndone;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.RecurrenceLinked;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SplitOffFrom;
import org.redress.events.SplitReturned;
import org.redress.events.SplitUndone;
import org.redress.lifecycle.Given;
import org.redress.lifecycle.Regions;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Surroundings;
import org.redress.lifecycle.input.CaseId;
import org.redress.lifecycle.input.CaseNumber;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** The same customer only, the earliest clocks count, and every wrong merge or split is undone (M-41, R-109, M-29). */
class KinshipTest {
    private static final EmergencyDeclared EMERGENCY =
            new EmergencyDeclared(EmergencyKind.BURNT_CAR, EnumSet.allOf(EmergencyParty.class), said("It burns"));
    private static final Instant FIRST = NOW.minus(Duration.ofDays(9));
    private static final Instant LATER = NOW.minus(Duration.ofDays(2));
    private static final MergeDuplicate MERGE = new MergeDuplicate(new CaseId(OTHER_COMPLAINT), text("The same pump"));
    private static final ComplaintMerged MERGED = new ComplaintMerged(OTHER_COMPLAINT, said("The same pump"));
    private static final UndoMerge UNDO_MERGE = new UndoMerge(text("Another pump"));
    private static final UndoSplit UNDO_SPLIT = new UndoSplit(text("One thing after all"));
    private static final LinkRecurrence LINK = new LinkRecurrence(new CaseId(OTHER_COMPLAINT), text("It leaks again"));
    private static final RecurrenceLinked LINKED = new RecurrenceLinked(OTHER_COMPLAINT, said("It leaks again"));
    private static final DemandStated SECOND = new DemandStated("D2", said("A visit"));
    private static final ComplaintSplit SPLIT = new ComplaintSplit(OTHER_COMPLAINT, said("Two things"));
    private static final SplitOffFrom SPLIT_OFF = new SplitOffFrom(COMPLAINT, FIRST);

    // Merging

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void a_case_goes_on_in_another_open_one_with_its_clocks(Stage stage) {
        given(at(stage))
                .receivedAt(FIRST)
                .beside(other(received()))
                .when(MERGE)
                .thenInBoth(List.of(MERGED), List.of(new DuplicateAbsorbed(COMPLAINT, FIRST)));
        given(received())
                .receivedAt(FIRST)
                .beside(other(at(stage)))
                .when(MERGE)
                .thenInBoth(List.of(MERGED), List.of(new DuplicateAbsorbed(COMPLAINT, FIRST)));
    }

    @Test
    void the_clocks_of_those_that_were_merged_before_go_along() {
        given(received(), new DuplicateAbsorbed("a-third", FIRST))
                .receivedAt(LATER)
                .beside(other(received()))
                .when(MERGE)
                .thenInBoth(List.of(MERGED), List.of(new DuplicateAbsorbed(COMPLAINT, FIRST)));
    }

    @Test
    void where_nobody_knows_when_it_reached_us_nobody_says_so() {
        given(received())
                .beside(other(received()))
                .when(MERGE)
                .thenInBoth(List.of(MERGED), List.of(new DuplicateAbsorbed(COMPLAINT, null)));
    }

    @Test
    void a_case_is_merged_once() {
        given(merged()).beside(other(absorbing(received()))).when(MERGE).alreadySo();
        given(and(received(), new ComplaintMerged("a-third", said("The same"))))
                .beside(other(received()))
                .when(MERGE)
                .refused(Refusal.COMPLAINT_MERGED);
    }

    @ParameterizedTest
    @CsvSource({"NOT_RECEIVED, COMPLAINT_UNKNOWN", "CLOSED, COMPLAINT_CLOSED", "WITHDRAWN, COMPLAINT_WITHDRAWN"})
    void only_an_open_case_is_merged(Stage stage, Refusal refusal) {
        given(at(stage)).beside(other(received())).when(MERGE).refused(refusal);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"CLOSED", "WITHDRAWN", "MERGED"})
    void work_goes_on_only_where_there_is_work(Stage stage) {
        given(received()).beside(other(at(stage))).when(MERGE).refused(Refusal.OTHER_COMPLAINT_NOT_OPEN);
    }

    @Test
    void the_other_case_exists_is_another_one_and_the_same_customers() {
        for (Object command : List.of(MERGE, LINK)) {
            given(received()).when(command).refused(Refusal.OTHER_COMPLAINT_UNKNOWN);
            given(received()).beside(other(List.of())).when(command).refused(Refusal.OTHER_COMPLAINT_UNKNOWN);
            given(received())
                    .beside(new Surroundings.Other(COMPLAINT, ComplaintState.of(received()), NOW))
                    .when(command)
                    .refused(Refusal.SAME_COMPLAINT);
            given(received()).beside(other(ofSomebodyElse())).when(command).refused(Refusal.CUSTOMER_DIFFERS);
        }
    }

    @Test
    void a_part_is_returned_to_the_whole_by_undoing_the_split_not_by_merging() {
        given(splitOff())
                .beside(other(and(received(), SECOND, new DemandMoved("D2", COMPLAINT))))
                .when(MERGE)
                .refused(Refusal.DEMAND_MOVED);
        given(splitOff())
                .beside(other(and(received(), SECOND, new DemandMoved("D2", "a-third"))))
                .when(MERGE)
                .thenInBoth(List.of(MERGED), List.of(new DuplicateAbsorbed(COMPLAINT, FIRST)));
    }

    // Undoing a merge

    @Test
    void a_wrong_merge_is_undone_in_both_cases() {
        given(merged())
                .beside(other(absorbing(received())))
                .when(UNDO_MERGE)
                .thenInBoth(
                        List.of(new MergeUndone(OTHER_COMPLAINT, said("Another pump"))),
                        List.of(new DuplicateReleased(COMPLAINT)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"CLOSED", "WITHDRAWN"})
    void even_when_the_other_has_ended(Stage stage) {
        given(merged())
                .beside(other(absorbing(at(stage))))
                .when(UNDO_MERGE)
                .thenInBoth(
                        List.of(new MergeUndone(OTHER_COMPLAINT, said("Another pump"))),
                        List.of(new DuplicateReleased(COMPLAINT)));
    }

    @Test
    void not_while_the_other_is_merged_itself() {
        given(merged())
                .beside(other(and(absorbing(received()), new ComplaintMerged("a-third", said("The same")))))
                .when(UNDO_MERGE)
                .refused(Refusal.OTHER_COMPLAINT_MERGED);
        given(merged())
                .beside(other(and(absorbing(received()), new SplitUndone("a-third", said("One thing")))))
                .when(UNDO_MERGE)
                .refused(Refusal.OTHER_COMPLAINT_MERGED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "MERGED"})
    void what_was_not_merged_is_not_taken_apart(Stage stage) {
        given(at(stage)).beside(other(received())).when(UNDO_MERGE).refused(Refusal.NOT_MERGED);
    }

    @Test
    void an_unknown_case_was_never_merged_or_split() {
        given(List.of()).when(UNDO_MERGE).refused(Refusal.COMPLAINT_UNKNOWN);
        given(List.of()).when(UNDO_SPLIT).refused(Refusal.COMPLAINT_UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void after_a_merge_is_undone_both_cases_are_as_before(Stage stage) {
        List<ComplaintEvent> duplicate = new ArrayList<>(and(at(stage), new DuplicateAbsorbed("a-third", FIRST)));
        List<ComplaintEvent> surviving = new ArrayList<>(
                and(at(stage), new DuplicateAbsorbed("a-fourth", null), new SplitOffFrom("a-fifth", LATER)));
        Map<String, Object> duplicateBefore = Regions.of(duplicate);
        Map<String, Object> survivingBefore = Regions.of(surviving);
        Instant clocksBefore = clocksFrom(surviving, NOW);

        take(MERGE, duplicate, surviving);
        assertThat(ComplaintState.of(duplicate).stage()).isEqualTo(Stage.MERGED);
        assertThat(clocksFrom(surviving, NOW)).isEqualTo(FIRST);
        take(UNDO_MERGE, duplicate, surviving);

        assertThat(Regions.of(duplicate)).isEqualTo(duplicateBefore);
        assertThat(Regions.of(surviving)).isEqualTo(survivingBefore);
        assertThat(clocksFrom(duplicate, LATER)).isEqualTo(FIRST);
        assertThat(clocksFrom(surviving, NOW)).isEqualTo(clocksBefore).isEqualTo(LATER);
    }

    // Splitting

    @Test
    void a_part_becomes_a_case_of_its_own_with_the_same_owner_and_the_old_clocks() {
        given(received(), SECOND, new DemandStated("D3", said("A bill")))
                .receivedAt(FIRST)
                .beside(newborn())
                .when(splitting("D3", "D2"))
                .thenInBoth(
                        List.of(SPLIT, new DemandMoved("D3", OTHER_COMPLAINT), new DemandMoved("D2", OTHER_COMPLAINT)),
                        List.of(
                                born(),
                                SPLIT_OFF,
                                new DemandStated("D1", said("D3 in other words")),
                                new DemandStated("D2", said("D2 in other words")),
                                new OwnerAssigned(new Owner(HANDLER, DEALER))));
    }

    @Test
    void it_takes_along_how_the_complaint_reached_us_but_not_its_words() {
        ComplaintReceived told = new ComplaintReceived(
                "7K3MQ-9PD2X",
                Channel.FACE_TO_FACE,
                CaseSource.CSI_SURVEY,
                new Customer(CUSTOMER, said("Li Na"), said("138"), null, null, Channel.SMS),
                said("Everything is wrong."),
                EmotionalState.FURIOUS,
                WORKSHOP,
                said("Water pump"),
                said("Lives alone"),
                "Model 7");
        List<ComplaintEvent> story = List.of(
                told, new DemandStated("D1", said("A")), SECOND, new OwnerAssigned(new Owner(COLLEAGUE, WORKSHOP)));
        assertThat(given(story)
                        .receivedAt(FIRST)
                        .beside(newborn())
                        .when(splitting("D2"))
                        .eventsElsewhere())
                .startsWith(new ComplaintReceived(
                        CaseNumber.of(OTHER_COMPLAINT),
                        Channel.FACE_TO_FACE,
                        CaseSource.CSI_SURVEY,
                        new Customer(CUSTOMER, said("Li Na"), said("138"), null, null, Channel.SMS),
                        said("The visit"),
                        EmotionalState.FURIOUS,
                        WORKSHOP,
                        said("Water pump"),
                        null,
                        "Model 7"))
                .endsWith(new OwnerAssigned(new Owner(COLLEAGUE, WORKSHOP)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"ACKNOWLEDGED", "UNDER_INVESTIGATION"})
    void a_customer_whom_we_apologised_to_need_not_hear_it_again(Stage stage) {
        Given.When split =
                given(at(stage), SECOND).receivedAt(FIRST).beside(newborn()).when(splitting("D2"));
        split.thenInBoth(
                List.of(SPLIT, new DemandMoved("D2", OTHER_COMPLAINT)),
                List.of(
                        born(),
                        SPLIT_OFF,
                        new DemandStated("D1", said("D2 in other words")),
                        new OwnerAssigned(new Owner(HANDLER, DEALER)),
                        new AcknowledgementInherited(COMPLAINT)));
        assertThat(ComplaintState.of(split.eventsElsewhere()).stage()).isEqualTo(Stage.ACKNOWLEDGED);
        assertThat(ComplaintState.of(split.eventsElsewhere()).isAcknowledged()).isTrue();
    }

    @Test
    void the_new_case_is_due_when_the_old_one_was() {
        List<ComplaintEvent> part = given(received(), SECOND, new DuplicateAbsorbed("a-third", FIRST))
                .receivedAt(LATER)
                .beside(newborn())
                .when(splitting("D2"))
                .eventsElsewhere();
        assertThat(part).contains(SPLIT_OFF);
        assertThat(clocksFrom(part, NOW)).isEqualTo(FIRST);
    }

    @Test
    void one_demand_may_become_two_wishes() {
        SplitComplaint twice = new SplitComplaint(
                List.of(
                        new SplitComplaint.Part(id("D2"), text("A visit")),
                        new SplitComplaint.Part(id("D2"), text("A call before it"))),
                text("The visit"),
                text("Two things"));
        Given.When split =
                given(received(), SECOND).receivedAt(FIRST).beside(newborn()).when(twice);
        split.thenInBoth(
                List.of(SPLIT, new DemandMoved("D2", OTHER_COMPLAINT)),
                List.of(
                        born(),
                        SPLIT_OFF,
                        new DemandStated("D1", said("A visit")),
                        new DemandStated("D2", said("A call before it")),
                        new OwnerAssigned(new Owner(HANDLER, DEALER))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    AWAITING_AUTHORIZATION, AUTHORIZATION_PENDING
                    REMEDY_PROPOSED,        REMEDY_ON_THE_TABLE
                    REMEDY_AGREED,          REMEDY_ON_THE_TABLE
                    REMEDY_IN_PROGRESS,     REMEDY_ON_THE_TABLE
                    ON_HOLD,                REMEDY_ON_THE_TABLE
                    AWAITING_CONFIRMATION,  REMEDY_ON_THE_TABLE
                    UNREACHABLE,            REMEDY_ON_THE_TABLE
                    RESOLVED,               REMEDY_ON_THE_TABLE
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nothing_is_split_once_a_way_out_is_looked_for(Stage stage, Refusal refusal) {
        given(at(stage)).beside(newborn()).when(splitting("D1")).refused(refusal);
    }

    @Test
    void what_a_source_reports_is_not_split() {
        given(imported(), new DemandStated("D1", said("A")), SECOND)
                .beside(newborn())
                .when(splitting("D2"))
                .refused(Refusal.SOURCE_CASE);
    }

    @Test
    void a_part_is_something_that_is_still_to_be_looked_after_here() {
        given(received(), SECOND).beside(newborn()).when(splitting("D3")).refused(Refusal.DEMAND_UNKNOWN);
        given(received(), SECOND, new DemandDeclined("D2", said("No"), said("A call")))
                .beside(newborn())
                .when(splitting("D2"))
                .refused(Refusal.DEMAND_DECLINED);
        given(received(), SECOND, new DemandMoved("D2", "a-third"))
                .beside(newborn())
                .when(splitting("D2"))
                .refused(Refusal.DEMAND_MOVED);
        DemandStated third = new DemandStated("D3", said("A bill"));
        given(received(), SECOND, third, new DemandDeclined("D2", said("No"), said("A call")))
                .beside(newborn())
                .when(splitting("D3", "D2"))
                .refused(Refusal.DEMAND_DECLINED);
        given(received(), SECOND, third, new DemandMoved("D2", "a-third"))
                .beside(newborn())
                .when(splitting("D3", "D2"))
                .refused(Refusal.DEMAND_MOVED);
    }

    @Test
    void something_stays() {
        given(received()).beside(newborn()).when(splitting("D1")).refused(Refusal.NOTHING_LEFT_TO_HANDLE);
        given(received(), SECOND).beside(newborn()).when(splitting("D1", "D2")).refused(Refusal.NOTHING_LEFT_TO_HANDLE);
        given(received(), SECOND, new DemandDeclined("D2", said("No"), said("A call")))
                .beside(newborn())
                .when(splitting("D1"))
                .refused(Refusal.NOTHING_LEFT_TO_HANDLE);
        given(received(), SECOND, new DemandMoved("D2", "a-third"))
                .beside(newborn())
                .when(splitting("D1"))
                .refused(Refusal.NOTHING_LEFT_TO_HANDLE);
    }

    // Undoing a split

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void a_part_returns_to_the_open_case_that_it_came_from(Stage stage) {
        List<ComplaintEvent> origin = and(
                at(stage),
                SECOND,
                new DemandStated("D3", said("A bill")),
                new DemandMoved("D3", COMPLAINT),
                new DemandMoved("D1", "a-third"),
                new DemandMoved("D2", COMPLAINT));
        given(splitOff())
                .beside(other(origin))
                .when(UNDO_SPLIT)
                .thenInBoth(
                        List.of(new SplitUndone(OTHER_COMPLAINT, said("One thing after all"))),
                        List.of(new SplitReturned(COMPLAINT), new DemandReturned("D3"), new DemandReturned("D2")));
    }

    @Test
    void a_split_is_undone_once() {
        List<ComplaintEvent> undone = and(splitOff(), new SplitUndone(OTHER_COMPLAINT, said("One thing")));
        given(undone).beside(other(received())).when(UNDO_SPLIT).alreadySo();
        assertThat(ComplaintState.of(undone).stage()).isEqualTo(Stage.MERGED);
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_RECEIVED")
    void what_was_not_split_off_does_not_return(Stage stage) {
        given(at(stage)).beside(other(received())).when(UNDO_SPLIT).refused(Refusal.NOT_SPLIT_OFF);
    }

    @Test
    void a_part_that_has_ended_or_was_merged_does_not_return() {
        given(splitOff(), new ComplaintWithdrawn(said("Never mind")))
                .beside(other(received()))
                .when(UNDO_SPLIT)
                .refused(Refusal.COMPLAINT_WITHDRAWN);
        given(splitOff(), new ComplaintClosed(ClosingOutcome.SATISFIED, Set.of(), null))
                .beside(other(received()))
                .when(UNDO_SPLIT)
                .refused(Refusal.COMPLAINT_CLOSED);
        given(splitOff(), new ComplaintMerged("a-third", said("The same")))
                .beside(other(received()))
                .when(UNDO_SPLIT)
                .refused(Refusal.COMPLAINT_MERGED);
    }

    @Test
    void nor_one_that_others_were_merged_into_or_split_from() {
        given(splitOff(), new DuplicateAbsorbed("a-third", null))
                .beside(other(received()))
                .when(UNDO_SPLIT)
                .refused(Refusal.HAS_DUPLICATES);
        given(splitOff(), SECOND, new DemandMoved("D2", "a-third"))
                .beside(other(received()))
                .when(UNDO_SPLIT)
                .refused(Refusal.DEMAND_MOVED);
        given(splitOff(), SECOND, new DemandMoved("D2", "a-third"), new DemandReturned("D2"))
                .beside(other(received()))
                .when(UNDO_SPLIT)
                .thenInBoth(
                        List.of(new SplitUndone(OTHER_COMPLAINT, said("One thing after all"))),
                        List.of(new SplitReturned(COMPLAINT)));
    }

    @Test
    void it_returns_only_to_where_work_goes_on() {
        given(splitOff()).when(UNDO_SPLIT).refused(Refusal.OTHER_COMPLAINT_NOT_OPEN);
        given(splitOff()).beside(other(closed())).when(UNDO_SPLIT).refused(Refusal.OTHER_COMPLAINT_NOT_OPEN);
        given(splitOff()).beside(other(withdrawn())).when(UNDO_SPLIT).refused(Refusal.OTHER_COMPLAINT_NOT_OPEN);
        given(splitOff())
                .beside(other(and(received(), new ComplaintMerged("a-third", said("The same")))))
                .when(UNDO_SPLIT)
                .refused(Refusal.OTHER_COMPLAINT_MERGED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"RECEIVED", "ACKNOWLEDGED", "UNDER_INVESTIGATION"})
    void after_a_split_is_undone_the_case_is_as_before(Stage stage) {
        List<ComplaintEvent> whole = new ArrayList<>(and(
                at(stage),
                SECOND,
                new DemandStated("D3", said("A bill")),
                new DemandMoved("D3", "a-third"),
                new DuplicateAbsorbed("a-fourth", FIRST)));
        Map<String, Object> before = Regions.of(whole);
        Instant clocksBefore = clocksFrom(whole, LATER);
        List<ComplaintEvent> part = new ArrayList<>();

        Given.When split = given(whole).receivedAt(LATER).beside(newborn()).when(splitting("D2"));
        whole.addAll(split.events());
        part.addAll(split.eventsElsewhere());
        assertThat(ComplaintState.of(whole).demands().open()).containsExactly("D1");

        Given.When undoing = given(part)
                .in(OTHER_COMPLAINT)
                .receivedAt(NOW)
                .beside(new Surroundings.Other(COMPLAINT, ComplaintState.of(whole), LATER))
                .when(UNDO_SPLIT);
        whole.addAll(undoing.eventsElsewhere());
        part.addAll(undoing.events());

        assertThat(Regions.of(whole)).isEqualTo(before);
        assertThat(clocksFrom(whole, LATER)).isEqualTo(clocksBefore).isEqualTo(FIRST);
        assertThat(ComplaintState.of(part).stage()).isEqualTo(Stage.MERGED);
    }

    // The same trouble again

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void the_same_trouble_again_marks_the_case(Stage stage) {
        given(at(stage))
                .beside(other(closed()))
                .when(LINK)
                .then(LINKED, new RiskFlagged(Severity.RECURRENCE, said("It leaks again")));
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_RECEIVED")
    void whatever_became_of_the_earlier_case(Stage stage) {
        given(received())
                .beside(other(at(stage)))
                .when(LINK)
                .then(LINKED, new RiskFlagged(Severity.RECURRENCE, said("It leaks again")));
    }

    @Test
    void a_case_that_is_marked_already_is_not_marked_again() {
        given(received(), new RiskFlagged(Severity.RECURRENCE, said("Again")))
                .beside(other(closed()))
                .when(LINK)
                .then(LINKED);
    }

    @Test
    void each_earlier_case_is_linked_once() {
        given(received(), LINKED).beside(other(closed())).when(LINK).alreadySo();
        given(received(), new RecurrenceLinked("a-third", said("Again")))
                .beside(other(closed()))
                .when(LINK)
                .then(LINKED, new RiskFlagged(Severity.RECURRENCE, said("It leaks again")));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_an_open_case_is_a_recurrence(Stage stage, Refusal refusal) {
        given(at(stage)).beside(other(closed())).when(LINK).refused(refusal);
    }

    // Emergencies

    @Test
    void an_emergency_does_not_vanish_into_another_case() {
        given(received(), EMERGENCY).beside(other(received())).when(MERGE).refused(Refusal.EMERGENCY_ACTIVE);
        given(splitOff(), EMERGENCY).beside(other(received())).when(UNDO_SPLIT).refused(Refusal.EMERGENCY_ACTIVE);
        given(received(), EMERGENCY, new EmergencyStoodDown(said("Out")))
                .beside(other(received()))
                .when(MERGE)
                .thenInBoth(List.of(MERGED), List.of(new DuplicateAbsorbed(COMPLAINT, null)));
        given(received())
                .beside(other(and(received(), EMERGENCY)))
                .when(MERGE)
                .thenInBoth(List.of(MERGED), List.of(new DuplicateAbsorbed(COMPLAINT, null)));
    }

    private static Given given(List<ComplaintEvent> history, ComplaintEvent... more) {
        return Given.given(history, more).as(Role.GROUP_LEADER);
    }

    private static Surroundings.Other other(List<ComplaintEvent> history) {
        return new Surroundings.Other(OTHER_COMPLAINT, ComplaintState.of(history), LATER);
    }

    private static Surroundings.Other newborn() {
        return new Surroundings.Other(OTHER_COMPLAINT, ComplaintState.INITIAL, null);
    }

    /** Takes a step in the first case that is about the second, too. */
    private static void take(Object command, List<ComplaintEvent> first, List<ComplaintEvent> second) {
        Given.When taken = given(first).receivedAt(LATER).beside(other(second)).when(command);
        first.addAll(taken.events());
        second.addAll(taken.eventsElsewhere());
    }

    private static @Nullable Instant clocksFrom(List<ComplaintEvent> history, Instant receivedAt) {
        return ComplaintState.of(history).kinship().clocksFrom(receivedAt);
    }

    private static List<ComplaintEvent> absorbing(List<ComplaintEvent> before) {
        return and(before, new DuplicateAbsorbed(COMPLAINT, LATER));
    }

    private static List<ComplaintEvent> splitOff() {
        return and(received(), new SplitOffFrom(OTHER_COMPLAINT, FIRST));
    }

    private static List<ComplaintEvent> ofSomebodyElse() {
        return List.of(new SourceComplaintRecorded(
                "7K3MQ-9PD2X",
                "CFPB",
                "1234",
                new PersonId("somebody-else"),
                null,
                "Mortgage",
                null,
                "Fees",
                null,
                Map.of(),
                null,
                null,
                null));
    }

    private static SplitComplaint splitting(String... demands) {
        return new SplitComplaint(
                Stream.of(demands)
                        .map(demand -> new SplitComplaint.Part(id(demand), text(demand + " in other words")))
                        .toList(),
                text("The visit"),
                text("Two things"));
    }

    private static ComplaintReceived born() {
        return new ComplaintReceived(
                CaseNumber.of(OTHER_COMPLAINT),
                Channel.PHONE,
                CaseSource.DIRECT,
                new Customer(CUSTOMER, said("Li Na"), null, null, null, null),
                said("The visit"),
                EmotionalState.CALM,
                DEALER,
                null,
                null);
    }
}
