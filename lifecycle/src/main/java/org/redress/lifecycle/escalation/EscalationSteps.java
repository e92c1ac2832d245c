package org.redress.lifecycle.escalation;

import java.util.List;
import java.util.Set;
import org.redress.events.Channel;
import org.redress.events.ComplaintEscalated;
import org.redress.events.EscalationBriefingPrepared;
import org.redress.events.EscalationCause;
import org.redress.events.EscalationContactOpened;
import org.redress.events.FinalRulingGiven;
import org.redress.events.JointResolutionConvened;
import org.redress.events.LeaderConsulted;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.ThirdParty;
import org.redress.events.ThirdPartyCoordinated;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Escalation;

/** The rules of the ladder: it goes up only, nobody talks to an escalated customer unprepared, a superior has the last word (M-11, M-39, P-20). */
public final class EscalationSteps {
    /** Who looks for a solution of a thorny case together. Source: R-075. */
    private static final Set<Role> JOINTLY = Set.of(Role.REGIONAL_MANAGER, Role.CAC_AGENT);

    public static final Step<ConsultLeader> CONSULT_LEADER = new Step<>(
            ConsultLeader.class,
            EscalationSteps::decide,
            state -> new ConsultLeader(Role.GROUP_LEADER, null, Examples.WORDS));

    public static final Step<EscalateComplaint> ESCALATE_COMPLAINT = new Step<>(
            EscalateComplaint.class,
            EscalationSteps::decide,
            state -> new EscalateComplaint(EscalationCause.THORNY_PROBLEM, Examples.WORDS, null));

    public static final Step<PrepareEscalationBriefing> PREPARE_ESCALATION_BRIEFING = new Step<>(
            PrepareEscalationBriefing.class,
            EscalationSteps::decide,
            state -> new PrepareEscalationBriefing(
                    Examples.WORDS, List.of(Examples.WORDS), List.of(Examples.WORDS), Examples.WORDS));

    public static final Step<OpenEscalationContact> OPEN_ESCALATION_CONTACT = new Step<>(
            OpenEscalationContact.class, EscalationSteps::decide, state -> new OpenEscalationContact(Channel.PHONE));

    public static final Step<ConveneJointResolution> CONVENE_JOINT_RESOLUTION = new Step<>(
            ConveneJointResolution.class,
            EscalationSteps::decide,
            state -> new ConveneJointResolution(JOINTLY, Examples.WORDS));

    public static final Step<CoordinateThirdParty> COORDINATE_THIRD_PARTY = new Step<>(
            CoordinateThirdParty.class,
            EscalationSteps::decide,
            state -> new CoordinateThirdParty(ThirdParty.OTHER, Examples.WORDS));

    public static final Step<GiveFinalRuling> GIVE_FINAL_RULING = new Step<>(
            GiveFinalRuling.class,
            EscalationSteps::decide,
            state -> new GiveFinalRuling(Examples.WORDS, Examples.WORDS));

    private EscalationSteps() {}

    private static Decision decide(ConsultLeader command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return Decision.accept(new LeaderConsulted(command.leader(), command.person(), state.words(command.advice())));
    }

    private static Decision decide(EscalateComplaint command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        int level = state.escalation().level();
        int next = command.toLevel() == null ? level + 1 : command.toLevel();
        return next <= level || next > Escalation.LEVEL_MAX
                ? Decision.refuse(Refusal.LEVEL_NOT_HIGHER)
                : Decision.accept(new ComplaintEscalated(next, command.cause(), state.words(command.reason())));
    }

    private static Decision decide(PrepareEscalationBriefing command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return state.escalation().isEscalated()
                ? Decision.accept(new EscalationBriefingPrepared(
                        state.escalation().level(),
                        state.words(command.background()),
                        command.scenarios().stream().map(state::words).toList(),
                        command.options().stream().map(state::words).toList(),
                        state.words(command.bottomLine())))
                : Decision.refuse(Refusal.NOT_ESCALATED);
    }

    private static Decision decide(OpenEscalationContact command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        if (!state.escalation().isEscalated()) {
            return Decision.refuse(Refusal.NOT_ESCALATED);
        }
        return state.isReadyForEscalatedContact()
                ? Decision.accept(new EscalationContactOpened(state.escalation().level(), command.channel()))
                : Decision.refuse(Refusal.BRIEFING_MISSING);
    }

    private static Decision decide(ConveneJointResolution command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        if (!state.escalation().isEscalated() && !state.bears(Severity.THORNY)) {
            return Decision.refuse(Refusal.NOT_THORNY);
        }
        return command.participants().containsAll(JOINTLY)
                ? Decision.accept(new JointResolutionConvened(command.participants(), state.words(command.result())))
                : Decision.refuse(Refusal.PARTICIPANT_MISSING);
    }

    private static Decision decide(CoordinateThirdParty command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return Decision.accept(new ThirdPartyCoordinated(command.party(), state.words(command.result())));
    }

    private static Decision decide(GiveFinalRuling command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        int level = state.escalation().level();
        if (level == 0) {
            return Decision.refuse(Refusal.NOT_ESCALATED);
        }
        return at.policy().ladder().isSuperior(at.caller().role(), level)
                        && !state.ownership().isOwner(at.caller().person())
                ? Decision.accept(new FinalRulingGiven(
                        state.progress().round(),
                        at.caller().person(),
                        state.words(command.ruling()),
                        state.words(command.reason())))
                : Decision.refuse(Refusal.NOT_SUPERIOR);
    }
}
