package org.redress.query.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.Owner;
import org.redress.events.PromiseKind;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.events.Severity;

/**
 * What a supervisor asks first of a case; no words.
 *
 * @param openSince from when its days count, the earlier receipts of its kin included; null where nobody knows
 * @param daysOpen whole days of 24 hours since then; null where nobody knows, or the case is not open
 * @param escalationLevel 0 with the handler, up to 4 with the general manager
 * @param authorizationPending the drafts that wait for grants
 * @param promises those we owe, oldest first
 * @param severity by its codes, or by the marks that it bears
 * @param riskFlags the marks alone
 * @see "requirements SC-39"
 */
public record Glance(
        @Nullable Owner owner,
        @Nullable Instant openSince,
        @Nullable Long daysOpen,
        int escalationLevel,
        List<Waiting> authorizationPending,
        List<Owed> promises,
        List<Severity> severity,
        List<Severity> riskFlags) {

    /** A draft, and the roles that have not answered. */
    public record Waiting(String draft, RemedyKind kind, List<Role> awaited) {}

    /** A promise; {@code broken} once its time has passed without a word. */
    public record Owed(String promise, PromiseKind kind, Instant dueAt, boolean broken) {}
}
