package org.redress.lifecycle.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.events.CaseSource;
import org.redress.events.Channel;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintForwarded;
import org.redress.events.ComplaintReceived;
import org.redress.events.Customer;
import org.redress.events.DemandStated;
import org.redress.events.EmotionalState;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.UnitId;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.input.CaseNumber;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;

/** The rule of receiving a complaint: it gets a number, its demands and, from the first moment, an owner (M-01, N-02). */
public final class IntakeSteps {
    public static final Step<ReceiveComplaint> RECEIVE_COMPLAINT =
            new Step<>(ReceiveComplaint.class, IntakeSteps::decide, IntakeSteps::example);

    private IntakeSteps() {}

    private static Decision decide(ReceiveComplaint command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED ->
                whyNotReceive(command, at.policy()).map(Decision::refuse).orElseGet(() -> receive(command, at));
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED,
                    CLOSED,
                    WITHDRAWN,
                    MERGED -> Decision.refuse(Refusal.ALREADY_RECEIVED);
        };
    }

    private static Optional<Refusal> whyNotReceive(ReceiveComplaint command, ComplaintPolicy policy) {
        if (!policy.channels().contains(command.channel())) {
            return Optional.of(Refusal.CHANNEL_NOT_OPEN);
        }
        if (command.source() == CaseSource.CSI_SURVEY && command.unit() == null) {
            return Optional.of(Refusal.UNIT_MISSING);
        }
        boolean newModel = command.productModel() != null
                && policy.newModels().contains(command.productModel().value());
        return command.source() == CaseSource.PRODUCT_QUALITY_SURVEY && !newModel
                ? Optional.of(Refusal.NOT_A_NEW_MODEL)
                : Optional.empty();
    }

    /** What the manufacturer's centre took in first, it wants to hear back about. Source: P-63. */
    private static boolean isForwarded(ComplaintReceived received) {
        return received.channel() == Channel.CAC
                || received.source() == CaseSource.MANUFACTURER_HOTLINE
                || received.source() == CaseSource.MANUFACTURER_WEBSITE;
    }

    private static Decision receive(ReceiveComplaint command, Circumstances at) {
        ComplaintReceived received = received(command, at);
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(received);
        ComplaintState state = ComplaintState.INITIAL.evolve(received);
        for (FreeText wish : command.demands()) {
            DemandStated stated = new DemandStated(state.demands().nextId(), state.words(wish));
            events.add(stated);
            state = state.evolve(stated);
        }
        PersonId owner = command.owner() == null ? at.caller().person() : command.owner();
        UnitId unit = command.unit() == null ? at.caller().onlyUnit() : command.unit();
        events.add(new OwnerAssigned(new Owner(owner, unit)));
        if (isForwarded(received)) {
            events.add(new ComplaintForwarded(unit));
        }
        return Decision.accept(events).warnIf(state.isHeardInPublic(), Warning.HANDLED_IN_PUBLIC);
    }

    private static ComplaintReceived received(ReceiveComplaint command, Circumstances at) {
        CustomerDetails details = command.customer();
        PersonId person = details.person() == null ? new PersonId("customer-" + at.complaintId()) : details.person();
        return new ComplaintReceived(
                CaseNumber.of(at.complaintId()),
                command.channel(),
                command.source() == null ? CaseSource.DIRECT : command.source(),
                new Customer(
                        person,
                        new Personal.Plain(person, details.name().value()),
                        wordsIfAny(person, details.phone()),
                        wordsIfAny(person, details.email()),
                        wordsIfAny(person, details.address()),
                        details.preferredChannel()),
                new Personal.Plain(person, command.narrative().value()),
                command.emotionalState() == null ? EmotionalState.NOT_RECORDED : command.emotionalState(),
                command.unit(),
                wordsIfAny(person, command.subject()),
                wordsIfAny(person, command.vulnerability()),
                command.productModel() == null ? null : command.productModel().value());
    }

    private static @Nullable Personal wordsIfAny(PersonId person, @Nullable ShortText words) {
        return words == null ? null : new Personal.Plain(person, words.value());
    }

    private static @Nullable Personal wordsIfAny(PersonId person, @Nullable FreeText words) {
        return words == null ? null : new Personal.Plain(person, words.value());
    }

    private static ReceiveComplaint example(ComplaintState state, Circumstances at) {
        return new ReceiveComplaint(
                at.policy().channels().stream().min(Comparator.naturalOrder()).orElse(Channel.PHONE),
                null,
                new CustomerDetails(null, new ShortText("…"), null, null, null, null),
                Examples.WORDS,
                List.of(Examples.WORDS),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
