package org.redress.query.conformance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.analytics.conformance.Rule;
import org.redress.events.AcknowledgementInherited;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRequested;
import org.redress.events.ClosureReported;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintReopened;
import org.redress.events.ContactAttempted;
import org.redress.events.CustomerInformedOfEta;
import org.redress.events.CustomerMarkedUnreachable;
import org.redress.events.CustomerQuestionAnswered;
import org.redress.events.CustomerQuestionRecorded;
import org.redress.events.DissatisfactionReported;
import org.redress.events.EmergencyStoodDown;
import org.redress.events.EngineerEtaConfirmed;
import org.redress.events.EventCatalogue;
import org.redress.events.FinalRulingGiven;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.PreventionNotRequired;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyStarted;
import org.redress.events.ResponsibilityBounceDetected;
import org.redress.events.RootCauseIdentified;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.UnderstandingConfirmed;
import org.redress.events.UnreachableMessageSent;

/**
 * What must hold for each of our own cases whatever way it goes, with the place in the requirements where it is written.
 *
 * @param isEnforced whether the service refuses what would break it: then a deviation is one of the record, which came
 *     from elsewhere; of the others nobody is stopped, and a deviation is one of the work
 */
record LifecycleRule(Rule rule, boolean isEnforced) {
    /** How a case may have come out before it is closed. */
    private static final Set<String> OUTCOMES = names(
            SatisfactionConfirmed.class,
            MisunderstandingCleared.class,
            CustomerMarkedUnreachable.class,
            FinalRulingGiven.class);

    /** Those of the requirements that the order of events alone can tell. */
    static final List<LifecycleRule> ALL = List.of(
            enforced(new Rule.Precedence(
                    "acknowledged-before-proposed",
                    "8.4 M-13",
                    names(ApologyAndAcknowledgementGiven.class, AcknowledgementInherited.class),
                    names(RemedyProposed.class))),
            enforced(new Rule.Precedence(
                    "understood-before-proposed",
                    "8.4 M-13, M-35",
                    names(UnderstandingConfirmed.class, ProcedureStepOverridden.class),
                    names(RemedyProposed.class))),
            enforced(new Rule.Precedence(
                    "granted-only-what-was-asked",
                    "8.4 M-12",
                    names(AuthorizationRequested.class),
                    names(AuthorizationGranted.class))),
            enforced(new Rule.Precedence(
                    "proposed-before-agreed", "8.4 M-14", names(RemedyProposed.class), names(RemedyAccepted.class))),
            enforced(new Rule.Precedence(
                    "agreed-before-started", "8.4 M-18", names(RemedyAccepted.class), names(RemedyStarted.class))),
            enforced(new Rule.Precedence(
                    "called-before-unreachable",
                    "8.4 M-24",
                    names(ContactAttempted.class),
                    names(CustomerMarkedUnreachable.class))),
            enforced(new Rule.Precedence(
                    "outcome-before-closed", "8.4 M-26, M-27, M-40", OUTCOMES, names(ComplaintClosed.class))),
            enforced(new Rule.NotSuccession(
                    "outcome-anew-after-reopening",
                    "8.4 M-23, M-29",
                    names(ComplaintReopened.class, DissatisfactionReported.class),
                    names(ComplaintClosed.class),
                    OUTCOMES)),
            enforced(new Rule.Precedence(
                    "cause-before-closed",
                    "8.4 M-26, M-35",
                    names(RootCauseIdentified.class, ProcedureStepOverridden.class),
                    names(ComplaintClosed.class))),
            enforced(new Rule.Precedence(
                    "prevention-decided-before-closed",
                    "8.4 M-25, M-26, M-35",
                    names(
                            RecurrencePreventionPlanned.class,
                            PreventionNotRequired.class,
                            ProcedureStepOverridden.class),
                    names(ComplaintClosed.class))),
            enforced(new Rule.NotSuccession(
                    "no-promise-open-when-closed",
                    "8.4 M-26",
                    names(PromiseMade.class),
                    names(ComplaintClosed.class),
                    names(PromiseFulfilled.class, PromiseReleased.class, PromiseBroken.class))),
            enforced(new Rule.NotSuccession(
                    "no-question-open-when-closed",
                    "8.4 M-26",
                    names(CustomerQuestionRecorded.class),
                    names(ComplaintClosed.class),
                    names(CustomerQuestionAnswered.class))),
            expected(new Rule.Response(
                    "called-after-handling",
                    "7 SC-14",
                    names(RemedyCompleted.class),
                    names(ContactAttempted.class, SatisfactionConfirmed.class, DissatisfactionReported.class))),
            expected(new Rule.Response(
                    "written-to-when-unreachable",
                    "8.4 M-27",
                    names(CustomerMarkedUnreachable.class),
                    names(UnreachableMessageSent.class, ContactAttempted.class))),
            expected(new Rule.Response(
                    "told-when-the-engineer-comes",
                    "7 SC-06",
                    names(EngineerEtaConfirmed.class),
                    names(CustomerInformedOfEta.class, EmergencyStoodDown.class))),
            expected(new Rule.Response(
                    "closure-reported",
                    "7 SC-16",
                    names(ComplaintClosed.class),
                    names(ClosureReported.class, ComplaintReopened.class))),
            expected(new Rule.Absence("no-promise-broken", "7 SC-19", name(PromiseBroken.class))),
            expected(new Rule.Absence(
                    "not-pushed-from-unit-to-unit", "7 SC-01", name(ResponsibilityBounceDetected.class))),
            expected(new Rule.AtMost("proposed-three-times-at-most", "7 SC-21", name(RemedyProposed.class), 3)),
            expected(new Rule.Absence("not-reopened", "8.4 M-29", name(ComplaintReopened.class))));

    static List<Rule> rules() {
        return ALL.stream().map(LifecycleRule::rule).toList();
    }

    private static LifecycleRule enforced(Rule rule) {
        return new LifecycleRule(rule, true);
    }

    private static LifecycleRule expected(Rule rule) {
        return new LifecycleRule(rule, false);
    }

    private static Set<String> names(Class<?>... events) {
        return Set.of(events).stream().map(LifecycleRule::name).collect(Collectors.toUnmodifiableSet());
    }

    private static String name(Class<?> event) {
        return EventCatalogue.nameOf(event);
    }
}
