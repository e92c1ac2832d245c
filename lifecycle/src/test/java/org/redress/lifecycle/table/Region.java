package org.redress.lifecycle.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redress.events.AppealEvent;
import org.redress.events.AuthorityEvent;
import org.redress.events.Basis;
import org.redress.events.CauseDimension;
import org.redress.events.ComplaintEvent;
import org.redress.events.ContactEvent;
import org.redress.events.DemandEvent;
import org.redress.events.EmergencyEvent;
import org.redress.events.EscalationEvent;
import org.redress.events.InvestigationEvent;
import org.redress.events.KinshipEvent;
import org.redress.events.OwnershipEvent;
import org.redress.events.PreventionEvent;
import org.redress.events.ProcedureEvent;
import org.redress.events.ProfileEvent;
import org.redress.events.PromiseEvent;
import org.redress.events.QualityEvent;
import org.redress.events.QuestionEvent;
import org.redress.events.ReportingEvent;
import org.redress.events.RiskEvent;
import org.redress.lifecycle.policy.Ladder;
import org.redress.lifecycle.state.Appeals;
import org.redress.lifecycle.state.Authorizations;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Emergency;
import org.redress.lifecycle.state.Escalation;
import org.redress.lifecycle.state.Investigation;
import org.redress.lifecycle.state.Kinship;
import org.redress.lifecycle.state.Prevention;
import org.redress.lifecycle.state.Promises;
import org.redress.lifecycle.state.Reporting;
import org.redress.lifecycle.state.Stage;

/** The regions beside the main way: which events are theirs, and what a reader distinguishes in their states. */
enum Region {
    OWNERSHIP(
            "Ownership",
            OwnershipEvent.class,
            List.of("unassigned", "assigned", "transfer pending"),
            state -> state.ownership().owner() == null
                    ? "unassigned"
                    : state.ownership().pending() == null ? "assigned" : "transfer pending"),
    DEMANDS(
            "Demands",
            DemandEvent.class,
            List.of("none stated", "some open", "none open"),
            state -> state.demands().stated().isEmpty()
                    ? "none stated"
                    : state.demands().open().isEmpty() ? "none open" : "some open"),
    INVESTIGATION(
            "Investigation",
            InvestigationEvent.class,
            List.of(
                    "no confirmed fact",
                    "a confirmed fact",
                    "cause: a misunderstanding",
                    "cause: a person",
                    "cause: something else"),
            state -> found(state.investigation())),
    QUESTIONS(
            "Questions",
            QuestionEvent.class,
            List.of("none asked", "some open", "all answered"),
            state -> state.questions().asked() == 0
                    ? "none asked"
                    : state.questions().open().isEmpty() ? "all answered" : "some open"),
    PROFILE("Profile", ProfileEvent.class, List.of("any"), state -> "any"),
    QUALITY("Quality", QualityEvent.class, List.of("open", "closed", "withdrawn", "merged"), Region::ended),
    CONTACT(
            "Contact",
            ContactEvent.class,
            List.of("not reached for the result", "tried often enough", "reached for the result"),
            state -> state.customerWasReachedForResult()
                    ? "reached for the result"
                    : state.contact().failures().slots().size() < 3
                            ? "not reached for the result"
                            : "tried often enough"),
    PROMISES(
            "Promises",
            PromiseEvent.class,
            List.of("none made", "some open", "some broken", "none owed"),
            state -> promised(state.promises())),
    AUTHORITY(
            "Authority",
            AuthorityEvent.class,
            List.of("nothing drafted", "drafted", "waiting for a grant", "refused", "granted"),
            state -> drafted(state.authorizations())),
    ESCALATION(
            "Escalation",
            EscalationEvent.class,
            List.of("with the handler", "escalated", "briefed", "at the top", "ruled"),
            Region::climbed),
    APPEAL(
            "Appeal",
            AppealEvent.class,
            List.of("none", "pending", "decided", "ladder exhausted"),
            state -> appealed(state.appeals())),
    EMERGENCY(
            "Emergency",
            EmergencyEvent.class,
            names(Emergency.Status.values()),
            state -> state.emergency().status().name()),
    REPORTING(
            "Reporting",
            ReportingEvent.class,
            names(Reporting.Status.values()),
            state -> state.reporting().status().name()),
    RISK(
            "Risk",
            RiskEvent.class,
            List.of("no flag", "flagged"),
            state -> state.risks().flagged().isEmpty() ? "no flag" : "flagged"),
    PREVENTION(
            "Prevention",
            PreventionEvent.class,
            names(Prevention.Status.values()),
            state -> state.prevention().status().name()),
    KINSHIP(
            "Kinship",
            KinshipEvent.class,
            List.of("on its own", "took in a duplicate", "split off", "merged", "returned"),
            state -> related(state.kinship())),
    PROCEDURE(
            "Procedure",
            ProcedureEvent.class,
            List.of("nothing left out", "something left out"),
            state -> state.procedure().leftOut().isEmpty() ? "nothing left out" : "something left out");

