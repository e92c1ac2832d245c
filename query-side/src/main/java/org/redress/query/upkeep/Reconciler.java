package org.redress.query.upkeep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.query.upkeep.Reconciled.Count;
import org.redress.query.upkeep.Reconciled.Place;

/**
 * Holds what the views have applied against what the log has stored, a part at a time, while both go on: first each
 * complaint of the log against its rows, then the rows of each view, of which the log may know nothing. What seems wrong is
 * looked at twice.
 */
public final class Reconciler {
    /** Complaints, or rows, of one part; a complaint has some kilobytes of history. */
    static final int AT_ONCE = 500;

    /** Complaints of a part whose rows are folded anew and compared field by field. */
    static final int PROVED_AT_ONCE = 5;

    private final List<Folding<?>> foldings;
    private final ViewProgress progress;
    private final DeadLetters deadLetters;
    private final RowProofs proofs;
    private final AppliedRows applied;
    private final Orphans orphans;
    private final EventHistory log;

    Reconciler(
            List<Folding<?>> foldings,
            ViewProgress progress,
            DeadLetters deadLetters,
            RowProofs proofs,
            AppliedRows applied,
            EventHistory log) {
        this.foldings = foldings.stream()
                .sorted(Comparator.comparing(folding -> folding.view().name()))
                .toList();
        this.progress = progress;
        this.deadLetters = deadLetters;
        this.proofs = proofs;
        this.applied = applied;
        this.orphans = new Orphans(applied, deadLetters, log);
        this.log = log;
    }

    /** How many complaints there are to look at, about: the few streams that are none count, too. */
    public long complaints() {
        return log.streams();
    }

    /** Does the part that begins here. Views that are stopped are left out of it. */
    public Reconciled part(Place place) {
        if (place.view().isEmpty()) {
            return complaintsBehind(place.after());
        }
        for (int at = 0; at < foldings.size(); at++) {
            if (foldings.get(at).view().name().equals(place.view())) {
                return rowsBehind(at, place.after());
            }
        }
        // A view of another release.
        return new Reconciled(0, Map.of(), List.of(), rowsOf(0));
    }

    private Reconciled complaintsBehind(String after) {
        List<String> streams = log.streamsBehind(after, AT_ONCE);
        Look first = ofComplaints(streams, sample(streams));
        List<Finding> findings = new ArrayList<>(first.findings());
        if (!findings.isEmpty()) {
            List<String> suspects =
                    findings.stream().map(Finding::complaint).distinct().toList();
            Look second = ofComplaints(suspects, suspects);
            findings.removeIf(finding -> second.findings().stream().noneMatch(finding::isOfTheSame));
        }
        Place next = streams.size() < AT_ONCE ? rowsOf(0) : new Place("", streams.getLast());
        return new Reconciled(streams.size(), counted(first.counts(), findings), findings, next);
    }

    private Reconciled rowsBehind(int at, String after) {
        Folding<?> folding = foldings.get(at);
        List<AppliedRow> rows = applied.behind(folding, after, AT_ONCE);
        List<Finding> findings = orphans.among(folding, rows);
        Place next = rows.size() < AT_ONCE
                ? rowsOf(at + 1)
                : new Place(folding.view().name(), rows.getLast().key());
        return new Reconciled(0, counted(Map.of(), findings), findings, next);
    }

    private @Nullable Place rowsOf(int at) {
        return at < foldings.size() ? new Place(foldings.get(at).view().name(), "") : null;
    }

    /** What one look at some complaints has shown. */
    private record Look(Map<String, Count> counts, List<Finding> findings) {}

    private Look ofComplaints(List<String> streams, List<String> toProve) {
        // In this order: a row may then only be newer than the view claims, and the history than the row.
        Map<Folding<?>, Long> reached = new HashMap<>();
        for (Folding<?> folding : foldings) {
            OptionalLong position = progress.positionOf(folding.view());
            position.ifPresent(claimed -> reached.put(folding, claimed));
        }
        Map<Folding<?>, Map<String, AppliedRow>> rows = new HashMap<>();
        for (Folding<?> folding : reached.keySet()) {
            if (!(folding.fold() instanceof LineFold<?>)) {
                rows.put(folding, applied.byKey(folding, streams));
            }
        }
        ReadHistories read = ReadHistories.of(log, Set.copyOf(streams));
        Map<String, List<StoredEvent>> histories = new HashMap<>(read.histories());
        histories.values().removeIf(history -> !(history.getFirst().payload() instanceof ComplaintEvent));
        Map<String, Count> counts = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        reached.forEach((folding, claimed) -> {
            List<Finding> suspects = folding.fold() instanceof LineFold<?>
                    ? ofLines(folding, claimed, histories)
                    : ofRows(folding, claimed, rows.getOrDefault(folding, Map.of()), histories);
            List<Finding> found = suspects.stream()
                    .filter(suspect -> !deadLetters.holds(folding.view(), suspect.complaint()))
                    .toList();
            findings.addAll(found);
            counts.put(
                    folding.view().name(),
                    new Count(
                            histories.size() + read.unreadable().size(),
                            suspects.size() - found.size() + read.unreadable().size(),
                            0));
        });
        toProve.stream()
                .filter(histories::containsKey)
                .forEach(complaint -> findings.addAll(unproved(complaint, findings)));
        return new Look(counts, findings);
    }

