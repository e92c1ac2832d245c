package org.redress.events;

import java.util.Set;

/**
 * A way out was written down for ourselves; the customer has not heard of it.
 *
 * @param draft its id in the case
 * @param needs the roles that must each grant it; none where it lies within the drafter's authority
 * @see "requirements M-12, D-17"
 */
public record RemedyDrafted(String draft, RemedyKind kind, Personal outline, Money budget, Set<Role> needs)
        implements AuthorityEvent {
    public RemedyDrafted {
        needs = Ordered.set(needs);
    }
}
