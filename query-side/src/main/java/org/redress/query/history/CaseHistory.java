package org.redress.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.SourceComplaintRecorded;
import org.redress.lifecycle.state.ComplaintState;

/**
 * A case from its first event on, with what the rules knew after each.
 *
 * @param moments in order, at least one
 * @param events how many the case has; more than moments where it has more than {@value #MOMENTS_MAX}
 */
record CaseHistory(String complaint, List<Moment> moments, int events) {
    /** Events of one case that a page shows and an export holds. A long case has a few hundred; bounds the page to some megabytes. */
    static final int MOMENTS_MAX = 2_000;

    /** The history of a complaint; empty when nothing has happened to it. */
    static Optional<CaseHistory> of(EventHistory log, String complaint) {
        return of(log, complaint, MOMENTS_MAX);
    }

    static Optional<CaseHistory> of(EventHistory log, String complaint, int momentsMax) {
        List<StoredEvent> history = log.upTo(complaint, momentsMax - 1L);
        if (history.isEmpty()) {
            return Optional.empty();
        }
        int events = history.size() < momentsMax
                ? history.size()
                : (int) log.versionOf(complaint).orElseThrow() + 1;
        return Optional.of(new CaseHistory(complaint, moments(history), events));
    }

    Moment at(int number) {
        return moments.get(number - 1);
    }

    /** How many moments there are, which is the number of the last. */
    public int last() {
        return moments.size();
    }

    /** Whether the case has more events than are shown. */
    public boolean isCut() {
        return events > last();
    }

    /** What had happened when this event had. */
    List<StoredEvent> until(int number) {
        return moments.subList(0, number).stream().map(Moment::event).toList();
    }

    /** What people call the case by. */
    public String caseNumber() {
        return moments.stream()
                .map(Moment::what)
                .flatMap(event -> caseNumberIn(event).stream())
                .findFirst()
                .orElse(complaint);
    }

    private static Optional<String> caseNumberIn(ComplaintEvent event) {
        if (event instanceof ComplaintReceived received) {
            return Optional.of(received.caseNumber());
        }
        return event instanceof SourceComplaintRecorded reported
                ? Optional.of(reported.caseNumber())
                : Optional.empty();
    }

    private static List<Moment> moments(List<StoredEvent> history) {
        List<Moment> moments = new ArrayList<>(history.size());
        ComplaintState state = ComplaintState.INITIAL;
        for (StoredEvent event : history) {
            state = state.evolve((ComplaintEvent) event.payload());
            moments.add(new Moment(event, state));
        }
        return List.copyOf(moments);
    }
}
