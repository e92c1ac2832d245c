package org.redress.lifecycle.table;

import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.DEALER;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.NEXT_WEEK;
import static org.redress.lifecycle.Cast.NOW;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.causeKnown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.events.AppealDecided;
import org.redress.events.AppealResult;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.CauseDimension;
import org.redress.events.Channel;
import org.redress.events.ClosureReported;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintForwarded;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.CustomerInformedOfEta;
import org.redress.events.CustomerQuestionAnswered;
import org.redress.events.CustomerQuestionRecorded;
import org.redress.events.DecisionAppealed;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandMoved;
import org.redress.events.DemandStated;
import org.redress.events.DuplicateAbsorbed;
import org.redress.events.EmergencyAppraised;
import org.redress.events.EmergencyContactAttempted;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EmergencyStoodDown;
import org.redress.events.EngineerArrived;
import org.redress.events.EngineerEtaConfirmed;
import org.redress.events.EscalationBriefingPrepared;
import org.redress.events.EscalationCause;
import org.redress.events.FinalRulingGiven;
import org.redress.events.HoldReason;
import org.redress.events.LeaderConsulted;
import org.redress.events.Merits;
import org.redress.events.MeritsDecided;
import org.redress.events.Money;
import org.redress.events.PreventionApproved;
import org.redress.events.PreventionElement;
import org.redress.events.PreventionFoundIneffective;
import org.redress.events.PreventionImplemented;
import org.redress.events.PreventionVerified;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.RecordingAttached;
import org.redress.events.RecurrenceLinked;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyKind;
import org.redress.events.ResultReportSent;
import org.redress.events.ResultReportSuspended;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.SplitOffFrom;
import org.redress.events.SplitUndone;
import org.redress.events.StatusReportSent;
import org.redress.events.TechnicalAppraisalRequested;
import org.redress.events.TimeSlot;
import org.redress.lifecycle.Cast;
import org.redress.lifecycle.Way;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** What may have happened in one region more, beside anything else: each of its states, from the nearest to the furthest. */
final class Extras {
    private Extras() {}

    /** Each of them alone, as far as it may have happened in this state. */
    static List<List<ComplaintEvent>> of(ComplaintState state) {
        List<List<ComplaintEvent>> extras = new ArrayList<>();
        authority().forEach(extras::add);
        escalation().forEach(extras::add);
        appeal(state).forEach(extras::add);
        emergency().forEach(extras::add);
        reporting(state).forEach(extras::add);
        risks().forEach(extras::add);
        questions().forEach(extras::add);
        kinship().forEach(extras::add);
        procedure().forEach(extras::add);
        prevention().forEach(extras::add);
        contact(state).forEach(extras::add);
        others(state).forEach(extras::add);
        return extras;
    }

    private static Stream<List<ComplaintEvent>> authority() {
        List<ComplaintEvent> own = List.of(drafted(RemedyKind.REPAIR, Set.of()));
        List<ComplaintEvent> asked = asked(RemedyKind.COMPENSATION, Set.of(Role.GROUP_LEADER));
        List<ComplaintEvent> askedTwo = asked(RemedyKind.VEHICLE_RETURN, Set.of(Role.REGIONAL_MANAGER, Role.ENGINEER));
        return Stream.of(
                own,
                asked,
                and(asked, granted(Role.GROUP_LEADER)),
                and(asked, new AuthorizationRefused("R1", Role.GROUP_LEADER, COLLEAGUE, said("Too much"))),
                askedTwo,
                and(askedTwo, granted(Role.ENGINEER)));
    }

    private static RemedyDrafted drafted(RemedyKind kind, Set<Role> needs) {
        return new RemedyDrafted("R1", kind, said("An outline"), new Money("1000", "CNY"), needs);
    }

    private static List<ComplaintEvent> asked(RemedyKind kind, Set<Role> needs) {
        return List.of(drafted(kind, needs), new AuthorizationRequested("R1", HANDLER, needs, said("It is fair")));
    }

    private static AuthorizationGranted granted(Role as) {
        return new AuthorizationGranted("R1", as, COLLEAGUE, said("It is"));
    }

