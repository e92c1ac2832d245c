package org.redress.query.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.redress.eventlog.Occurred;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintReopened;
import org.redress.events.SourceClosureRecorded;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceEvent;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.query.RunningQuerySide;

/** The figures once more, event by event, by nothing of theirs. */
final class Recount {
    private static final ZoneId OURS = ComplaintPolicy.ofCatalogue().zone();

    private final List<List<StoredEvent>> histories;

    Recount(RunningQuerySide running, List<String> complaints) {
        this.histories = complaints.stream().map(running.log()::of).toList();
    }

    /** How many cases have a value, by value. */
    Map<String, Long> by(Function<StoredEvent, String> value) {
        Map<String, Long> counts = new TreeMap<>();
        histories.forEach(history -> counts.merge(value.apply(history.getFirst()), 1L, Long::sum));
        return counts;
    }

    /** How many events of a kind happened in each month, those whose day is known. */
    Map<String, Long> perMonth(Predicate<StoredEvent> such) {
        Map<String, Long> counts = new TreeMap<>();
        histories.forEach(history -> history.stream()
                .filter(such)
                .map(Recount::dayOf)
                .filter(day -> day != null)
                .forEach(day -> counts.merge(day.toString().substring(0, 7), 1L, Long::sum)));
        return counts;
    }

    /** How many cases are open at the end of a day, as far as that can be known. */
    long openOn(LocalDate on) {
        return histories.stream().filter(history -> isOpenOn(history, on)).count();
    }

    /** The same of those that were received between two days. */
    long openOn(LocalDate on, LocalDate from, LocalDate to) {
        return histories.stream()
                .filter(history -> isOpenOn(history, on))
                .filter(history -> {
                    LocalDate received = dayOf(history.getFirst());
                    return received != null && !received.isBefore(from) && !received.isAfter(to);
                })
                .count();
    }

    /** Hours from receipt to a last closing, of the cases that are closed, in order. */
    List<Double> hoursToClose() {
        return hoursToCloseByMonth().values().stream()
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** The same by the month of that closing, each in order. */
    Map<String, List<Double>> hoursToCloseByMonth() {
        Map<String, List<Double>> hours = new TreeMap<>();
        for (List<StoredEvent> history : histories) {
            StoredEvent last = history.getLast();
            Instant received = instantOf(history.getFirst());
            StoredEvent closing = isClosing(last) ? last : null;
            if (received != null && closing != null && instantOf(closing) != null) {
                hours.computeIfAbsent(dayOf(closing).toString().substring(0, 7), month -> new ArrayList<>())
                        .add(Duration.between(received, instantOf(closing)).toMillis() / 3_600_000.0);
            }
        }
        hours.values().forEach(Collections::sort);
        return hours;
    }

    /** Closings and how many of them were followed by a reopening, by how many reopenings there had been. */
    Map<Integer, List<Long>> rounds() {
        Map<Integer, List<Long>> rounds = new TreeMap<>();
        for (List<StoredEvent> history : histories) {
            int round = 0;
            for (int at = 0; at < history.size(); at++) {
                if (isClosing(history.get(at))) {
                    boolean reopened = history.subList(at, history.size()).stream()
                            .anyMatch(later -> later.payload() instanceof ComplaintReopened);
                    rounds.merge(
                            round,
                            List.of(1L, reopened ? 1L : 0L),
                            (some, more) -> List.of(some.get(0) + more.get(0), some.get(1) + more.get(1)));
                }
                if (history.get(at).payload() instanceof ComplaintReopened) {
                    round++;
                }
            }
        }
        return rounds;
    }

    /** How many cases follow another with the same key within so many days. */
    long repeats(Function<StoredEvent, String> key, int days) {
        List<StoredEvent> arrivals = histories.stream()
                .map(List::getFirst)
                .filter(arrival -> key.apply(arrival) != null)
                .toList();
        return arrivals.stream()
                .filter(later -> arrivals.stream()
                        .filter(earlier -> earlier != later)
                        .filter(earlier -> key.apply(earlier).equals(key.apply(later)))
                        .anyMatch(earlier -> {
                            long apart = ChronoUnit.MICROS.between(orderOf(earlier), orderOf(later));
                            boolean after =
                                    apart > 0 || (apart == 0 && earlier.stream().compareTo(later.stream()) < 0);
                            return after && apart <= Duration.ofDays(days).toNanos() / 1_000;
                        }))
                .count();
    }

    static double type7(List<Double> sorted, double p) {
        double place = p * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    static boolean isClosing(StoredEvent event) {
        return event.payload() instanceof ComplaintClosed || event.payload() instanceof SourceClosureRecorded;
    }

    static boolean isArrival(StoredEvent event) {
        return event.payload() instanceof ComplaintReceived || event.payload() instanceof SourceComplaintRecorded;
    }

    private static boolean isOpenOn(List<StoredEvent> history, LocalDate on) {
        List<ComplaintEvent> until = new ArrayList<>();
        boolean known = true;
        boolean open = false;
        for (StoredEvent each : history) {
            List<ComplaintEvent> all = new ArrayList<>(until);
            all.add((ComplaintEvent) each.payload());
            boolean changes = ComplaintState.of(all).stage().isOpen()
                    != ComplaintState.of(until).stage().isOpen();
            until = all;
            LocalDate day = dayOf(each);
            if (changes && day == null) {
                known = false;
            } else if (changes && !day.isAfter(on)) {
                open = ComplaintState.of(all).stage().isOpen();
            }
        }
        return known && open;
    }

    private static LocalDate dayOf(StoredEvent event) {
        ZoneId zone = event.payload() instanceof SourceEvent ? RandomHistories.SOURCES_ZONE : OURS;
        return switch (event.occurred()) {
            case Occurred.At at -> LocalDate.ofInstant(at.instant(), zone);
            case Occurred.On on -> on.day();
            case Occurred.Sometime unknown -> null;
        };
    }

    private static Instant instantOf(StoredEvent event) {
        return event.occurred() instanceof Occurred.At at ? at.instant() : null;
    }

    private static Instant orderOf(StoredEvent event) {
        return switch (event.occurred()) {
            case Occurred.At at -> at.instant();
            case Occurred.On on ->
                on.day().atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
            case Occurred.Sometime unknown -> event.recordedAt();
        };
    }
}
