package org.redress.query.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;
import org.redress.eventlog.StoredEvent;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.PersonJoined;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.lifecycle.policy.Permissions;

/** Who is meant by the id of somebody in the organisation, for readers who may know. */
public final class Staff {
    private final OrganisationFold<Map<String, Personal>> names;
    private final PersonalVault vault;
    private final Permissions permissions;

    Staff(EventHistory log, Installation installation, PersonalVault vault, Permissions permissions) {
        this.names = new OrganisationFold<>(log, installation, Staff::namesIn);
        this.vault = vault;
        this.permissions = permissions;
    }

    /** The names for one answer to somebody in these roles; nothing is read before the first is asked for. */
    public Names namesFor(Collection<Role> roles) {
        return new Names(roles.stream().anyMatch(permissions::allowsReadingNamesOfStaff));
    }

    private static Map<String, Personal> namesIn(List<StoredEvent> history) {
        Map<String, Personal> names = new HashMap<>();
        for (StoredEvent recorded : history) {
            if (recorded.payload() instanceof PersonJoined joined && joined.name() != null) {
                names.put(joined.person().value(), joined.name());
            }
        }
        return Map.copyOf(names);
    }

    /** Names as one reader sees them. Made for one answer, then forgotten. */
    public final class Names {
        private final boolean mayRead;
        private final Words words;
        private @Nullable Map<String, Personal> sealed;

        private Names(boolean mayRead) {
            this.mayRead = mayRead;
            this.words = new Words(vault, mayRead);
        }

        /** The name; null where none was given, the person was erased, or this reader may not know. */
        public @Nullable String nameOf(String person) {
            if (!mayRead) {
                return null;
            }
            Map<String, Personal> known = sealed == null ? names.now() : sealed;
            sealed = known;
            Personal name = known.get(person);
            return name == null ? null : words.textOf(name);
        }
    }
}
