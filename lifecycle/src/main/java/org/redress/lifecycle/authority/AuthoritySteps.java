package org.redress.lifecycle.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.ComplaintEvent;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.policy.Authority;
import org.redress.lifecycle.state.Authorizations;
import org.redress.lifecycle.state.ComplaintState;

/** The rules of authority: asked before the customer hears of it, granted by others than the one who asks (M-12, D-17, N-14). */
public final class AuthoritySteps {
    public static final Step<DraftRemedy> DRAFT_REMEDY =
            new Step<>(DraftRemedy.class, AuthoritySteps::decide, AuthoritySteps::exampleOfDraft);

    public static final Step<RequestAuthorization> REQUEST_AUTHORIZATION = new Step<>(
            RequestAuthorization.class,
            AuthoritySteps::decide,
            state -> new RequestAuthorization(refused(state), Examples.WORDS));

    public static final Step<GrantAuthorization> GRANT_AUTHORIZATION = new Step<>(
            GrantAuthorization.class,
            AuthoritySteps::decide,
            state -> new GrantAuthorization(pending(state), Examples.WORDS));

    public static final Step<RefuseAuthorization> REFUSE_AUTHORIZATION = new Step<>(
            RefuseAuthorization.class,
            AuthoritySteps::decide,
            state -> new RefuseAuthorization(pending(state), Examples.WORDS));

    private AuthoritySteps() {}

    private static Decision decide(DraftRemedy command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case UNDER_INVESTIGATION -> draft(command, state, at);
            case AWAITING_AUTHORIZATION -> Decision.refuse(Refusal.AUTHORIZATION_PENDING);
            case RECEIVED,
                    ACKNOWLEDGED,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED -> Decision.refuse(Refusal.NOT_UNDER_INVESTIGATION);
        };
    }

    private static Decision draft(DraftRemedy command, ComplaintState state, Circumstances at) {
        Authority authority = at.policy().authority();
        boolean alone = authority.covers(at.caller().role(), command.kind(), command.budget());
        Set<Role> needs = alone ? Set.of() : authority.grantersOf(command.kind(), command.budget());
        if (!alone && needs.isEmpty()) {
            return Decision.refuse(Refusal.NOBODY_MAY_GRANT);
        }
        String draft = state.authorizations().nextId();
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new RemedyDrafted(draft, command.kind(), state.words(command.outline()), command.budget(), needs));
        if (!alone) {
            events.add(new AuthorizationRequested(draft, at.caller().person(), needs, state.words(command.reason())));
        }
        return Decision.accept(events).warnIf(!alone, Warning.AUTHORIZATION_REQUESTED);
    }

    private static Decision decide(RequestAuthorization command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case UNDER_INVESTIGATION -> request(command, state, at);
            case AWAITING_AUTHORIZATION ->
                pending(state).equals(command.draft())
                        ? Decision.alreadySo()
                        : Decision.refuse(Refusal.AUTHORIZATION_PENDING);
            case RECEIVED,
                    ACKNOWLEDGED,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED -> Decision.refuse(Refusal.NOT_UNDER_INVESTIGATION);
        };
    }

    private static Decision request(RequestAuthorization command, ComplaintState state, Circumstances at) {
        Optional<Authorizations.Draft> draft =
                state.authorizations().draft(command.draft().value());
        if (draft.isEmpty()) {
            return Decision.refuse(Refusal.DRAFT_UNKNOWN);
        }
        Authorizations.Request earlier = draft.get().request();
        return earlier == null || !earlier.refused()
                ? Decision.refuse(Refusal.AUTHORIZATION_NOT_NEEDED)
                : Decision.accept(new AuthorizationRequested(
                        command.draft().value(),
                        at.caller().person(),
                        draft.get().needs(),
                        state.words(command.reason())));
    }

    private static Decision decide(GrantAuthorization command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        String id = command.draft().value();
        if (state.authorizations()
                .draft(id)
                .filter(draft -> hasGranted(draft, at))
                .isPresent()) {
            return Decision.alreadySo();
        }
        return whyNotAnswer(command.draft(), state, at)
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new AuthorizationGranted(
                        id, at.caller().role(), at.caller().person(), state.words(command.reason()))));
    }

    private static Decision decide(RefuseAuthorization command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return whyNotAnswer(command.draft(), state, at)
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new AuthorizationRefused(
                        command.draft().value(),
                        at.caller().role(),
                        at.caller().person(),
                        state.words(command.reason()))));
    }

    /** Both answers need the same: a draft that waits for this role, asked for and so far granted by others. */
    private static Optional<Refusal> whyNotAnswer(ShortText id, ComplaintState state, Circumstances at) {
        Optional<Authorizations.Draft> draft = state.authorizations().draft(id.value());
        if (draft.isEmpty()) {
            return Optional.of(Refusal.DRAFT_UNKNOWN);
        }
        Authorizations.Request request = draft.get().request();
        if (request == null || !draft.get().isPending()) {
            return Optional.of(Refusal.NO_AUTHORIZATION_PENDING);
        }
        if (!draft.get().needs().contains(at.caller().role())
                || request.grants().containsKey(at.caller().role())) {
            return Optional.of(Refusal.NOT_THE_AUTHORIZER);
        }
        PersonId person = at.caller().person();
        return request.requesters().contains(person) || request.grants().containsValue(person)
                ? Optional.of(Refusal.GRANTER_IS_REQUESTER)
                : Optional.empty();
    }

    private static boolean hasGranted(Authorizations.Draft draft, Circumstances at) {
        return draft.request() != null
                && at.caller()
                        .person()
                        .equals(draft.request().grants().get(at.caller().role()));
    }

    private static ShortText pending(ComplaintState state) {
        return new ShortText(state.authorizations().pending().orElse("none"));
    }

    private static ShortText refused(ComplaintState state) {
        return new ShortText(state.authorizations().drafts().entrySet().stream()
                .filter(entry -> entry.getValue().request() != null
                        && entry.getValue().request().refused())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("none"));
    }

    /** Something that costs nothing; whoever may take the step may draft that. */
    private static DraftRemedy exampleOfDraft(ComplaintState state) {
        return new DraftRemedy(RemedyKind.EXPLANATION, Examples.WORDS, new Money("0", "CNY"), Examples.WORDS);
    }
}
