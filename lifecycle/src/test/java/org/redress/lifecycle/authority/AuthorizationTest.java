package org.redress.lifecycle.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.colleague;
import static org.redress.lifecycle.Cast.id;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.somebodyAs;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.awaitingAuthorization;
import static org.redress.lifecycle.Stories.understood;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.ComplaintEvent;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** Whoever may not offer it alone asks before the customer hears of it; nobody grants his own request (M-12, D-17, N-14). */
class AuthorizationTest {
    private static final Set<Role> BOTH = Set.of(Role.REGIONAL_MANAGER, Role.ENGINEER);
    private static final GrantAuthorization GRANT = new GrantAuthorization(id("R1"), text("It is fair"));
    private static final RefuseAuthorization REFUSAL = new RefuseAuthorization(id("R1"), text("Too much"));
    private static final RequestAuthorization REQUEST = new RequestAuthorization(id("R1"), text("Please look again"));
    private static final AuthorizationRefused REFUSED =
            new AuthorizationRefused("R1", Role.DEPARTMENT_MANAGER, COLLEAGUE, said("Too much"));

    // Drafting

    @Test
    void what_one_may_offer_alone_is_written_down_and_nobody_is_asked() {
        given(understood())
                .when(draft(RemedyKind.COMPENSATION, "500", "CNY"))
                .then(drafted("R1", RemedyKind.COMPENSATION, "500", Set.of()));
    }

    @Test
    void what_is_above_that_is_put_before_the_first_up_the_ladder_who_may_grant_it() {
        given(understood())
                .when(draft(RemedyKind.COMPENSATION, "500.01", "CNY"))
                .thenWarned(
                        Warning.AUTHORIZATION_REQUESTED,
                        drafted("R1", RemedyKind.COMPENSATION, "500.01", Set.of(Role.GROUP_LEADER)),
                        requested("R1", HANDLER, Set.of(Role.GROUP_LEADER), "The floor is wet, too"));
    }

    @Test
    void a_vehicle_is_taken_back_only_when_region_and_engineer_both_grant_it() {
        given(understood())
                .when(draft(RemedyKind.VEHICLE_RETURN, "50000", "CNY"))
                .thenWarned(
                        Warning.AUTHORIZATION_REQUESTED,
                        drafted("R1", RemedyKind.VEHICLE_RETURN, "50000", BOTH),
                        requested("R1", HANDLER, BOTH, "The floor is wet, too"));
    }

    @Test
    void one_of_those_who_decide_a_kind_together_asks_like_anybody() {
        given(understood())
                .as(Role.REGIONAL_MANAGER)
                .when(draft(RemedyKind.VEHICLE_EXCHANGE, "0", "CNY"))
                .thenWarnings(Warning.AUTHORIZATION_REQUESTED);
    }

    @Test
    void what_is_above_theirs_needs_somebody_above_them_too() {
        Set<Role> three = Set.of(Role.REGIONAL_MANAGER, Role.ENGINEER, Role.GENERAL_MANAGER);
        given(understood())
                .when(draft(RemedyKind.VEHICLE_EXCHANGE, "50000.01", "CNY"))
                .thenWarned(
                        Warning.AUTHORIZATION_REQUESTED,
                        drafted("R1", RemedyKind.VEHICLE_EXCHANGE, "50000.01", three),
                        requested("R1", HANDLER, three, "The floor is wet, too"));
    }

    @ParameterizedTest
    @CsvSource({"500000.01, CNY", "1, JPY"})
    void what_nobody_may_grant_is_not_drafted(String amount, String currency) {
        given(understood())
                .when(draft(RemedyKind.COMPENSATION, amount, currency))
                .refused(Refusal.NOBODY_MAY_GRANT);
    }