    private static Stream<List<ComplaintEvent>> escalation() {
        ComplaintEvent first = new ComplaintEscalated(1, EscalationCause.THORNY_PROBLEM, said("It is hard"));
        return Stream.of(
                List.of(new LeaderConsulted(Role.REGIONAL_MANAGER, null, said("Wait"))),
                List.of(
                        new LeaderConsulted(Role.REGIONAL_MANAGER, null, said("Wait")),
                        new LeaderConsulted(Role.ENGINEER, null, said("Look"))),
                List.of(first),
                List.of(
                        first,
                        new EscalationBriefingPrepared(
                                1, said("All"), List.of(said("Anger")), List.of(said("Repair")), said("Repair"))),
                List.of(first, new FinalRulingGiven(1, Cast.COLLEAGUE, said("No"), said("It is enough"))),
                List.of(new ComplaintEscalated(4, EscalationCause.THORNY_PROBLEM, said("It is very hard"))));
    }

    private static Stream<List<ComplaintEvent>> appeal(ComplaintState state) {
        List<ComplaintEvent> pending = List.of(appealed(1, Role.DEPARTMENT_MANAGER, null));
        List<ComplaintEvent> rejected = and(pending, rejected(1));
        List<ComplaintEvent> second = and(rejected, appealed(2, Role.REGIONAL_MANAGER, null));
        List<ComplaintEvent> exhausted = and(second, rejected(2), appealed(3, Role.GENERAL_MANAGER, null), rejected(3));
        Stream<List<ComplaintEvent>> any = Stream.of(pending, rejected, second, exhausted);
        return state.demands().open().isEmpty()
                ? any
                : Stream.concat(
                        any,
                        Stream.of(List.of(
                                new DemandDeclined("D1", said("No"), said("A call")),
                                appealed(1, Role.DEPARTMENT_MANAGER, "D1"))));
    }

    private static DecisionAppealed appealed(int level, Role addressee, String demand) {
        return new DecisionAppealed(level, addressee, demand, said("It is unfair"));
    }

    private static AppealDecided rejected(int level) {
        return new AppealDecided(level, AppealResult.REJECTED, COLLEAGUE, said("It is fair"));
    }

    private static Stream<List<ComplaintEvent>> emergency() {
        return growing(
                new EmergencyDeclared(EmergencyKind.OTHER, Set.of(EmergencyParty.ENGINEER), said("It burns")),
                new EmergencyContactAttempted(EmergencyParty.ENGINEER, 1, true, null),
                new EngineerEtaConfirmed(null, NEXT_WEEK),
                new CustomerInformedOfEta(NEXT_WEEK, Channel.PHONE),
                new EngineerArrived(NOW),
                new EmergencyAppraised("A1"),
                new EmergencyStoodDown(said("It is over")));
    }

    private static Stream<List<ComplaintEvent>> reporting(ComplaintState state) {
        Stream<List<ComplaintEvent>> sent = growing(
                new ComplaintForwarded(DEALER),
                new StatusReportSent(said("At work")),
                new ResultReportSent(said("Done")));
        return switch (state.stage()) {
            case ON_HOLD ->
                Stream.concat(
                        sent,
                        Stream.of(List.of(
                                new ComplaintForwarded(DEALER),
                                new ResultReportSuspended(HoldReason.PARTS_NOT_ARRIVED))));
            case CLOSED -> Stream.of(List.of(new ClosureReported(1, said("The centre"), said("Done"))));
            case NOT_RECEIVED,
                    RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED,
                    WITHDRAWN,
                    MERGED -> sent;
        };
    }

    private static Stream<List<ComplaintEvent>> risks() {
        return Stream.concat(
                Stream.of(Severity.values()).map(risk -> List.of(flagged(risk))),
                Stream.of(List.of(flagged(Severity.LITIGATION_RISK), new RecordingAttached(said("Tape 1"), true))));
    }

    private static ComplaintEvent flagged(Severity risk) {
        return new RiskFlagged(risk, said("Somebody was hurt"));
    }

    private static Stream<List<ComplaintEvent>> questions() {
        return growing(
                new CustomerQuestionRecorded("Q1", said("Why?")),
                new CustomerQuestionAnswered("Q1", said("The seal"), null));
    }

