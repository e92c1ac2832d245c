package org.redress.query.upkeep;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.query.upkeep.RowProof.Side;
import org.redress.query.upkeep.RowProof.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Folds one complaint anew from the log and holds the rows of the views against that. */
public final class RowProofs {
    /** The same content has the same text, whatever the order in which its fields were written. */
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private final List<Folding<?>> foldings;
    private final ViewProgress progress;
    private final DeadLetters deadLetters;
    private final EventHistory log;

    RowProofs(List<Folding<?>> foldings, ViewProgress progress, DeadLetters deadLetters, EventHistory log) {
        this.foldings = foldings.stream()
                .sorted(Comparator.comparing(folding -> folding.view().name()))
                .toList();
        this.progress = progress;
        this.deadLetters = deadLetters;
        this.log = log;
    }

    /** The proof of each view, by name. */
    public List<RowProof> of(String complaint) {
        return foldings.stream().map(folding -> proof(folding, complaint)).toList();
    }

    private <V> RowProof proof(Folding<V> folding, String complaint) {
        long begun = System.nanoTime();
        View view = folding.view();
        if (!(folding.rows() instanceof ProvableRows<V> rows)) {
            return RowProof.without(view, Verdict.NOT_COMPARED, since(begun));
        }
        if (deadLetters.holds(view, complaint)) {
            return RowProof.without(view, Verdict.SET_ASIDE, since(begun));
        }
        // In this order: a row may then only be newer than the view claims, and the history than the row.
        OptionalLong reached = progress.positionOf(view);
        Optional<StoredRow> stored = rows.stored(complaint);
        List<StoredEvent> history = log.of(complaint);
        long claimed = reached.isEmpty() ? -1 : versionAt(reached.getAsLong(), history);
        if (stored.isEmpty() && claimed < 0) {
            return RowProof.without(view, Verdict.NOT_REACHED, since(begun));
        }
        long version = Math.max(claimed, stored.map(StoredRow::version).orElse(claimed));
        List<StoredEvent> folded =
                history.stream().filter(event -> event.sequence() <= version).toList();
        StoredRow expected = rows.asStored(folding.fold().of(folded));
        List<String> differing =
                stored.map(row -> differences(row, expected)).orElseGet(() -> List.of("version", "position"));
        return new RowProof(
                view.name(),
                stored.isPresent() && differing.isEmpty() ? Verdict.EQUAL : Verdict.UNEQUAL,
                stored.map(RowProofs::side).orElse(null),
                side(expected),
                differing,
                folded.size(),
                since(begun));
    }

    /** The version that the row of a complaint must have once the view has reached a position; -1 for none. */
    private static long versionAt(long position, List<StoredEvent> history) {
        return history.stream()
                .filter(event -> event.position() <= position)
                .mapToLong(StoredEvent::sequence)
                .max()
                .orElse(-1);
    }

    private static List<String> differences(StoredRow stored, StoredRow expected) {
        List<String> names = new ArrayList<>();
        if (stored.version() != expected.version()) {
            names.add("version");
        }
        if (stored.position() != expected.position()) {
            names.add("position");
        }
        Set<String> fields = new TreeSet<>(stored.content().propertyNames());
        fields.addAll(expected.content().propertyNames());
        fields.stream()
                .filter(field -> !at(stored, field).equals(at(expected, field)))
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static JsonNode at(StoredRow row, String field) {
        return row.content().path(field);
    }

    private static Side side(StoredRow row) {
        return new Side(row.version(), row.position(), fingerprint(row.content()));
    }

    private static String fingerprint(JsonNode content) {
        try {
            byte[] text = SORTED.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