    /** What goes on after the end, or somewhere else. */
    private static final Set<Region> BEYOND_THE_END =
            EnumSet.of(QUALITY, APPEAL, REPORTING, PREVENTION, KINSHIP, PROCEDURE);

    private final String title;
    final List<String> columns;
    private final Class<? extends ComplaintEvent> family;
    private final Function<ComplaintState, String> column;

    Region(
            String title,
            Class<? extends ComplaintEvent> family,
            List<String> columns,
            Function<ComplaintState, String> column) {
        this.title = title;
        this.family = family;
        this.columns = columns;
        this.column = column;
    }

    String of(ComplaintState state) {
        return column.apply(state);
    }

    /** Whether complaints at this stage are looked at: the open ones, or where more goes on, all that were received. */
    boolean speaksOf(Stage stage) {
        return stage.isOpen() || stage != Stage.NOT_RECEIVED && BEYOND_THE_END.contains(this);
    }

    /** The heading of its table. */
    String heading() {
        return title + (BEYOND_THE_END.contains(this) ? " (all complaints)" : " (open complaints)");
    }

    boolean owns(ComplaintEvent event) {
        return family.isInstance(event);
    }

    private static String found(Investigation investigation) {
        if (investigation.cause() == null) {
            return investigation.facts().containsValue(Basis.CONFIRMED) ? "a confirmed fact" : "no confirmed fact";
        }
        CauseDimension dimension = investigation.cause().dimension();
        return dimension == CauseDimension.MISUNDERSTANDING
                ? "cause: a misunderstanding"
                : dimension == CauseDimension.PEOPLE ? "cause: a person" : "cause: something else";
    }

    private static String ended(ComplaintState state) {
        return state.stage().isOpen() ? "open" : state.stage().name().toLowerCase(Locale.ROOT);
    }

    private static String promised(Promises promises) {
        if (promises.made() == 0) {
            return "none made";
        }
        if (!promises.broken().isEmpty()) {
            return "some broken";
        }
        return promises.open().isEmpty() ? "none owed" : "some open";
    }

    private static String drafted(Authorizations authorizations) {
        if (authorizations.drafts().isEmpty()) {
            return "nothing drafted";
        }
        if (authorizations.pending().isPresent()) {
            return "waiting for a grant";
        }
        Authorizations.Draft last =
                List.copyOf(authorizations.drafts().values()).getLast();
        return last.request() == null ? "drafted" : last.isGranted() ? "granted" : "refused";
    }

    private static String climbed(ComplaintState state) {
        if (state.isRuled()) {
            return "ruled";
        }
        Escalation escalation = state.escalation();
        if (!escalation.isEscalated()) {
            return "with the handler";
        }
        if (escalation.isBriefed()) {
            return "briefed";
        }
        return escalation.level() == Escalation.LEVEL_MAX ? "at the top" : "escalated";
    }

    private static String appealed(Appeals appeals) {
        if (appeals.pending() != null) {
            return "pending";
        }
        if (appeals.level() == 0) {
            return "none";
        }
        return appeals.level() < Ladder.ofCatalogue().appeal().size() ? "decided" : "ladder exhausted";
    }

    private static String related(Kinship kinship) {
        if (kinship.returned()) {
            return "returned";
        }
        if (kinship.mergedInto() != null) {
            return "merged";
        }
        if (!kinship.absorbed().isEmpty()) {
            return "took in a duplicate";
        }
        return kinship.origin() == null ? "on its own" : "split off";
    }

    private static List<String> names(Enum<?>... states) {
        return Stream.of(states).map(Enum::name).toList();
    }
}
