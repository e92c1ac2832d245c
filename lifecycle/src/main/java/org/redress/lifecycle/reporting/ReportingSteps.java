package org.redress.lifecycle.reporting;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.events.ClosureReported;
import org.redress.events.ComplaintForwarded;
import org.redress.events.MajorCaseNotified;
import org.redress.events.ProgressReportSent;
import org.redress.events.ResultReportSent;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.StatusReportSent;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.state.ComplaintState;

/** The rules of reporting: what came from the manufacturer's centre is reported back there, and grave cases are known above (M-28, M-32, M-33, P-63). */
public final class ReportingSteps {
    public static final Step<ForwardComplaint> FORWARD_COMPLAINT =
            new Step<>(ForwardComplaint.class, ReportingSteps::decide, state -> new ForwardComplaint(null));

    public static final Step<SendStatusReport> SEND_STATUS_REPORT =
            new Step<>(SendStatusReport.class, ReportingSteps::decide, state -> new SendStatusReport(Examples.WORDS));

    public static final Step<SendResultReport> SEND_RESULT_REPORT =
            new Step<>(SendResultReport.class, ReportingSteps::decide, state -> new SendResultReport(Examples.WORDS));

    public static final Step<SendProgressReport> SEND_PROGRESS_REPORT = new Step<>(
            SendProgressReport.class, ReportingSteps::decide, state -> new SendProgressReport(Examples.WORDS));

    public static final Step<NotifyMajorCase> NOTIFY_MAJOR_CASE = new Step<>(
            NotifyMajorCase.class, ReportingSteps::decide, state -> new NotifyMajorCase(Set.of(Role.CAC_AGENT), null));

    public static final Step<ReportClosureToCac> REPORT_CLOSURE_TO_CAC = new Step<>(
            ReportClosureToCac.class,
            ReportingSteps::decide,
            state -> new ReportClosureToCac(Examples.WORDS, Examples.WORDS));

    private ReportingSteps() {}

    private static Decision decide(ForwardComplaint command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return state.reporting().forwarded()
                ? Decision.alreadySo()
                : Decision.accept(new ComplaintForwarded(command.toUnit()));
    }

    private static Decision decide(SendStatusReport command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        if (!state.reporting().forwarded()) {
            return Decision.refuse(Refusal.NOT_FORWARDED);
        }
        return state.reporting().statusSent()
                ? Decision.alreadySo()
                : Decision.accept(new StatusReportSent(state.words(command.report())));
    }

    private static Decision decide(SendResultReport command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return switch (state.reporting().status()) {
            case NOT_REQUIRED -> Decision.refuse(Refusal.NOT_FORWARDED);
            case STATUS_DUE, RESULT_DUE -> Decision.accept(new ResultReportSent(state.words(command.report())));
            // Only what is finally solved has a result.
            case SUSPENDED -> Decision.refuse(Refusal.REMEDY_ON_HOLD);
            case RESULT_SENT -> Decision.alreadySo();
        };
    }

    private static Decision decide(SendProgressReport command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return state.reporting().forwarded()
                ? Decision.accept(new ProgressReportSent(state.words(command.report())))
                : Decision.refuse(Refusal.NOT_FORWARDED);
    }

    private static Decision decide(NotifyMajorCase command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        Set<Severity> marks = Stream.of(Severity.values()).filter(state::bears).collect(Collectors.toUnmodifiableSet());
        return marks.isEmpty()
                ? Decision.refuse(Refusal.NOT_MAJOR)
                : Decision.accept(
                        new MajorCaseNotified(marks, command.notified(), state.wordsIfAny(command.message())));
    }

    private static Decision decide(ReportClosureToCac command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case CLOSED ->
                state.reporting().closureReportedInRound() == state.progress().round()
                        ? Decision.alreadySo()
                        : Decision.accept(new ClosureReported(
                                state.progress().round(),
                                state.words(command.recipient()),
                                state.words(command.report())));
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
                    RESOLVED -> Decision.refuse(Refusal.NOT_CLOSED);
        };
    }
}
