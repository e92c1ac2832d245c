package org.redress.lifecycle.policy;

import static org.redress.events.Role.CAC_AGENT;
import static org.redress.events.Role.DEPARTMENT_MANAGER;
import static org.redress.events.Role.GENERAL_MANAGER;
import static org.redress.events.Role.GROUP_LEADER;
import static org.redress.events.Role.REGIONAL_MANAGER;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.events.Role;

/**
 * Whom a case climbs to inside the organisation, and whom the customer may appeal to, as it is published.
 *
 * @param levels on which level of escalation each role stands
 * @param appeal who decides an appeal, first level first
 * @see "requirements 8.3 region D, P-14, SC-32"
 */
public record Ladder(Map<Role, Integer> levels, List<Role> appeal) {
    public Ladder {
        levels = Map.copyOf(levels);
        appeal = List.copyOf(appeal);
    }

    /** Whether this role is a superior of those who stand below this level. Source: R-079. */
    public boolean isSuperior(Role role, int level) {
        return levelOf(role) >= Math.max(level, 1);
    }

    /** On which level this role stands; 0 for one that is no level. */
    public int levelOf(Role role) {
        return levels.getOrDefault(role, 0);
    }

    /** Who decides the next appeal of a customer who has appealed so often; empty when the ladder ends. */
    public Optional<Role> appealAfter(int appeals) {
        return appeals < appeal.size() ? Optional.of(appeal.get(appeals)) : Optional.empty();
    }

    /** The levels as the catalogue proposes them; the appeal ends with the vice president (副总裁), our general manager. */
    public static Ladder ofCatalogue() {
        Map<Role, Integer> levels = new EnumMap<>(Role.class);
        levels.put(GROUP_LEADER, 1);
        levels.put(DEPARTMENT_MANAGER, 1);
        levels.put(CAC_AGENT, 2);
        levels.put(REGIONAL_MANAGER, 3);
        levels.put(GENERAL_MANAGER, 4);
        return new Ladder(levels, List.of(DEPARTMENT_MANAGER, REGIONAL_MANAGER, GENERAL_MANAGER));
    }
}
