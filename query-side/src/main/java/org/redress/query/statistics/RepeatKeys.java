package org.redress.query.statistics;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.PersonId;
import org.redress.events.Personal;

/**
 * By what it is told that the same one complained before: an HMAC under the tenant's secret, which is in the key file and
 * never in the log. Equal for equal words, and telling nothing of them.
 */
final class RepeatKeys {
    private final PersonalVault vault;

    RepeatKeys(PersonalVault vault) {
        this.vault = vault;
    }

    /** Spares the arrivals of a batch a statement for each of their persons. */
    void prepare(List<Arrival> arrivals) {
        Set<PersonId> persons = new HashSet<>();
        arrivals.stream()
                .map(Arrival::repeats)
                .map(Map::values)
                .flatMap(Collection::stream)
                .forEach(words -> persons.add(words.person()));
        vault.prepare(persons);
    }

    /** The keys of a case; without those whose words are blank, or gone with the person. */
    Map<RepeatKind, String> of(Arrival arrival) {
        Map<RepeatKind, String> keys = new EnumMap<>(RepeatKind.class);
        keys.put(
                RepeatKind.CUSTOMER, key(RepeatKind.CUSTOMER, arrival.customer().value()));
        arrival.repeats()
                .forEach((kind, words) -> words(words)
                        .map(kind::plain)
                        .filter(plain -> !plain.isEmpty())
                        .ifPresent(plain -> keys.put(kind, key(kind, plain))));
        return keys;
    }

    private Optional<String> words(Personal words) {
        return switch (words) {
            case Personal.Plain plain -> Optional.of(plain.text());
            case Personal.Sealed sealed -> vault.open(sealed);
        };
    }

    private String key(RepeatKind kind, String plain) {
        return vault.fingerprint("repeat|" + kind + "|" + plain);
    }
}
