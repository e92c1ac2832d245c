package org.redress.lifecycle.state;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.redress.events.ComplaintEscalated;
import org.redress.events.EscalationBriefingPrepared;
import org.redress.events.EscalationContactOpened;
import org.redress.events.EscalationEvent;
import org.redress.events.FinalRulingGiven;
import org.redress.events.JointResolutionConvened;
import org.redress.events.LeaderConsulted;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.ThirdPartyCoordinated;

/**
 * How far up the case has climbed (region D).
 *
 * @param level 0 with the handler, up to {@value #LEVEL_MAX}
 * @param consulted who was asked for advice, by role
 * @param briefedForLevel the last level for which a briefing was prepared; 0 for none
 * @param ruledInRound the last round in which a superior decided; 0 for never
 * @param rulers who has ever ruled; nobody decides an appeal against his own ruling
 */
public record Escalation(int level, Set<Role> consulted, int briefedForLevel, int ruledInRound, Set<PersonId> rulers) {
    /** The group leader or department manager. */
    public static final int FIRST_LEVEL = 1;

    /** Where a superior's final ruling stands. */
    public static final int RULING_LEVEL = 3;

    /** The general manager. */
    public static final int LEVEL_MAX = 4;

    static final Escalation INITIAL = new Escalation(0, Set.of(), 0, 0, Set.of());

    Escalation evolve(EscalationEvent event) {
        return switch (event) {
            case LeaderConsulted e -> new Escalation(level, plus(e.leader()), briefedForLevel, ruledInRound, rulers);
            case ComplaintEscalated e -> new Escalation(e.level(), consulted, briefedForLevel, ruledInRound, rulers);
            case EscalationBriefingPrepared e -> new Escalation(level, consulted, e.level(), ruledInRound, rulers);
            case EscalationContactOpened e -> this;
            case JointResolutionConvened e -> this;
            case ThirdPartyCoordinated e -> this;
            case FinalRulingGiven e ->
                new Escalation(Math.max(level, RULING_LEVEL), consulted, briefedForLevel, e.round(), plus(e.ruledBy()));
        };
    }

    /** Whether the case has left the handler. */
    public boolean isEscalated() {
        return level > 0;
    }

    /** Whether somebody has prepared for talking to the customer at this level. Source: N-40. */
    public boolean isBriefed() {
        return briefedForLevel >= level;
    }

    private Set<PersonId> plus(PersonId ruler) {
        Set<PersonId> more = new HashSet<>(rulers);
        more.add(ruler);
        return Set.copyOf(more);
    }

    private Set<Role> plus(Role role) {
        Set<Role> more = EnumSet.of(role);
        more.addAll(consulted);
        return Collections.unmodifiableSet(more);
    }
}
