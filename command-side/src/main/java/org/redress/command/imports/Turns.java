package org.redress.command.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.events.PersonId;

/**
 * Whose file is next: that of the sender of whom the fewest are being imported, and of those the oldest. Twenty files of
 * one person do not keep the one of another waiting.
 */
final class Turns {
    private final Map<String, PersonId> taken = new TreeMap<>();

    /** Takes the next of these for the caller, who gives it back; nothing when all are taken. */
    synchronized Optional<Import> take(List<Import> oldestFirst) {
        Optional<Import> next = oldestFirst.stream()
                .filter(each -> !taken.containsKey(each.id()))
                // The first of equals is the oldest.
                .min(Comparator.comparingLong(each -> takenOf(each.initiator().actor())));
        next.ifPresent(each -> taken.put(each.id(), each.initiator().actor()));
        return next;
    }

    synchronized void giveBack(Import done) {
        taken.remove(done.id());
    }

    private long takenOf(PersonId sender) {
        return taken.values().stream().filter(sender::equals).count();
    }
}
