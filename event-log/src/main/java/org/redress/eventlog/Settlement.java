package org.redress.eventlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.LogTable.Place;
import org.redress.eventlog.personal.NewPersonKey;

/**
 * What is to become of each append of a batch, judged by what the log holds.
 *
 * @param stored in the log already: written by a commit whose answer was lost
 * @param missing to be written still
 * @param lost came too late, and what to tell their callers
 */
record Settlement(List<Append> stored, List<Append> missing, Map<Append, RuntimeException> lost) {

    /**
     * Judges a batch.
     *
     * @param events ids of the events at the places that the batch wants
     * @param firstEvents ids of the first events of the commands that it carries out, where the log knows them
     * @param keys wrapped keys of the persons for whom it brings one
     */
    static Settlement of(
            Collection<Append> batch,
            Map<Place, String> events,
            Map<String, String> firstEvents,
            Map<String, String> keys) {
        Settlement settlement = new Settlement(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        for (Append append : batch) {
            LogLine first = append.lines().getFirst();
            // Event ids are random: what has ours is ours.
            if (first.eventId().equals(events.get(Place.of(first)))) {
                settlement.stored.add(append);
                continue;
            }
            RuntimeException against = against(append, events, firstEvents, keys);
            if (against == null) {
                settlement.missing.add(append);
            } else {
                settlement.lost.put(append, against);
            }
        }
        return settlement;
    }

    private static @Nullable RuntimeException against(
            Append append, Map<Place, String> events, Map<String, String> firstEvents, Map<String, String> keys) {
        for (LogLine line : append.lines()) {
            if (events.containsKey(Place.of(line))) {
                return Append.lostAgainst(line);
            }
            if (firstEvents.containsKey(line.commandId())) {
                return new ConcurrencyException("the log has command " + line.commandId() + " already");
            }
        }
        for (NewPersonKey key : append.keys()) {
            String known = keys.get(key.person().value());
            if (known != null && !known.equals(key.wrapped())) {
                return new ConcurrencyException("somebody else made the key of person " + key.person());
            }
        }
        return null;
    }
}
