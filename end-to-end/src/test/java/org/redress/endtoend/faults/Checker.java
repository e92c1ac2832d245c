package org.redress.endtoend.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says what is wrong with the evidence, one sentence each: a promise that was not kept, or a log that contradicts itself.
 * Knows the contract only, and nothing of how the service keeps it.
 */
final class Checker {
    private final Evidence evidence;
    private final List<LoggedEvent> events;
    private final List<LoggedEvent> ofComplaints;
    private final Map<String, List<LoggedEvent>> streams;
    private final Map<String, List<LoggedEvent>> commands;
    private final List<String> findings = new ArrayList<>();

    private Checker(Evidence evidence) {
        this.evidence = evidence;
        this.events = evidence.log().events().stream()
                .sorted(Comparator.comparingLong(LoggedEvent::position))
                .toList();
        this.ofComplaints = events.stream().filter(LoggedEvent::isOfComplaint).toList();
        this.streams = ofComplaints.stream().collect(groupingBy(LoggedEvent::stream, LinkedHashMap::new, toList()));
        this.commands = ofComplaints.stream().collect(groupingBy(LoggedEvent::command, LinkedHashMap::new, toList()));
    }

    /** What is wrong; empty when everything that was promised is so. */
    static List<String> findings(Evidence evidence) {
        Checker checker = new Checker(evidence);
        checker.positionsHaveNoGap();
        checker.sequencesHaveNoGap();
        checker.acknowledgedIsLoggedOnce();
        checker.commandsAreWholeAndOnce();
        checker.nobodyElseAsked();
        checker.viewsHaveCaughtUp();
        checker.shows("the case list", evidence.listed());
        checker.shows("the case file", evidence.filed());
        checker.listIsComplete();
        return List.copyOf(checker.findings);
    }

    private void positionsHaveNoGap() {
        long expected = 1;
        for (LoggedEvent event : events) {
            if (event.position() != expected) {
                found("the log goes from position %d to %d", expected - 1, event.position());
            }
            expected = event.position() + 1;
        }
        if (expected - 1 != evidence.log().head()) {
            found(
                    "the log ends at %d and says its head is %d",
                    expected - 1, evidence.log().head());
        }
    }

    private void sequencesHaveNoGap() {
        Map<String, Long> next = new HashMap<>();
        for (LoggedEvent event : events) {
            long expected = next.getOrDefault(event.stream(), 0L);
            if (event.sequence() != expected) {
                found("%s has sequence %d where %d belongs", event.stream(), event.sequence(), expected);
            }
            next.put(event.stream(), event.sequence() + 1);
        }
    }

    private void acknowledgedIsLoggedOnce() {
        Map<String, List<LoggedEvent>> byPlace =
                ofComplaints.stream().collect(groupingBy(event -> place(event.stream(), event.sequence())));
        Map<String, Acknowledgement> byKey = new HashMap<>();
        Map<String, Acknowledgement> byEvent = new HashMap<>();
        for (Acknowledgement answer : evidence.acknowledged()) {
            String place = place(answer.complaint(), answer.version());
            List<LoggedEvent> there = byPlace.getOrDefault(place, List.of());
            if (there.isEmpty()) {
                found("%s was acknowledged as %s and is not in the log", answer.key(), place);
            } else if (there.size() > 1) {
                found("%s is in the log %d times", place, there.size());
            } else if (there.getFirst().position() != answer.position()) {
                found(
                        "%s was acknowledged at position %d and is at %d",
                        place, answer.position(), there.getFirst().position());
            }
            Acknowledgement before = byKey.putIfAbsent(answer.key(), answer);
            if (before != null && !before.equals(answer)) {
                found("%s was answered as %s and as %s", answer.key(), before, answer);
            }
            Acknowledgement same = byEvent.putIfAbsent(place, answer);
            if (same != null && !same.key().equals(answer.key())) {
                found("%s and %s were both answered with %s", same.key(), answer.key(), place);
            }
        }
    }

    /** A command's events stand together, and commands that begin alike have equally many. */
    private void commandsAreWholeAndOnce() {
        Map<String, Integer> sizes = new HashMap<>();
        commands.values().forEach(made -> sizes.merge(made.getFirst().type(), made.size(), Math::max));
        commands.forEach((command, made) -> {
            LoggedEvent first = made.getFirst();
            for (int index = 0; index < made.size(); index++) {
                LoggedEvent event = made.get(index);
                if (!event.stream().equals(first.stream())
                        || event.position() != first.position() + index
                        || event.sequence() != first.sequence() + index) {
                    found("command %s is in two places: %s and %s", command, first, event);
                    return;
                }
            }
            if (made.size() != sizes.get(first.type())) {
                found("command %s is not whole: %d events from %s on", command, made.size(), first);
            }
        });
    }

    private void nobodyElseAsked() {
        if (commands.size() > evidence.asked()) {
            found("%d commands were asked for and %d took effect", evidence.asked(), commands.size());
        }
        long receipts =
                ofComplaints.stream().filter(event -> event.sequence() == 0).count();
        if (receipts != streams.size()) {
            found("%d complaints have %d beginnings", streams.size(), receipts);
        }
    }

    private void viewsHaveCaughtUp() {
        if (evidence.views().isEmpty()) {
            found("there are no views");
        }
        for (ShownView view : evidence.views()) {
            if (!view.state().equals("FOLLOWING")
                    || view.position() != evidence.log().head()) {
                found("%s does not show the head %d", view, evidence.log().head());
            }
        }
    }

    /** Whatever is shown is the complaint's last event, and with the status that its acknowledgement had. */
    private void shows(String view, List<ShownCase> shown) {
        Map<String, String> statuses = evidence.acknowledged().stream()
                .collect(toMap(
                        answer -> place(answer.complaint(), answer.version()),
                        Acknowledgement::status,
                        (first, second) -> second));
        Set<String> seen = new HashSet<>();
        for (ShownCase each : shown) {
            if (!seen.add(each.id())) {
                found("%s shows %s twice", view, each.id());
            }
            List<LoggedEvent> stream = streams.get(each.id());
            if (stream == null) {
                found("%s shows %s, of which the log knows nothing", view, each.id());
                continue;
            }
            if (stream.getLast().sequence() != each.version()) {
                found("%s shows %s; the log has %s", view, each, stream.getLast());
            }
            String status = statuses.get(place(each.id(), each.version()));
            if (status != null && !status.equals(each.status())) {
                found("%s shows %s; it was acknowledged as %s", view, each, status);
            }
        }
        Map<String, Long> acknowledged = evidence.acknowledged().stream()
                .collect(toMap(Acknowledgement::complaint, Acknowledgement::version, Math::max));
        shown.stream()
                .filter(each -> each.version() < acknowledged.getOrDefault(each.id(), 0L))
                .forEach(each ->
                        found("%s shows %s; version %d was acknowledged", view, each, acknowledged.get(each.id())));
    }

    private void listIsComplete() {
        Map<String, ShownCase> listed = evidence.listed().stream()
                .collect(toMap(ShownCase::id, Function.identity(), (first, second) -> second));
        Stream.concat(
                        streams.keySet().stream(),
                        evidence.acknowledged().stream().map(Acknowledgement::complaint))
                .distinct()
                .filter(complaint -> !listed.containsKey(complaint))
                .forEach(complaint -> found("the case list misses %s", complaint));
    }

    private static String place(String complaint, long version) {
        return complaint + " version " + version;
    }

    private void found(String finding, Object... values) {
        findings.add(finding.formatted(values));
    }
}
