package org.redress.command.authority;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.askedBy;
import static org.redress.command.complaint.ComplaintFixtures.id;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.DEALER;
import static org.redress.command.complaint.ComplaintStories.HANDLER;
import static org.redress.command.complaint.ComplaintStories.authorizationRequested;
import static org.redress.command.complaint.ComplaintStories.causeIdentified;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.words;

import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Money;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.lifecycle.authority.DraftRemedy;
import org.redress.lifecycle.authority.GrantAuthorization;
import org.redress.lifecycle.authority.RefuseAuthorization;
import org.redress.lifecycle.authority.RequestAuthorization;
import org.redress.lifecycle.decision.Refusal;

/** Asking for what is above one's authority. */
class AuthorityTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(AuthorityCommands::new);

    @Happens(DraftRemedy.class)
    void a_draft_within_the_own_authority_waits_for_nobody() {
        fixture.given(causeIdentified()).when(draft("500"), asked()).expectEvents(drafted("500", Set.of()));
    }

    @Happens(DraftRemedy.class)
    void a_draft_above_it_is_put_before_those_who_may_grant_it() {
        fixture.given(causeIdentified())
                .when(draft("8000"), asked())
                .expectEvents(
                        drafted("8000", Set.of(Role.REGIONAL_MANAGER)),
                        new AuthorizationRequested(
                                "R1", HANDLER, Set.of(Role.REGIONAL_MANAGER), words("It failed twice.")));
    }

    @Refused(DraftRemedy.class)
    void what_nobody_may_grant_is_not_drafted() {
        fixture.given(causeIdentified())
                .when(draft("500000.01"), asked())
                .expectExceptionDetails(Refusal.NOBODY_MAY_GRANT)
                .expectNoEvents();
    }

    @AlreadySo(DraftRemedy.class)
    void the_same_draft_sent_twice_is_one_draft() {
        fixture.given(causeIdentified())
                .andGivenCommands(keyed(draft("8000")))
                .when(keyed(draft("8000")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RequestAuthorization.class)
    void what_was_refused_is_asked_for_again() {
        fixture.given(then(authorizationRequested(), refused()))
                .when(request("R1"), asked())
                .expectEvents(new AuthorizationRequested(
                        "R1", HANDLER, Set.of(Role.REGIONAL_MANAGER), words("The third time now.")));
    }

    @Refused(RequestAuthorization.class)
    void nobody_is_asked_for_what_one_may_offer_alone() {
        fixture.given(then(causeIdentified(), drafted("500", Set.of())))
                .when(request("R1"), asked())
                .expectExceptionDetails(Refusal.AUTHORIZATION_NOT_NEEDED)
                .expectNoEvents();
    }

    @AlreadySo(RequestAuthorization.class)
    void what_waits_for_an_answer_was_asked_for() {
        fixture.given(authorizationRequested())
                .when(request("R1"), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(GrantAuthorization.class)
    void somebody_who_may_allows_it() {
        fixture.given(authorizationRequested())
                .when(grant(), askedBy(COLLEAGUE, Role.REGIONAL_MANAGER, DEALER))
                .expectEvents(granted());
    }

    @Refused(GrantAuthorization.class)
    void nobody_allows_what_he_asked_for_himself() {
        fixture.given(authorizationRequested())
                .when(grant(), askedBy(HANDLER, Role.REGIONAL_MANAGER, DEALER))
                .expectExceptionDetails(Refusal.GRANTER_IS_REQUESTER)
                .expectNoEvents();
    }

    @AlreadySo(GrantAuthorization.class)
    void what_was_allowed_is_allowed() {
        fixture.given(then(authorizationRequested(), granted()))
                .when(grant(), askedBy(COLLEAGUE, Role.REGIONAL_MANAGER, DEALER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RefuseAuthorization.class)
    void somebody_who_may_does_not_allow_it() {
        fixture.given(authorizationRequested())
                .when(refuse(), askedBy(COLLEAGUE, Role.REGIONAL_MANAGER, DEALER))
                .expectEvents(refused());
    }

    @Refused(RefuseAuthorization.class)
    void only_the_role_that_was_asked_answers() {
        fixture.given(authorizationRequested())
                .when(refuse(), askedBy(COLLEAGUE, Role.GROUP_LEADER, DEALER))
                .expectExceptionDetails(Refusal.NOT_THE_AUTHORIZER)
                .expectNoEvents();
    }

    @AlreadySo(RefuseAuthorization.class)
    void the_same_answer_sent_twice_is_one_answer() {
        fixture.given(authorizationRequested())
                .andGivenCommands(keyed(refuse(), COLLEAGUE, Role.REGIONAL_MANAGER))
                .when(keyed(refuse(), COLLEAGUE, Role.REGIONAL_MANAGER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static RemedyDrafted drafted(String yuan, Set<Role> needs) {
        return new RemedyDrafted("R1", RemedyKind.REPAIR, words("A new gearbox."), new Money(yuan, "CNY"), needs);
    }

    private static AuthorizationGranted granted() {
        return new AuthorizationGranted("R1", Role.REGIONAL_MANAGER, COLLEAGUE, words("It is our fault."));
    }

    private static AuthorizationRefused refused() {
        return new AuthorizationRefused("R1", Role.REGIONAL_MANAGER, COLLEAGUE, words("Too much."));
    }

    private static DraftRemedy draft(String yuan) {
        return new DraftRemedy(
                RemedyKind.REPAIR, text("A new gearbox."), new Money(yuan, "CNY"), text("It failed twice."));
    }

    private static RequestAuthorization request(String draft) {
        return new RequestAuthorization(id(draft), text("The third time now."));
    }

    private static GrantAuthorization grant() {
        return new GrantAuthorization(id("R1"), text("It is our fault."));
    }

    private static RefuseAuthorization refuse() {
        return new RefuseAuthorization(id("R1"), text("Too much."));
    }
}
