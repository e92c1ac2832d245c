package org.redress.lifecycle.state;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redress.events.AuthorityEvent;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyKind;
import org.redress.events.Role;

/** The drafts of remedies, and the grants they wait for (region C). In the order in which they were written. */
public record Authorizations(Map<String, Draft> drafts) {
    static final Authorizations INITIAL = new Authorizations(Map.of());

    /**
     * A way out that the customer has not heard of.
     *
     * @param needs the roles that must each grant it
     * @param request what became of asking them; null until they were asked
     */
    public record Draft(
            RemedyKind kind,
            Money budget,
            Set<Role> needs,
            @Nullable Request request) {
        /** Whether it waits for an answer. */
        public boolean isPending() {
            return request != null
                    && !request.refused()
                    && !request.grants().keySet().containsAll(needs);
        }

        /** Whether each role asked has allowed it. */
        public boolean isGranted() {
            return request != null
                    && !request.refused()
                    && request.grants().keySet().containsAll(needs);
        }

        /** Whether it allows to offer this. Source: M-13. */
        public boolean covers(RemedyKind offered, Money amount) {
            return isGranted()
                    && kind == offered
                    && budget.currency().equals(amount.currency())
                    && amount.value().compareTo(budget.value()) <= 0;
        }

        private Draft with(Request next) {
            return new Draft(kind, budget, needs, next);
        }
    }

    /** Who asked, each time it was asked for, and who has granted as what since it was asked for last. */
    public record Request(Set<PersonId> requesters, Map<Role, PersonId> grants, boolean refused) {
        private Request grantedBy(Role as, PersonId person) {
            Map<Role, PersonId> more = new EnumMap<>(Role.class);
            more.putAll(grants);
            more.put(as, person);
            return new Request(requesters, Collections.unmodifiableMap(more), refused);
        }

        private static Request by(PersonId person, @Nullable Request earlier) {
            Set<PersonId> all = new HashSet<>(earlier == null ? Set.of() : earlier.requesters());
            all.add(person);
            return new Request(Set.copyOf(all), Map.of(), false);
        }
    }

    Authorizations evolve(AuthorityEvent event) {
        return switch (event) {
            case RemedyDrafted e -> with(e.draft(), new Draft(e.kind(), e.budget(), e.needs(), null));
            case AuthorizationRequested e ->
                changed(e.draft(), draft -> draft.with(Request.by(e.requestedBy(), draft.request())));
            case AuthorizationGranted e -> asked(e.draft(), request -> request.grantedBy(e.as(), e.grantedBy()));
            case AuthorizationRefused e ->
                asked(e.draft(), request -> new Request(request.requesters(), request.grants(), true));
        };
    }

    /** The id that the next draft gets. */
    public String nextId() {
        return "R" + (drafts.size() + 1);
    }

    /** The draft of this id. */
    public Optional<Draft> draft(String id) {
        return Optional.ofNullable(drafts.get(id));
    }

    /** The draft that waits for an answer. */
    public Optional<String> pending() {
        return drafts.entrySet().stream()
                .filter(entry -> entry.getValue().isPending())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Authorizations asked(String id, UnaryOperator<Request> change) {
        return changed(id, draft -> draft.request() == null ? draft : draft.with(change.apply(draft.request())));
    }

    private Authorizations changed(String id, UnaryOperator<Draft> change) {
        Draft draft = drafts.get(id);
        return draft == null ? this : with(id, change.apply(draft));
    }

    private Authorizations with(String id, Draft draft) {
        Map<String, Draft> more = new LinkedHashMap<>(drafts);
        more.put(id, draft);
        return new Authorizations(Collections.unmodifiableMap(more));
    }
}
