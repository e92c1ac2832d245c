package org.redress.query.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.COLLEAGUE;
import static org.redress.query.Stories.DEALER;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.draft;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.words;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.eventlog.StoredEvent;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Channel;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.CustomerMarkedUnreachable;
import org.redress.events.DecisionAppealed;
import org.redress.events.EmergencyContactAttempted;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EngineerEtaConfirmed;
import org.redress.events.EscalationCause;
import org.redress.events.FinalRulingGiven;
import org.redress.events.Money;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseExtended;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.RemedyKind;
import org.redress.events.ResponsibilityBounceDetected;
import org.redress.events.Role;
import org.redress.events.TransferRefused;
import org.redress.events.TransferRequested;

/** What waits for a decision, and since when. Each event is recorded an hour after the one before. */
class MattersTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private static List<Matter> after(ComplaintEvent... events) {
        OverviewCase value = OverviewFold.INSTANCE.before();
        for (int at = 0; at < events.length; at++) {
            StoredEvent recorded = new StoredEvent(
                    1 + at, "c-1", at, events[at].getClass().getSimpleName(), "1", hour(at), Map.of(), events[at]);
            value = OverviewFold.INSTANCE.after(value, events[at], recorded);
        }
        return value.matters();
    }

    private static Instant hour(int at) {
        return NOON.plus(Duration.ofHours(at));
    }

    private static final EmergencyDeclared DECLARED =
            new EmergencyDeclared(EmergencyKind.ACCIDENT_CAR, Set.of(EmergencyParty.ENGINEER), words("it rolled"));

    private static ComplaintEscalated escalated(int level) {
        return new ComplaintEscalated(level, EscalationCause.NOT_FEELING_VALUED, words("the manager"));
    }

    @Test
    void an_emergency_waits_until_the_arrival_is_known() {
        Matter waiting = new Matter(Matter.Kind.EMERGENCY, "EMERGENCY", null, 0, null, hour(1), hour(1));

        assertThat(after(received("N-1"), DECLARED)).containsExactly(waiting);
        assertThat(after(
                        received("N-1"),
                        DECLARED,
                        new EmergencyContactAttempted(EmergencyParty.ENGINEER, 1, false, words("no answer"))))
                .containsExactly(waiting);
        assertThat(after(received("N-1"), DECLARED, new EngineerEtaConfirmed(COLLEAGUE, NOON)))
                .isEmpty();
    }

    @Test
    void an_escalation_waits_for_a_ruling_from_its_last_level_on() {
        assertThat(after(received("N-1"), escalated(1), escalated(2)))
                .containsExactly(new Matter(Matter.Kind.ESCALATION, "ESCALATION:2", null, 2, null, hour(2), hour(2)));
        assertThat(after(
                        received("N-1"),
                        escalated(1),
                        new FinalRulingGiven(1, HANDLER, words("a rental car"), words("the brakes are safe"))))
                .isEmpty();
    }

    @Test
    void a_transfer_waits_until_it_is_answered() {
        TransferRequested asked = new TransferRequested(COLLEAGUE, DEALER, words("I am away"));

        assertThat(after(received("N-1"), new OwnerAssigned(new Owner(HANDLER, DEALER)), asked))
                .containsExactly(new Matter(Matter.Kind.TRANSFER, "TRANSFER", null, 0, null, hour(2), hour(2)));
        assertThat(after(
                        received("N-1"),
                        new OwnerAssigned(new Owner(HANDLER, DEALER)),
                        asked,
                        new TransferRefused(COLLEAGUE, words("too much work"))))
                .isEmpty();
    }

    @Test
    void a_case_that_nobody_wants_waits_until_somebody_has_it() {
        ComplaintEvent[] bounced = {
            received("N-1"),
            new OwnerAssigned(new Owner(HANDLER, DEALER)),
            new TransferRefused(COLLEAGUE, words("too much work")),
            new TransferRefused(COLLEAGUE, words("still too much")),
            new ResponsibilityBounceDetected(2),
            escalated(1),
            new TransferRequested(COLLEAGUE, DEALER, words("once more"))
        };

        assertThat(after(bounced))
                .containsExactly(new Matter(Matter.Kind.BOUNCE, "BOUNCE", null, 2, null, hour(4), hour(4)));
        assertThat(after(with(bounced, new OwnerAssigned(new Owner(COLLEAGUE, DEALER)))))
                .extracting(Matter::kind)
                .containsExactly(Matter.Kind.ESCALATION);
    }

    @Test
    void a_promise_is_urgent_from_when_it_is_due() {
        PromiseMade made = new PromiseMade("P1", PromiseKind.OF_ITS_OWN, words("a letter"), null, hour(9));
        Matter owed = new Matter(Matter.Kind.PROMISE, "PROMISE:P1", null, 0, null, hour(1), hour(9));

        assertThat(after(received("N-1"), made)).containsExactly(owed);
        assertThat(after(received("N-1"), made, new PromiseBroken("P1"))).containsExactly(owed);
        assertThat(after(received("N-1"), made, new PromiseExtended("P1", hour(20), Channel.PHONE, words("tomorrow"))))
                .containsExactly(new Matter(Matter.Kind.PROMISE, "PROMISE:P1", null, 0, null, hour(1), hour(20)));
        assertThat(after(received("N-1"), made, new PromiseFulfilled("P1", words("sent"), null)))
                .isEmpty();
    }

    @Test
    void a_draft_waits_for_each_role_that_has_not_answered() {
        ComplaintEvent[] asked = {
            received("N-1"),
            draft("R1", Role.REGIONAL_MANAGER, Role.ENGINEER),
            new AuthorizationRequested(
                    "R1", HANDLER, Set.of(Role.REGIONAL_MANAGER, Role.ENGINEER), words("she needs a car"))
        };
        Matter.Asked car = new Matter.Asked(RemedyKind.RENTAL_CAR_FEE, new Money("900.00", "CNY"));
        Matter engineer =
                new Matter(Matter.Kind.AUTHORITY, "AUTHORITY:R1:ENGINEER", Role.ENGINEER, 0, car, hour(2), hour(2));

        assertThat(after(asked))
                .containsExactly(
                        new Matter(
                                Matter.Kind.AUTHORITY,
                                "AUTHORITY:R1:REGIONAL_MANAGER",
                                Role.REGIONAL_MANAGER,
                                0,
                                car,
                                hour(2),
                                hour(2)),
                        engineer);
        assertThat(after(with(
                        asked, new AuthorizationGranted("R1", Role.REGIONAL_MANAGER, COLLEAGUE, words("she does")))))
                .containsExactly(engineer);
        assertThat(after(with(asked, new AuthorizationRefused("R1", Role.ENGINEER, COLLEAGUE, words("it is mended")))))
                .isEmpty();
    }

    @Test
    void an_appeal_waits_for_its_addressee() {
        assertThat(after(
                        received("N-1"),
                        new DecisionAppealed(1, Role.DEPARTMENT_MANAGER, null, words("I want a new car"))))
                .containsExactly(
                        new Matter(Matter.Kind.APPEAL, "APPEAL:1", Role.DEPARTMENT_MANAGER, 1, null, hour(1), hour(1)));
    }

    @Test
    void a_customer_out_of_reach_waits() {
        assertThat(after(received("N-1"), new CustomerMarkedUnreachable(3)))
                .containsExactly(new Matter(Matter.Kind.UNREACHABLE, "UNREACHABLE", null, 0, null, hour(1), hour(1)));
    }

    @Test
    void nothing_waits_in_a_case_that_is_over() {
        assertThat(after(received("N-1"), DECLARED, escalated(1), new ComplaintWithdrawn(words("never mind"))))
                .isEmpty();
        assertThat(after(everything("N-1").toArray(ComplaintEvent[]::new))).isEmpty();
    }

    private static ComplaintEvent[] with(ComplaintEvent[] events, ComplaintEvent more) {
        ComplaintEvent[] all = Arrays.copyOf(events, events.length + 1);
        all[events.length] = more;
        return all;
    }
}
