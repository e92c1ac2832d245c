package org.redress.lifecycle.table;

import java.util.List;
import java.util.function.Function;
import org.redress.events.Basis;
import org.redress.events.CauseDimension;
import org.redress.events.ComplaintEvent;
import org.redress.events.ContactEvent;
import org.redress.events.DemandEvent;
import org.redress.events.InvestigationEvent;
import org.redress.events.OwnershipEvent;
import org.redress.events.PreventionEvent;
import org.redress.events.PromiseEvent;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Investigation;
import org.redress.lifecycle.state.Prevention;

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
            List.of("none", "some not declined", "all declined"),
            state -> state.demands().stated().isEmpty()
                    ? "none"
                    : state.demands().declined().containsAll(state.demands().stated())
                            ? "all declined"
                            : "some not declined"),
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
    CONTACT(
            "Contact",
            ContactEvent.class,
            List.of("not reached for the result", "reached for the result"),
            state -> state.customerWasReachedForResult() ? "reached for the result" : "not reached for the result"),
    PROMISES(
            "Promises",
            PromiseEvent.class,
            List.of("none made", "some open", "none open"),
            state -> state.promises().made() == 0
                    ? "none made"
                    : state.promises().open().isEmpty() ? "none open" : "some open"),
    PREVENTION(
            "Prevention",
            PreventionEvent.class,
            List.of("undecided", "not required", "planned"),
            state -> decided(state.prevention()));

    final String title;
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

    private static String decided(Prevention prevention) {
        return switch (prevention) {
            case UNDECIDED -> "undecided";
            case NOT_REQUIRED -> "not required";
            case PLANNED -> "planned";
        };
    }
}