    /** A view that has one row for each complaint, and applies every event. */
    private List<Finding> ofRows(
            Folding<?> folding, long claimed, Map<String, AppliedRow> rows, Map<String, List<StoredEvent>> histories) {
        List<Finding> suspects = new ArrayList<>();
        histories.forEach((complaint, history) -> {
            long stored = history.stream()
                    .filter(event -> event.position() <= claimed && folding.follows(event))
                    .count();
            AppliedRow row = rows.get(complaint);
            if (row == null) {
                if (stored > 0) {
                    suspects.add(finding(folding, complaint, Finding.Kind.MISSING, stored, 0));
                }
            } else if (row.version() + 1 < stored) {
                suspects.add(finding(folding, complaint, Finding.Kind.BEHIND, stored, row.version() + 1));
            } else if (row.version() >= history.size()) {
                suspects.add(finding(folding, complaint, Finding.Kind.AHEAD, history.size(), row.version() + 1));
            }
        });
        return suspects;
    }

    /** A view with lines for some complaints, that applies some events: these are folded anew. */
    private List<Finding> ofLines(Folding<?> folding, long claimed, Map<String, List<StoredEvent>> histories) {
        Map<String, ExpectedLine> expected = new HashMap<>();
        histories.forEach((complaint, history) -> ExpectedLine.of(
                        folding,
                        history.stream()
                                .filter(event -> event.position() <= claimed)
                                .toList())
                .forEach(line -> expected.put(line.line().id(), line)));
        Map<String, AppliedRow> lines = applied.byKey(folding, expected.keySet());
        Map<String, Finding> suspects = new TreeMap<>();
        expected.forEach((id, line) -> {
            AppliedRow row = lines.get(id);
            long stored = line.version() + 1;
            Finding.Kind kind = kind(line, row);
            if (kind != null) {
                suspects.put(
                        line.line().complaint(),
                        finding(folding, line.line().complaint(), kind, stored, row == null ? 0 : row.version() + 1));
            }
        });
        return List.copyOf(suspects.values());
    }

    private Finding.@Nullable Kind kind(ExpectedLine line, @Nullable AppliedRow row) {
        if (row == null) {
            return Finding.Kind.MISSING;
        }
        if (row.version() < line.version()) {
            return Finding.Kind.BEHIND;
        }
        // A newer one is of events that came after the view was asked how far it is.
        return row.version() == line.version() && !applied.says(row, line.line()) ? Finding.Kind.DIFFERENT : null;
    }

    private List<Finding> unproved(String complaint, List<Finding> already) {
        return proofs.of(complaint).stream()
                .filter(proof -> proof.verdict() == RowProof.Verdict.UNEQUAL)
                .filter(proof -> already.stream()
                        .noneMatch(finding -> finding.view().equals(proof.view())
                                && finding.complaint().equals(complaint)))
                .map(proof -> new Finding(
                        proof.view(),
                        complaint,
                        proof.stored() == null ? Finding.Kind.MISSING : Finding.Kind.DIFFERENT,
                        proof.events(),
                        proof.stored() == null ? 0 : proof.stored().version() + 1))
                .toList();
    }

    /** As far apart as they can be. */
    private static List<String> sample(List<String> streams) {
        int step = Math.max(1, streams.size() / PROVED_AT_ONCE);
        return IntStream.range(0, Math.min(PROVED_AT_ONCE, streams.size()))
                .mapToObj(each -> streams.get(each * step))
                .toList();
    }

    private static Map<String, Count> counted(Map<String, Count> looked, List<Finding> findings) {
        Map<String, Count> counts = new TreeMap<>(looked);
        findings.forEach(finding -> counts.merge(
                finding.view(),
                new Count(0, 0, 1),
                (one, other) -> new Count(one.checked(), one.setAside(), one.findings() + other.findings())));
        return counts;
    }

    private static Finding finding(Folding<?> folding, String complaint, Finding.Kind kind, long stored, long applied) {
        return new Finding(folding.view().name(), complaint, kind, stored, applied);
    }
}
