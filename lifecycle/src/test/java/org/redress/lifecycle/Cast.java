package org.redress.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/** Who and when in every story: fixed people, places, times and ways to say something. */
public final class Cast {
    public static final String COMPLAINT = "5b0f9a52-6c1d-4b7e-9d0a-3f1c2e4d5a6b";
    /** Another case, in stories about two. */
    public static final String OTHER_COMPLAINT = "9c4e7d10-2b3a-4f5c-8e6d-7a8b9c0d1e2f";

    public static final PersonId CUSTOMER = new PersonId("customer-of-the-story");

    public static final PersonId HANDLER = new PersonId("handler-of-the-story");
    public static final PersonId COLLEAGUE = new PersonId("colleague-of-the-story");
    public static final UnitId DEALER = new UnitId("dealer-of-the-story");
    public static final UnitId WORKSHOP = new UnitId("workshop-of-the-story");

    public static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    public static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    public static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

    private Cast() {}

    /** The one who handles the case, in another role. */
    public static Caller handlerAs(Role role) {
        return new Caller(HANDLER, role, Set.of(DEALER));
    }

    /** Somebody else of the same dealer. */
    public static Caller colleague() {
        return new Caller(COLLEAGUE, Role.HANDLER, Set.of(DEALER));
    }

    /** Somebody of the workshop. */
    public static Caller mechanic() {
        return new Caller(new PersonId("mechanic-of-the-story"), Role.HANDLER, Set.of(WORKSHOP));
    }

    /** Somebody else in this role. */
    public static Caller somebodyAs(Role role) {
        return new Caller(new PersonId(role.kebab() + "-of-the-story"), role, Set.of(DEALER));
    }

    /** Words as a command brings them. */
    public static FreeText text(String words) {
        return new FreeText(words);
    }

    /** An id or a name as a command brings it. */
    public static ShortText id(String words) {
        return new ShortText(words);
    }

    /** The same words as an event keeps them: under the customer's key. */
    public static Personal said(String words) {
        return new Personal.Plain(CUSTOMER, words);
    }
}
