package org.redress.query.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redress.events.AuthorityEvent;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyKind;
import org.redress.events.Role;

/**
 * A way out that was written down for ourselves; the customer has not heard of it.
 *
 * @param needs the roles that must each grant it; none where it lies within the drafter's authority
 * @param request what became of asking them; null until they were asked
 * @see "requirements M-12, D-17"
 */
public record Draft(
        String draft,
        RemedyKind kind,
        Personal outline,
        Money budget,
        Set<Role> needs,
        Stamp stamp,
        @Nullable Request request) {

    /** Who asked whom, and what they said. */
    public record Request(
            PersonId requestedBy, Set<Role> addressees, Personal reason, Stamp stamp, List<Reply> replies) {

        Request answered(Reply reply) {
            return new Request(requestedBy, addressees, reason, stamp, Entries.plus(replies, reply));
        }
    }

    /** A yes or a no, in one of the roles asked. */
    public record Reply(Role as, PersonId person, boolean granted, Personal reason, Stamp stamp) {}

    static List<Draft> after(List<Draft> drafts, AuthorityEvent event, Stamp stamp) {
        return switch (event) {
            case RemedyDrafted e ->
                Entries.plus(drafts, new Draft(e.draft(), e.kind(), e.outline(), e.budget(), e.needs(), stamp, null));
            case AuthorizationRequested e ->
                remarked(
                        drafts,
                        e.draft(),
                        one -> one.asking(new Request(e.requestedBy(), e.addressees(), e.reason(), stamp, List.of())));
            case AuthorizationGranted e ->
                remarked(
                        drafts,
                        e.draft(),
                        one -> one.answered(new Reply(e.as(), e.grantedBy(), true, e.reason(), stamp)));
            case AuthorizationRefused e ->
                remarked(
                        drafts,
                        e.draft(),
                        one -> one.answered(new Reply(e.as(), e.refusedBy(), false, e.reason(), stamp)));
        };
    }

    /** The roles asked that have not answered; none once one of them has refused, or before they were asked. */
    @JsonIgnore
    public List<Role> awaited() {
        if (request == null || request.replies().stream().anyMatch(reply -> !reply.granted())) {
            return List.of();
        }
        List<Role> granted = request.replies().stream().map(Reply::as).toList();
        return needs.stream().filter(role -> !granted.contains(role)).sorted().toList();
    }

    /** Whether one of the roles asked said no. */
    @JsonIgnore
    public boolean isRefused() {
        return request != null && request.replies().stream().anyMatch(reply -> !reply.granted());
    }

    /** Whether each of the roles asked said yes. */
    @JsonIgnore
    public boolean isGranted() {
        return request != null && !isRefused() && awaited().isEmpty();
    }

    private Draft asking(Request asked) {
        return new Draft(draft, kind, outline, budget, needs, stamp, asked);
    }

    private Draft answered(Reply reply) {
        return request == null ? this : asking(request.answered(reply));
    }

    private static List<Draft> remarked(List<Draft> drafts, String draft, UnaryOperator<Draft> remark) {
        return Entries.remarked(drafts, one -> one.draft().equals(draft), remark);
    }
}
