package org.redress.lifecycle.emergency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.redress.events.Channel;
import org.redress.events.ComplaintEvent;
import org.redress.events.CustomerInformedOfEta;
import org.redress.events.EmergencyContactAttempted;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EmergencyStoodDown;
import org.redress.events.EmergencySupportRequested;
import org.redress.events.EngineerArrived;
import org.redress.events.EngineerEtaConfirmed;
import org.redress.events.MajorCaseNotified;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.ShopEntryScheduled;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.state.ComplaintState;

/** The rules of an emergency: everybody is told at once, the customer knows when help comes, and each try is on record (M-31, P-65, SC-06). */
public final class EmergencySteps {
    public static final Step<DeclareEmergency> DECLARE_EMERGENCY = new Step<>(
            DeclareEmergency.class,
            EmergencySteps::decide,
            state -> new DeclareEmergency(EmergencyKind.OTHER, Examples.WORDS));

    public static final Step<RecordEmergencyContact> RECORD_EMERGENCY_CONTACT = new Step<>(
            RecordEmergencyContact.class,
            EmergencySteps::decide,
            state -> new RecordEmergencyContact(EmergencyParty.ENGINEER, true, null));

    public static final Step<RequestSupport> REQUEST_SUPPORT = new Step<>(
            RequestSupport.class,
            EmergencySteps::decide,
            state -> new RequestSupport(Role.GENERAL_MANAGER, Examples.WORDS));

    public static final Step<ConfirmEngineerEta> CONFIRM_ENGINEER_ETA =
            new Step<>(ConfirmEngineerEta.class, EmergencySteps::decide, EmergencySteps::exampleOfEta);

    public static final Step<InformCustomerOfEta> INFORM_CUSTOMER_OF_ETA = new Step<>(
            InformCustomerOfEta.class, EmergencySteps::decide, state -> new InformCustomerOfEta(Channel.PHONE));

    public static final Step<ScheduleShopEntry> SCHEDULE_SHOP_ENTRY = new Step<>(
            ScheduleShopEntry.class, EmergencySteps::decide, state -> new ScheduleShopEntry(Examples.MOMENT, null));

    public static final Step<RecordArrival> RECORD_ARRIVAL =
            new Step<>(RecordArrival.class, EmergencySteps::decide, state -> new RecordArrival(Examples.MOMENT));

    public static final Step<StandDownEmergency> STAND_DOWN_EMERGENCY = new Step<>(
            StandDownEmergency.class, EmergencySteps::decide, state -> new StandDownEmergency(Examples.WORDS));

    private EmergencySteps() {}

    /** Who must know of a grave accident at once, beside those who are telephoned. Source: SC-06, D-17. */
    private static final Set<Role> ALERTED = Set.of(Role.CAC_AGENT, Role.REGIONAL_MANAGER);

    private static Decision decide(DeclareEmergency command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        if (state.emergency().status().isActive()) {
            return Decision.refuse(Refusal.EMERGENCY_DECLARED_ALREADY);
        }
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(new EmergencyDeclared(
                command.kind(), EnumSet.allOf(EmergencyParty.class), state.words(command.situation())));
        if (!state.bears(Severity.MAJOR)) {
            events.add(new RiskFlagged(Severity.MAJOR, state.words(command.situation())));
        }
        events.add(new MajorCaseNotified(Set.of(Severity.MAJOR), ALERTED, null));
        return Decision.accept(events);
    }

    private static Decision decide(RecordEmergencyContact command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return state.emergency().status().isBeforeArrival()
                ? Decision.accept(new EmergencyContactAttempted(
                        command.party(),
                        state.emergency().attemptsTo(command.party()) + 1,
                        command.reached(),
                        state.wordsIfAny(command.note())))
                : Decision.refuse(Refusal.NO_SUCH_EMERGENCY_STAGE);
    }

    private static Decision decide(RequestSupport command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return state.emergency().status().isActive()
                ? Decision.accept(new EmergencySupportRequested(command.from(), state.words(command.reason())))
                : Decision.refuse(Refusal.NO_SUCH_EMERGENCY_STAGE);
    }

    private static Decision decide(ConfirmEngineerEta command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        if (!state.emergency().status().isBeforeArrival()) {
            return Decision.refuse(Refusal.NO_SUCH_EMERGENCY_STAGE);
        }
        return command.eta().equals(state.emergency().eta())
                ? Decision.alreadySo()
                : Decision.accept(new EngineerEtaConfirmed(command.engineer(), command.eta()));
    }

    private static Decision decide(InformCustomerOfEta command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        Instant eta = state.emergency().eta();
        return switch (state.emergency().status()) {
            case DECLARED, CONTACTING -> Decision.refuse(Refusal.ETA_UNKNOWN);
            case ETA_CONFIRMED ->
                Decision.accept(new CustomerInformedOfEta(
                        Objects.requireNonNull(eta, "a confirmed time is known"), command.channel()));
            case CUSTOMER_INFORMED -> Decision.alreadySo();
            case NONE, ON_SITE, APPRAISED, STOOD_DOWN -> Decision.refuse(Refusal.NO_SUCH_EMERGENCY_STAGE);
        };
    }

    private static Decision decide(ScheduleShopEntry command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return state.emergency().status().isActive()
                ? Decision.accept(new ShopEntryScheduled(command.unit(), command.entryAt()))
                : Decision.refuse(Refusal.NO_SUCH_EMERGENCY_STAGE);
    }

    private static Decision decide(RecordArrival command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return switch (state.emergency().status()) {
            case DECLARED, CONTACTING -> Decision.refuse(Refusal.ETA_UNKNOWN);
            case ETA_CONFIRMED, CUSTOMER_INFORMED -> Decision.accept(new EngineerArrived(command.at()));
            case ON_SITE, APPRAISED -> Decision.alreadySo();
            case NONE, STOOD_DOWN -> Decision.refuse(Refusal.NO_SUCH_EMERGENCY_STAGE);
        };
    }

    private static Decision decide(StandDownEmergency command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return switch (state.emergency().status()) {
            case DECLARED, CONTACTING, ETA_CONFIRMED, CUSTOMER_INFORMED, ON_SITE, APPRAISED ->
                Decision.accept(new EmergencyStoodDown(state.words(command.reason())));
            case STOOD_DOWN -> Decision.alreadySo();
            case NONE -> Decision.refuse(Refusal.NO_SUCH_EMERGENCY_STAGE);
        };
    }

    /** Another time than the one that is known. */
    private static ConfirmEngineerEta exampleOfEta(ComplaintState state) {
        boolean known = Examples.MOMENT.equals(state.emergency().eta());
        return new ConfirmEngineerEta(known ? Examples.MOMENT.plus(Examples.WHILE) : Examples.MOMENT, null);
    }
}