    @Test
    void drafts_are_counted() {
        given(granted())
                .when(draft(RemedyKind.EXPLANATION, "0", "CNY"))
                .then(drafted("R2", RemedyKind.EXPLANATION, "0", Set.of()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NOT_UNDER_INVESTIGATION
                    ACKNOWLEDGED,           NOT_UNDER_INVESTIGATION
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
    void nothing_is_drafted_outside_the_investigation(Stage stage, Refusal refusal) {
        given(at(stage)).when(draft(RemedyKind.EXPLANATION, "0", "CNY")).refused(refusal);
    }

    // Asking again

    @Test
    void a_refused_draft_is_put_before_the_same_roles_again() {
        given(awaitingAuthorization(), REFUSED)
                .by(colleague())
                .when(REQUEST)
                .then(requested("R1", COLLEAGUE, Set.of(Role.DEPARTMENT_MANAGER), "Please look again"));
    }

    @Test
    void it_is_asked_for_already() {
        given(awaitingAuthorization()).when(REQUEST).alreadySo();
    }

    @Test
    void one_draft_waits_at_a_time() {
        given(
                        awaitingAuthorization(),
                        REFUSED,
                        drafted("R2", RemedyKind.PARTS, "1", Set.of(Role.ENGINEER)),
                        requested("R2", HANDLER, Set.of(Role.ENGINEER), "A pump"))
                .when(REQUEST)
                .refused(Refusal.AUTHORIZATION_PENDING);
    }

    @Test
    void nobody_is_asked_about_a_draft_that_nobody_wrote() {
        given(understood()).when(REQUEST).refused(Refusal.DRAFT_UNKNOWN);
    }

    @Test
    void nobody_is_asked_about_what_needs_no_asking() {
        given(understood(), drafted("R1", RemedyKind.EXPLANATION, "0", Set.of()))
                .when(REQUEST)
                .refused(Refusal.AUTHORIZATION_NOT_NEEDED);
        given(granted()).when(REQUEST).refused(Refusal.AUTHORIZATION_NOT_NEEDED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,          COMPLAINT_UNKNOWN
                    RECEIVED,              NOT_UNDER_INVESTIGATION
                    ACKNOWLEDGED,          NOT_UNDER_INVESTIGATION
                    REMEDY_PROPOSED,       NOT_UNDER_INVESTIGATION
                    REMEDY_AGREED,         NOT_UNDER_INVESTIGATION
                    REMEDY_IN_PROGRESS,    NOT_UNDER_INVESTIGATION
                    ON_HOLD,               NOT_UNDER_INVESTIGATION
                    AWAITING_CONFIRMATION, NOT_UNDER_INVESTIGATION
                    UNREACHABLE,           NOT_UNDER_INVESTIGATION
                    RESOLVED,              NOT_UNDER_INVESTIGATION
                    CLOSED,                COMPLAINT_CLOSED
                    WITHDRAWN,             COMPLAINT_WITHDRAWN
                    MERGED,                COMPLAINT_MERGED
                    """)
    void nobody_is_asked_again_outside_the_investigation(Stage stage, Refusal refusal) {
        given(at(stage)).when(REQUEST).refused(refusal);
    }

    // Granting

    @Test
    void somebody_else_grants_it_in_the_role_that_was_asked() {
        given(awaitingAuthorization())
                .by(somebodyAs(Role.DEPARTMENT_MANAGER))
                .when(GRANT)
                .then(grantedAs(Role.DEPARTMENT_MANAGER));
    }

    @Test
    void the_investigation_goes_on_when_all_have_granted_it() {
        assertThat(stage(awaitingBoth())).isEqualTo(Stage.AWAITING_AUTHORIZATION);
        assertThat(stage(and(awaitingBoth(), grantedAs(Role.ENGINEER)))).isEqualTo(Stage.AWAITING_AUTHORIZATION);
        assertThat(stage(and(awaitingBoth(), grantedAs(Role.ENGINEER), grantedAs(Role.REGIONAL_MANAGER))))
                .isEqualTo(Stage.UNDER_INVESTIGATION);
    }

    @Test
    void both_who_were_asked_grant_it_one_after_the_other() {
        given(awaitingBoth()).by(somebodyAs(Role.REGIONAL_MANAGER)).when(GRANT).then(grantedAs(Role.REGIONAL_MANAGER));
        given(awaitingBoth(), grantedAs(Role.REGIONAL_MANAGER))
                .by(somebodyAs(Role.ENGINEER))
                .when(GRANT)
                .then(grantedAs(Role.ENGINEER));
    }

    @Test
    void both_grants_come_from_two_people() {
        Caller sameAsEngineer = new Caller(somebodyAs(Role.ENGINEER).person(), Role.REGIONAL_MANAGER, Set.of());
        given(awaitingBoth(), grantedAs(Role.ENGINEER))
                .by(sameAsEngineer)
                .when(GRANT)
                .refused(Refusal.GRANTER_IS_REQUESTER);
    }

    @Test
    void nobody_grants_twice() {
        given(awaitingBoth(), grantedAs(Role.ENGINEER))
                .by(somebodyAs(Role.ENGINEER))
                .when(GRANT)
                .alreadySo();
        given(awaitingBoth(), grantedAs(Role.ENGINEER), grantedAs(Role.REGIONAL_MANAGER))
                .by(somebodyAs(Role.ENGINEER))
                .when(GRANT)
                .alreadySo();
    }

    @Test
    void a_second_of_the_same_role_is_not_waited_for() {
        given(awaitingBoth(), grantedAs(Role.ENGINEER))
                .by(new Caller(COLLEAGUE, Role.ENGINEER, Set.of()))
                .when(GRANT)
                .refused(Refusal.NOT_THE_AUTHORIZER);
    }

    @Test
    void who_asked_first_does_not_grant_when_somebody_else_asks_again() {
        given(
                        awaitingAuthorization(),
                        new AuthorizationRefused("R1", Role.DEPARTMENT_MANAGER, COLLEAGUE, said("Too much")),
                        new AuthorizationRequested(
                                "R1", new PersonId("another"), Set.of(Role.DEPARTMENT_MANAGER), said("It is not")))
                .as(Role.DEPARTMENT_MANAGER)
                .when(GRANT)
                .refused(Refusal.GRANTER_IS_REQUESTER);
    }

    @Test
    void nobody_grants_or_refuses_his_own_request() {
        given(awaitingAuthorization()).as(Role.DEPARTMENT_MANAGER).when(GRANT).refused(Refusal.GRANTER_IS_REQUESTER);
        given(awaitingAuthorization()).as(Role.DEPARTMENT_MANAGER).when(REFUSAL).refused(Refusal.GRANTER_IS_REQUESTER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"GROUP_LEADER", "CAC_AGENT", "REGIONAL_MANAGER", "ENGINEER", "GENERAL_MANAGER"})
    void no_other_role_answers(Role role) {
        given(awaitingAuthorization()).by(somebodyAs(role)).when(GRANT).refused(Refusal.NOT_THE_AUTHORIZER);
        given(awaitingAuthorization()).by(somebodyAs(role)).when(REFUSAL).refused(Refusal.NOT_THE_AUTHORIZER);
    }

    @Test
    void a_draft_that_nobody_wrote_is_not_answered() {
        given(understood()).as(Role.ENGINEER).when(GRANT).refused(Refusal.DRAFT_UNKNOWN);
        given(understood()).as(Role.ENGINEER).when(REFUSAL).refused(Refusal.DRAFT_UNKNOWN);
    }

    @Test
    void a_draft_that_waits_for_nobody_is_not_answered() {
        List<ComplaintEvent> own = and(understood(), drafted("R1", RemedyKind.EXPLANATION, "0", Set.of()));
        for (List<ComplaintEvent> story : List.of(own, granted(), and(awaitingAuthorization(), REFUSED))) {
            given(story).by(somebodyAs(Role.GENERAL_MANAGER)).when(GRANT).refused(Refusal.NO_AUTHORIZATION_PENDING);
            given(story).by(somebodyAs(Role.GENERAL_MANAGER)).when(REFUSAL).refused(Refusal.NO_AUTHORIZATION_PENDING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_an_open_case_waits_for_a_grant(Stage stage, Refusal refusal) {
        given(at(stage)).as(Role.ENGINEER).when(GRANT).refused(refusal);
        given(at(stage)).as(Role.ENGINEER).when(REFUSAL).refused(refusal);
    }

    // Refusing

    @Test
    void a_draft_is_refused_with_a_reason_and_the_investigation_goes_on() {
        given(awaitingAuthorization())
                .by(new Caller(COLLEAGUE, Role.DEPARTMENT_MANAGER, Set.of()))
                .when(REFUSAL)
                .then(REFUSED);
        assertThat(stage(and(awaitingAuthorization(), REFUSED))).isEqualTo(Stage.UNDER_INVESTIGATION);
    }

    @Test
    void one_refusal_of_two_is_enough() {
        given(awaitingBoth(), grantedAs(Role.ENGINEER))
                .by(somebodyAs(Role.REGIONAL_MANAGER))
                .when(REFUSAL)
                .then(new AuthorizationRefused(
                        "R1",
                        Role.REGIONAL_MANAGER,
                        somebodyAs(Role.REGIONAL_MANAGER).person(),
                        said("Too much")));
    }

    @Test
    void whoever_granted_it_does_not_refuse_it_after_all() {
        given(awaitingBoth(), grantedAs(Role.ENGINEER))
                .by(somebodyAs(Role.ENGINEER))
                .when(REFUSAL)
                .refused(Refusal.NOT_THE_AUTHORIZER);
    }

    @Test
    void when_it_is_asked_for_again_earlier_grants_count_no_longer() {
        given(
                        awaitingBoth(),
                        grantedAs(Role.ENGINEER),
                        new AuthorizationRefused("R1", Role.REGIONAL_MANAGER, COLLEAGUE, said("Too much")),
                        requested("R1", HANDLER, BOTH, "Please look again"))
                .by(somebodyAs(Role.ENGINEER))
                .when(GRANT)
                .then(grantedAs(Role.ENGINEER));
    }

    private static List<ComplaintEvent> awaitingBoth() {
        return and(
                understood(),
                drafted("R1", RemedyKind.VEHICLE_RETURN, "3000", BOTH),
                requested("R1", HANDLER, BOTH, "It burnt"));
    }

    private static List<ComplaintEvent> granted() {
        return and(awaitingAuthorization(), grantedAs(Role.DEPARTMENT_MANAGER));
    }

    private static Stage stage(List<ComplaintEvent> history) {
        return ComplaintState.of(history).stage();
    }

    private static DraftRemedy draft(RemedyKind kind, String amount, String currency) {
        return new DraftRemedy(
                kind, text("Pay the damage"), new Money(amount, currency), text("The floor is wet, too"));
    }

    private static RemedyDrafted drafted(String draft, RemedyKind kind, String amount, Set<Role> needs) {
        return new RemedyDrafted(draft, kind, said("Pay the damage"), new Money(amount, "CNY"), needs);
    }

    private static AuthorizationRequested requested(String draft, PersonId by, Set<Role> addressees, String reason) {
        return new AuthorizationRequested(draft, by, addressees, said(reason));
    }

    private static AuthorizationGranted grantedAs(Role role) {
        return new AuthorizationGranted("R1", role, somebodyAs(role).person(), said("It is fair"));
    }
}
