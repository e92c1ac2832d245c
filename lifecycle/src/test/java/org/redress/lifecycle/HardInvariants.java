package org.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.Basis;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandStated;
import org.redress.events.DissatisfactionReported;
import org.redress.events.FactEstablished;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.PreventionNotRequired;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyKind;
import org.redress.events.RemedyOption;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyStarted;
import org.redress.events.Role;
import org.redress.events.RootCauseIdentified;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SatisfactionLevel;
import org.redress.events.TransferAccepted;
import org.redress.events.UnderstandingConfirmed;

/**
 * What must hold of every history, told a second time and without the rules: a reader of events who knows the end of
 * section 8.4 of the requirements, and throws when an event should never have happened.
 */
final class HardInvariants {
    private static final Set<SatisfactionLevel> NO_SATISFACTION =
            Set.of(SatisfactionLevel.NOT_REACHED, SatisfactionLevel.DISSATISFIED_UNACCEPTABLE);
    private static final Map<Role, Integer> YUAN_MAX = Map.of(
            Role.HANDLER, 500,
            Role.GROUP_LEADER, 2_000,
            Role.DEALER_CAC_AGENT, 2_000,
            Role.DEPARTMENT_MANAGER, 5_000,
            Role.CAC_AGENT, 5_000,
            Role.REGIONAL_MANAGER, 50_000,
            Role.ENGINEER, 50_000,
            Role.GENERAL_MANAGER, 500_000);

    private final Map<String, Set<String>> offers = new HashMap<>();
    private final Set<String> unsettled = new HashSet<>();
    private final Set<String> confirmedFacts = new HashSet<>();
    private final Set<String> openPromises = new HashSet<>();
    private final List<PersonId> owners = new ArrayList<>();
    private boolean received;
    private boolean open;
    private boolean acknowledged;
    private boolean understood;
    private boolean agreed;
    private boolean started;
    private boolean reached;
    private boolean outcome;
    private boolean cause;
    private boolean prevention;

    /** An event of one append; who asked for it. */
    void happened(ComplaintEvent event, Role by) {
        assertThat(open || event instanceof ComplaintReceived || event instanceof ComplaintReopened)
                .as("%s in an open case", event)
                .isTrue();
        switch (event) {
            case ComplaintReceived e -> {
                assertThat(received).isFalse();
                received = true;
                open = true;
            }
            case OwnerAssigned e -> owners.add(e.owner().person());
            case TransferAccepted e -> owners.add(e.owner().person());
            case ApologyAndAcknowledgementGiven e -> acknowledged = true;
            case UnderstandingConfirmed e -> understood = acknowledged;
            case DemandStated e -> unsettled.add(e.demand());
            case DemandDeclined e -> unsettled.remove(e.demand());
            case FactEstablished e -> {
                if (e.basis() == Basis.CONFIRMED) {
                    confirmedFacts.add(e.fact());
                }
            }
            case RootCauseIdentified e -> {
                assertThat(confirmedFacts).containsAll(e.facts());
                cause = true;
            }
            case RemedyProposed e -> proposed(e, by);
            case RemedyAccepted e -> {
                assertThat(offers.get(e.option())).as("a demand left open").containsAll(unsettled);
                agreed = true;
                started = false;
            }
            case RemedyStarted e -> {
                assertThat(agreed).as("agreed before started").isTrue();
                started = true;
            }
            case RemedyCompleted e -> {
                assertThat(started).as("started before completed").isTrue();
                assertThat(e.evidence()).as("proof").isNotEmpty();
                assertThat(offers.get(e.option())).as("a demand left open").containsAll(unsettled);
            }
            case ContactAttempted e -> {
                if (e.purpose() == ContactPurpose.RESULT_CONFIRMATION && e.result() == ContactResult.REACHED) {
                    reached = true;
                }
            }
            case SatisfactionConfirmed e -> {
                assertThat(reached).as("reached before satisfied").isTrue();
                assertThat(NO_SATISFACTION).doesNotContain(e.level());
                outcome = true;
            }
            case MisunderstandingCleared e -> {
                assertThat(NO_SATISFACTION).doesNotContain(e.level());
                assertThat(cause).as("a cause that was explained").isTrue();
                outcome = true;
            }
            case PromiseMade e -> {
                assertThat(e.dueAt()).as("a promise has a time").isNotNull();
                assertThat(openPromises.add(e.promise())).as("an id of its own").isTrue();
            }
            case PromiseFulfilled e ->
                assertThat(openPromises.remove(e.promise())).isTrue();
            case PromiseReleased e ->
                assertThat(openPromises.remove(e.promise())).isTrue();
            case PreventionNotRequired e -> prevention = prevented();
            case RecurrencePreventionPlanned e -> prevention = prevented();
            case DissatisfactionReported e -> anotherRound();
            case ComplaintReopened e -> {
                assertThat(open).isFalse();
                open = true;
                anotherRound();
            }
            case ComplaintWithdrawn e -> open = false;
            case ComplaintClosed e -> {
                assertThat(outcome).as("an outcome of the customer").isTrue();
                assertThat(cause).as("a cause").isTrue();
                assertThat(prevention).as("a decision on prevention").isTrue();
                assertThat(openPromises).as("open promises").isEmpty();
                open = false;
            }
            default -> {
                // Says something that no invariant speaks about.
            }
        }
    }

    /** All events of one append have happened. */
    void appended() {
        if (open) {
            assertThat(owners).as("an owner while open").isNotEmpty();
        }
    }

    private void proposed(RemedyProposed proposal, Role by) {
        assertThat(acknowledged && understood)
                .as("apology and understanding first")
                .isTrue();
        offers.clear();
        agreed = false;
        for (RemedyOption option : proposal.options()) {
            int yuanMax = YUAN_MAX.getOrDefault(by, 0);
            int max = option.budget().currency().equals("CNY") ? yuanMax : yuanMax / 10;
            assertThat(option.budget().value().doubleValue())
                    .as("within authority")
                    .isLessThanOrEqualTo(max);
            assertThat(mayDecide(by, option.kind()))
                    .as("%s by %s", option.kind(), by)
                    .isTrue();
            offers.put(option.option(), Set.copyOf(option.covers()));
        }
    }

    private static boolean mayDecide(Role role, RemedyKind kind) {
        return switch (kind) {
            case RENTAL_CAR_FEE, TRANSPORT_SUBSIDY -> role == Role.REGIONAL_MANAGER;
            case PARTS, WARRANTY_CLAIM -> role == Role.ENGINEER;
            case VEHICLE_RETURN, VEHICLE_EXCHANGE -> false;
            default -> true;
        };
    }

    private boolean prevented() {
        assertThat(cause).as("a cause before a decision on prevention").isTrue();
        return true;
    }

    private void anotherRound() {
        outcome = false;
        reached = false;
        agreed = false;
        started = false;
    }
}