    private static Stream<List<ComplaintEvent>> kinship() {
        return Stream.of(
                List.of(new SplitOffFrom(Way.SECOND, NOW)),
                List.of(new SplitOffFrom(Way.SECOND, NOW), new DuplicateAbsorbed(Way.SECOND, NOW)),
                List.of(new SplitOffFrom(Way.SECOND, NOW), new SplitUndone(Way.SECOND, said("It is one"))),
                List.of(new DuplicateAbsorbed(Way.SECOND, NOW)),
                List.of(new RecurrenceLinked(Way.SECOND, said("It leaks again"))));
    }

    private static Stream<List<ComplaintEvent>> procedure() {
        return Stream.of(
                List.of(leftOut(ProcedureStep.READ_BACK)),
                List.of(leftOut(ProcedureStep.ROOT_CAUSE), leftOut(ProcedureStep.PREVENTION_DECISION)),
                List.of(leftOut(ProcedureStep.RECORDING)),
                List.of(leftOut(ProcedureStep.ESCALATION_BRIEFING)));
    }

    private static ComplaintEvent leftOut(ProcedureStep step) {
        return new ProcedureStepOverridden(step, said("A letter"), COLLEAGUE);
    }

    private static Stream<List<ComplaintEvent>> prevention() {
        List<ComplaintEvent> cause = causeKnown(List.of(), CauseDimension.SUPPLIER, null);
        RecurrencePreventionPlanned planned = new RecurrencePreventionPlanned(
                said("Check each seal"),
                COLLEAGUE,
                LocalDate.parse("2026-04-01"),
                CauseDimension.TECHNOLOGY,
                Set.of(PreventionElement.PROCESS));
        PreventionApproved approved = new PreventionApproved(HANDLER, said("Do it"));
        PreventionImplemented implemented = new PreventionImplemented(said("Each seal is checked"));
        return Stream.of(
                and(cause, planned),
                and(cause, planned, approved),
                and(cause, planned, approved, implemented),
                and(cause, planned, approved, implemented, new PreventionVerified(said("No leak"))),
                and(cause, planned, approved, implemented, new PreventionFoundIneffective(said("A leak"))));
    }

    /** Nobody answers, in one part of the day after the other. */
    private static Stream<List<ComplaintEvent>> contact(ComplaintState state) {
        return state.stage() == Stage.AWAITING_CONFIRMATION
                ? growing(failed(1, TimeSlot.MORNING), failed(2, TimeSlot.NOON), failed(3, TimeSlot.EVENING))
                : Stream.empty();
    }

    private static ContactAttempted failed(int attempt, TimeSlot slot) {
        return new ContactAttempted(
                attempt,
                1,
                ContactPurpose.RESULT_CONFIRMATION,
                Channel.PHONE,
                NOW,
                slot,
                ContactResult.NO_ANSWER,
                null,
                null,
                null);
    }

    private static Stream<List<ComplaintEvent>> others(ComplaintState state) {
        Instant due = NOW;
        String next = state.promises().nextId();
        Stream<List<ComplaintEvent>> any = Stream.of(
                List.of(new TechnicalAppraisalRequested("A1", said("Is it the seal?"))),
                List.of(new MeritsDecided(Merits.UPHELD, said("It leaks"))),
                List.of(
                        new PromiseMade(next, PromiseKind.OF_ITS_OWN, said("A call"), null, due),
                        new PromiseBroken(next)));
        return state.demands().stated().isEmpty()
                ? any
                : Stream.concat(
                        any,
                        Stream.of(
                                List.of(new DemandStated("D2", said("A visit")), new DemandMoved("D1", Way.SECOND)),
                                List.of(new DemandStated("D2", said("A visit")), new DemandMoved("D2", Way.SECOND))));
    }

    /** The first alone, the first two, and so on. */
    private static Stream<List<ComplaintEvent>> growing(ComplaintEvent... events) {
        return Stream.iterate(1, many -> many <= events.length, many -> many + 1)
                .map(many -> List.of(events).subList(0, many));
    }
}
