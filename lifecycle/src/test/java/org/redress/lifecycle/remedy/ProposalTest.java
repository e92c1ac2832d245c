package org.redress.lifecycle.remedy;

import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.NEXT_WEEK;
import static org.redress.lifecycle.Cast.TOMORROW;
import static org.redress.lifecycle.Cast.colleague;
import static org.redress.lifecycle.Cast.id;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.acknowledged;
import static org.redress.lifecycle.Stories.agreed;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.heldBeforeStart;
import static org.redress.lifecycle.Stories.importedAndReopened;
import static org.redress.lifecycle.Stories.proposed;
import static org.redress.lifecycle.Stories.reopened;
import static org.redress.lifecycle.Stories.understood;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.AcceptanceWithdrawn;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintForwarded;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandMoved;
import org.redress.events.DemandStated;
import org.redress.events.HoldReason;
import org.redress.events.InvestigationBegun;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.events.ProposalExpired;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyKind;
import org.redress.events.RemedyOption;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyRejected;
import org.redress.events.ResultReportResumed;
import org.redress.events.ResultReportSuspended;
import org.redress.events.Role;
import org.redress.lifecycle.Policies;
import org.redress.lifecycle.Stories;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.state.Stage;

/** Agreeing on a way out: within one's authority, told whole, for every demand; or not (M-13 to M-15, SC-21). */
class ProposalTest {
    private static final PromiseMade PROMISE =
            new PromiseMade("P2", PromiseKind.REMEDY_EXECUTION, null, null, NEXT_WEEK);
    private static final DemandStated SECOND_DEMAND = new DemandStated("D2", said("An apology in writing"));
    private static final DemandDeclined DECLINED = new DemandDeclined("D1", said("No"), said("A used pump"));

    // Proposing

    @Test
    void several_options_are_proposed_each_told_whole_and_their_day_is_promised() {
        given(understood())
                .when(new ProposeRemedy(
                        List.of(
                                new ProposeRemedy.Option(
                                        RemedyKind.REPLACEMENT,
                                        text("A new pump"),
                                        text("No leak"),
                                        List.of(text("For good"), text("New")),
                                        List.of(text("Takes a week")),
                                        Duration.ofDays(7),
                                        new Money("480.50", "CNY"),
                                        List.of(id("D1"))),
                                option(RemedyKind.REPAIR, "100", "CNY", "D1")),
                        NEXT_WEEK,
                        COLLEAGUE))
                .then(
                        new RemedyProposed(
                                1,
                                List.of(
                                        new RemedyOption(
                                                "O1-1",
                                                RemedyKind.REPLACEMENT,
                                                said("A new pump"),
                                                said("No leak"),
                                                List.of(said("For good"), said("New")),
                                                List.of(said("Takes a week")),
                                                Duration.ofDays(7),
                                                new Money("480.50", "CNY"),
                                                List.of("D1")),
                                        Stories.option("O1-2", RemedyKind.REPAIR, "D1")),
                                NEXT_WEEK,
                                COLLEAGUE),
                        PROMISE);
    }

    @Test
    void a_second_proposal_has_ids_of_its_own() {
        given(proposed(), new RemedyRejected(said("No")), new PromiseReleased("P2"))
                .when(proposal(null, option(RemedyKind.REPAIR, "100", "CNY", "D1")))
                .then(
                        new RemedyProposed(
                                2, List.of(Stories.option("O2-1", RemedyKind.REPAIR, "D1")), NEXT_WEEK, null),
                        new PromiseMade("P3", PromiseKind.REMEDY_EXECUTION, null, null, NEXT_WEEK));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NOT_ACKNOWLEDGED
                    ACKNOWLEDGED,           UNDERSTANDING_NOT_CONFIRMED
                    AWAITING_AUTHORIZATION, AUTHORIZATION_PENDING
                    REMEDY_PROPOSED,        NOT_UNDER_INVESTIGATION
                    REMEDY_AGREED,          NOT_UNDER_INVESTIGATION
                    REMEDY_IN_PROGRESS,     NOT_UNDER_INVESTIGATION
                    ON_HOLD,                NOT_UNDER_INVESTIGATION
                    AWAITING_CONFIRMATION,  NOT_UNDER_INVESTIGATION
                    UNREACHABLE,            NOT_UNDER_INVESTIGATION
                    RESOLVED,               NOT_UNDER_INVESTIGATION
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nothing_is_proposed_outside_the_investigation(Stage stage, Refusal refusal) {
        given(at(stage)).when(plainProposal()).refused(refusal);
    }

    @Test
    void a_reopened_case_goes_through_apology_and_understanding_once() {
        given(importedAndReopened()).when(plainProposal()).refused(Refusal.NOT_ACKNOWLEDGED);
        given(acknowledged(importedAndReopened())).when(plainProposal()).refused(Refusal.UNDERSTANDING_NOT_CONFIRMED);
        given(understood(acknowledged(importedAndReopened())))
                .when(proposal(null, option(RemedyKind.REPAIR, "100", "CNY")))
                .thenWarnings(Warning.BENEFIT_WITHOUT_DEMAND);
        given(reopened()).when(plainProposal()).thenWarnings();
    }

    @Test
    void an_option_covers_what_was_demanded() {
        given(understood())
                .when(proposal(null, option(RemedyKind.REPAIR, "100", "CNY", "D1", "D2")))
                .refused(Refusal.DEMAND_UNKNOWN);
    }

    @Test
    void what_was_declined_is_not_promised() {
        given(understood(), SECOND_DEMAND, DECLINED)
                .when(proposal(null, option(RemedyKind.REPAIR, "100", "CNY", "D2", "D1")))
                .refused(Refusal.DEMAND_DECLINED);
        given(understood(), SECOND_DEMAND, DECLINED)
                .when(proposal(null, option(RemedyKind.REPAIR, "100", "CNY", "D2")))
                .thenWarnings();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void no_words_of_an_option_cite_what_others_got(int place) {
        List<String> words = Stream.of("outline", "effect", "pro", "con")
                .map(word ->
                        word.equals(List.of("outline", "effect", "pro", "con").get(place))
                                ? "Another customer got 200"
                                : word)
                .toList();
        given(understood())
                .when(proposal(
                        null,
                        new ProposeRemedy.Option(
                                RemedyKind.REPAIR,
                                text(words.get(0)),
                                text(words.get(1)),
                                List.of(text(words.get(2))),
                                List.of(text(words.get(3))),
                                Duration.ofDays(1),
                                new Money("0", "CNY"),
                                List.of(id("D1")))))
                .refused(Refusal.COMPENSATION_PRECEDENT_CITED);
    }

    @Test
    void nobody_offers_more_than_the_role_may_decide_alone() {
        given(understood())
                .when(proposal(null, option(RemedyKind.COMPENSATION, "500.01", "CNY", "D1")))
                .refused(Refusal.BEYOND_AUTHORITY);
        given(understood())
                .as(Role.GROUP_LEADER)
                .when(proposal(null, option(RemedyKind.COMPENSATION, "500.01", "CNY", "D1")))
                .thenWarnings();
        given(understood())
                .when(proposal(
                        null,
                        option(RemedyKind.REPAIR, "1", "CNY", "D1"),
                        option(RemedyKind.VEHICLE_RETURN, "1", "CNY", "D1")))
                .refused(Refusal.BEYOND_AUTHORITY);
    }

    @Test
    void the_most_one_may_offer_is_no_first_proposal() {
        given(understood())
                .when(proposal(
                        null,
                        option(RemedyKind.REPAIR, "1", "CNY", "D1"),
                        option(RemedyKind.COMPENSATION, "500", "CNY", "D1")))
                .thenWarnings(Warning.MAXIMUM_CONCESSION_FIRST);
        given(understood())
                .when(proposal(null, option(RemedyKind.COMPENSATION, "499.99", "CNY", "D1")))
                .thenWarnings();
        given(proposed(), new RemedyRejected(said("No")))
                .when(proposal(null, option(RemedyKind.COMPENSATION, "500", "CNY", "D1")))
                .thenWarnings();
    }

    @Test
    void a_benefit_that_nobody_demanded_is_warned_about() {
        given(understood())
                .when(proposal(
                        null,
                        option(RemedyKind.REPAIR, "1", "CNY", "D1"),
                        option(RemedyKind.GOODWILL_SURPRISE, "1", "CNY")))
                .thenWarnings(Warning.BENEFIT_WITHOUT_DEMAND);
    }

    @Test
    void a_proposal_needs_a_reviewer_where_the_policy_asks_for_one() {
        given(understood())
                .under(Policies.withReviewers())
                .when(plainProposal())
                .refused(Refusal.REVIEWER_MISSING);
        given(understood())
                .under(Policies.withReviewers())
                .when(proposal(COLLEAGUE, option(RemedyKind.REPAIR, "100", "CNY", "D1")))
                .thenWarnings();
    }

    @Test
    void nobody_reviews_his_own_proposal() {
        given(understood())
                .when(proposal(HANDLER, option(RemedyKind.REPAIR, "100", "CNY", "D1")))
                .refused(Refusal.REVIEWER_IS_AUTHOR);
    }

    // Accepting

    @Test
    void the_customer_accepts_one_option() {
        given(proposed())
                .when(new AcceptRemedy(id("O1-1"), true, text("On Monday")))
                .then(new RemedyAccepted("O1-1", said("On Monday")));
    }

    @Test
    void an_option_that_leaves_a_demand_open_is_not_accepted() {
        given(proposed()).when(acceptance("O1-2")).refused(Refusal.DEMAND_UNCOVERED);
    }

    @Test
    void a_declined_demand_is_not_left_open() {
        given(proposed(), DECLINED).when(acceptance("O1-2")).then(new RemedyAccepted("O1-2", null));
    }

    @Test
    void only_an_option_of_the_last_proposal_is_accepted() {
        given(proposed()).when(acceptance("O1-3")).refused(Refusal.OPTION_UNKNOWN);
    }

    @Test
    void details_come_after_the_outline() {
        given(proposed())
                .when(new AcceptRemedy(id("O1-1"), false, text("On Monday")))
                .refused(Refusal.OUTLINE_NOT_AGREED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"REMEDY_AGREED", "REMEDY_IN_PROGRESS", "ON_HOLD"})
    void an_option_is_accepted_once(Stage stage) {
        given(at(stage)).when(acceptance("O1-1")).alreadySo();
        given(at(stage)).when(acceptance("O1-2")).refused(Refusal.NO_REMEDY_PROPOSED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NO_REMEDY_PROPOSED
                    ACKNOWLEDGED,           NO_REMEDY_PROPOSED
                    UNDER_INVESTIGATION,    NO_REMEDY_PROPOSED
                    AWAITING_AUTHORIZATION, NO_REMEDY_PROPOSED
                    AWAITING_CONFIRMATION,  NO_REMEDY_PROPOSED
                    UNREACHABLE,            NO_REMEDY_PROPOSED
                    RESOLVED,               NO_REMEDY_PROPOSED
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nothing_is_accepted_where_nothing_is_on_the_table(Stage stage, Refusal refusal) {
        given(at(stage)).when(acceptance("O1-1")).refused(refusal);
    }

    // Rejecting

    @Test
    void a_rejection_releases_the_promise_of_the_proposal() {
        given(proposed())
                .when(new RejectRemedy(text("Too slow"), null))
                .then(new RemedyRejected(said("Too slow")), new PromiseReleased("P2"));
    }

    @Test
    void a_rejection_may_bring_another_demand() {
        given(proposed())
                .when(new RejectRemedy(text("Too slow"), text("My money back")))
                .then(
                        new RemedyRejected(said("Too slow")),
                        new PromiseReleased("P2"),
                        new DemandStated("D2", said("My money back")));
    }

    @Test
    void other_promises_stay() {
        PromiseMade call = new PromiseMade("P3", PromiseKind.OF_ITS_OWN, said("A call"), null, NEXT_WEEK);
        given(proposed(), call, Stories.promiseKept("P1"))
                .when(new RejectRemedy(text("Too slow"), null))
                .then(new RemedyRejected(said("Too slow")), new PromiseReleased("P2"));
    }

    @Test
    void a_promise_that_was_kept_is_not_released() {
        given(and(proposed(), Stories.promiseKept("P2")))
                .when(new RejectRemedy(text("Too slow"), null))
                .then(new RemedyRejected(said("Too slow")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NO_REMEDY_PROPOSED
                    ACKNOWLEDGED,           NO_REMEDY_PROPOSED
                    UNDER_INVESTIGATION,    NO_REMEDY_PROPOSED
                    AWAITING_AUTHORIZATION, NO_REMEDY_PROPOSED
                    REMEDY_AGREED,          NO_REMEDY_PROPOSED
                    REMEDY_IN_PROGRESS,     NO_REMEDY_PROPOSED
                    ON_HOLD,                NO_REMEDY_PROPOSED
                    AWAITING_CONFIRMATION,  NO_REMEDY_PROPOSED
                    UNREACHABLE,            NO_REMEDY_PROPOSED
                    RESOLVED,               NO_REMEDY_PROPOSED
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nothing_is_rejected_where_nothing_is_on_the_table(Stage stage, Refusal refusal) {
        given(at(stage)).when(new RejectRemedy(text("No"), null)).refused(refusal);
    }

    // Changing one's mind

    @Test
    void an_acceptance_is_withdrawn_before_the_remedy_begins() {
        given(agreed())
                .when(new WithdrawAcceptance(text("Changed my mind")))
                .then(new AcceptanceWithdrawn(said("Changed my mind")), new PromiseReleased("P2"));
        given(heldBeforeStart())
                .when(new WithdrawAcceptance(text("Changed my mind")))
                .then(new AcceptanceWithdrawn(said("Changed my mind")), new PromiseReleased("P2"));
    }

    @Test
    void what_was_withdrawn_is_off_the_table() {
        given(agreed(), new AcceptanceWithdrawn(said("Changed my mind")), new PromiseReleased("P2"))
                .when(acceptance("O1-1"))
                .refused(Refusal.NO_REMEDY_PROPOSED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NO_REMEDY_AGREED
                    ACKNOWLEDGED,           NO_REMEDY_AGREED
                    UNDER_INVESTIGATION,    NO_REMEDY_AGREED
                    AWAITING_AUTHORIZATION, NO_REMEDY_AGREED
                    REMEDY_PROPOSED,        NO_REMEDY_AGREED
                    REMEDY_IN_PROGRESS,     REMEDY_STARTED
                    ON_HOLD,                REMEDY_STARTED
                    AWAITING_CONFIRMATION,  REMEDY_STARTED
                    UNREACHABLE,            REMEDY_STARTED
                    RESOLVED,               REMEDY_STARTED
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void no_acceptance_is_withdrawn_elsewhere(Stage stage, Refusal refusal) {
        given(at(stage)).when(new WithdrawAcceptance(text("No"))).refused(refusal);
    }

    // What was granted

    @Test
    void what_was_granted_may_be_offered_by_anybody_on_the_case() {
        given(granted("600"))
                .by(colleague())
                .when(proposal(null, drafted(RemedyKind.COMPENSATION, "600", "CNY", "R1")))
                .then(
                        new RemedyProposed(
                                1,
                                List.of(new RemedyOption(
                                        "O1-1",
                                        RemedyKind.COMPENSATION,
                                        said("An outline"),
                                        said("An effect"),
                                        List.of(said("Quick")),
                                        List.of(said("Used part")),
                                        Duration.ofDays(2),
                                        new Money("600", "CNY"),
                                        List.of("D1"),
                                        "R1")),
                                NEXT_WEEK,
                                null),
                        PROMISE);
    }

    @ParameterizedTest
    @CsvSource({"COMPENSATION, 600.01, CNY", "COMPENSATION, 600, USD", "REPAIR, 600, CNY", "WARRANTY_CLAIM, 1, CNY"})
    void the_same_kind_and_no_more_than_was_granted(RemedyKind kind, String amount, String currency) {
        given(granted("600"))
                .when(proposal(null, drafted(kind, amount, currency, "R1")))
                .refused(Refusal.AUTHORIZATION_MISSING);
    }

    @Test
    void less_than_was_granted_may_be_offered_and_more_than_once() {
        given(granted("600"))
                .when(proposal(
                        null,
                        drafted(RemedyKind.COMPENSATION, "600", "CNY", "R1"),
                        drafted(RemedyKind.COMPENSATION, "599.99", "CNY", "R1")))
                .thenWarnings();
    }

    @Test
    void what_was_refused_or_never_drafted_is_not_offered() {
        given(understood(), draft("600", Set.of(Role.GROUP_LEADER)), asked(), refused())
                .when(proposal(null, drafted(RemedyKind.COMPENSATION, "600", "CNY", "R1")))
                .refused(Refusal.AUTHORIZATION_MISSING);
        given(granted("600"))
                .when(proposal(null, drafted(RemedyKind.COMPENSATION, "600", "CNY", "R2")))
                .refused(Refusal.DRAFT_UNKNOWN);
    }

    @Test
    void a_draft_that_nobody_had_to_grant_is_offered_within_ones_own_authority() {
        given(understood(), draft("500", Set.of()))
                .when(proposal(null, drafted(RemedyKind.COMPENSATION, "499", "CNY", "R1")))
                .thenWarnings();
        given(understood(), draft("5000", Set.of()))
                .when(proposal(null, drafted(RemedyKind.COMPENSATION, "5000", "CNY", "R1")))
                .refused(Refusal.BEYOND_AUTHORITY);
        given(understood(), draft("5000", Set.of()))
                .as(Role.DEPARTMENT_MANAGER)
                .when(proposal(null, drafted(RemedyKind.COMPENSATION, "4999", "CNY", "R1")))
                .thenWarnings();
    }

    @Test
    void what_is_looked_after_in_another_case_is_offered_there() {
        given(understood(), new DemandMoved("D1", "a-third"))
                .when(plainProposal())
                .refused(Refusal.DEMAND_MOVED);
    }

    // For how long an offer holds

    @Test
    void an_offer_holds_until_it_says() {
        given(understood())
                .when(new ProposeRemedy(
                        List.of(option(RemedyKind.REPAIR, "100", "CNY", "D1")), NEXT_WEEK, null, TOMORROW))
                .then(
                        new RemedyProposed(
                                1, List.of(Stories.option("O1-1", RemedyKind.REPAIR, "D1")), NEXT_WEEK, null, TOMORROW),
                        PROMISE);
        given(offeredUntil(TOMORROW))
                .at(TOMORROW.plusNanos(1))
                .when(new ExpireProposal())
                .then(new ProposalExpired(1), new PromiseReleased("P2"));
        given(offeredUntil(TOMORROW)).at(TOMORROW).when(new ExpireProposal()).refused(Refusal.PROPOSAL_STILL_VALID);
    }

    @Test
    void or_until_it_should_have_been_carried_out() {
        given(proposed())
                .at(NEXT_WEEK.plusNanos(1))
                .when(new ExpireProposal())
                .then(new ProposalExpired(1), new PromiseReleased("P2"));
        given(proposed()).at(NEXT_WEEK).when(new ExpireProposal()).refused(Refusal.PROPOSAL_STILL_VALID);
    }

    @Test
    void an_expired_offer_is_off_the_table() {
        given(proposed(), new ProposalExpired(1), new PromiseReleased("P2"))
                .when(acceptance("O1-1"))
                .refused(Refusal.NO_REMEDY_PROPOSED);
        given(proposed(), new ProposalExpired(1), new PromiseReleased("P2"))
                .when(plainProposal())
                .thenWarnings();
        given(proposed(), new ProposalExpired(1), new PromiseReleased("P2"))
                .at(NEXT_WEEK.plusNanos(1))
                .when(new ExpireProposal())
                .refused(Refusal.NO_REMEDY_PROPOSED);
    }

    @Test
    void a_promise_that_was_kept_does_not_fall_with_it() {
        given(and(proposed(), Stories.promiseKept("P2")))
                .at(NEXT_WEEK.plusNanos(1))
                .when(new ExpireProposal())
                .then(new ProposalExpired(1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NO_REMEDY_PROPOSED
                    ACKNOWLEDGED,           NO_REMEDY_PROPOSED
                    UNDER_INVESTIGATION,    NO_REMEDY_PROPOSED
                    AWAITING_AUTHORIZATION, NO_REMEDY_PROPOSED
                    REMEDY_AGREED,          NO_REMEDY_PROPOSED
                    REMEDY_IN_PROGRESS,     NO_REMEDY_PROPOSED
                    ON_HOLD,                NO_REMEDY_PROPOSED
                    AWAITING_CONFIRMATION,  NO_REMEDY_PROPOSED
                    UNREACHABLE,            NO_REMEDY_PROPOSED
                    RESOLVED,               NO_REMEDY_PROPOSED
                    CLOSED,                 COMPLAINT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nothing_expires_where_nothing_is_on_the_table(Stage stage, Refusal refusal) {
        given(at(stage)).at(NEXT_WEEK.plusSeconds(1)).when(new ExpireProposal()).refused(refusal);
    }

    @Test
    void whoever_no_longer_wants_what_waits_for_parts_ends_the_wait_for_the_result_too() {
        given(heldBeforeStart(), new ComplaintForwarded(null), new ResultReportSuspended(HoldReason.PARTS_NOT_ARRIVED))
                .when(new WithdrawAcceptance(text("Changed my mind")))
                .then(
                        new AcceptanceWithdrawn(said("Changed my mind")),
                        new PromiseReleased("P2"),
                        new ResultReportResumed());
    }

    @Test
    void where_the_read_back_is_left_out_a_proposal_needs_none() {
        ProcedureStepOverridden leftOut =
                new ProcedureStepOverridden(ProcedureStep.READ_BACK, said("A letter"), COLLEAGUE);
        given(Stories.heard(), leftOut, new InvestigationBegun())
                .when(plainProposal())
                .thenWarnings();
        given(acknowledged(importedAndReopened()), leftOut)
                .when(plainProposal())
                .refused(Refusal.DEMAND_UNKNOWN);
    }

    private static ProposeRemedy plainProposal() {
        return proposal(null, option(RemedyKind.REPAIR, "100", "CNY", "D1"));
    }

    private static ProposeRemedy proposal(@Nullable PersonId reviewedBy, ProposeRemedy.Option... options) {
        return new ProposeRemedy(List.of(options), NEXT_WEEK, reviewedBy);
    }

    private static ProposeRemedy.Option option(RemedyKind kind, String amount, String currency, String... covers) {
        return new ProposeRemedy.Option(
                kind,
                text("An outline"),
                text("An effect"),
                List.of(text("Quick")),
                List.of(text("Used part")),
                Duration.ofDays(2),
                new Money(amount, currency),
                Stream.of(covers).map(demand -> id(demand)).toList());
    }

    private static AcceptRemedy acceptance(String option) {
        return new AcceptRemedy(id(option), true, null);
    }

    private static ProposeRemedy.Option drafted(RemedyKind kind, String amount, String currency, String draft) {
        return new ProposeRemedy.Option(
                kind,
                text("An outline"),
                text("An effect"),
                List.of(text("Quick")),
                List.of(text("Used part")),
                Duration.ofDays(2),
                new Money(amount, currency),
                List.of(id("D1")),
                id(draft));
    }

    private static List<ComplaintEvent> granted(String amount) {
        return and(
                understood(),
                draft(amount, Set.of(Role.GROUP_LEADER)),
                asked(),
                new AuthorizationGranted("R1", Role.GROUP_LEADER, COLLEAGUE, said("It is fair")));
    }

    private static RemedyDrafted draft(String amount, Set<Role> needs) {
        return new RemedyDrafted("R1", RemedyKind.COMPENSATION, said("An outline"), new Money(amount, "CNY"), needs);
    }

    private static AuthorizationRequested asked() {
        return new AuthorizationRequested("R1", HANDLER, Set.of(Role.GROUP_LEADER), said("The floor is wet"));
    }

    private static AuthorizationRefused refused() {
        return new AuthorizationRefused("R1", Role.GROUP_LEADER, COLLEAGUE, said("Too much"));
    }

    private static List<ComplaintEvent> offeredUntil(Instant validUntil) {
        return and(
                understood(),
                new RemedyProposed(
                        1, List.of(Stories.option("O1-1", RemedyKind.REPAIR, "D1")), NEXT_WEEK, null, validUntil),
                PROMISE);
    }
}
