package org.redress.query.casefile;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
import org.redress.events.ComplaintEscalated;
import org.redress.events.EscalationBriefingPrepared;
import org.redress.events.EscalationCause;
import org.redress.events.EscalationContactOpened;
import org.redress.events.EscalationEvent;
import org.redress.events.FinalRulingGiven;
import org.redress.events.JointResolutionConvened;
import org.redress.events.LeaderConsulted;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.events.ThirdParty;
import org.redress.events.ThirdPartyCoordinated;

/**
 * How far up the case has climbed, and what was done there (升级投诉).
 *
 * @param level 0 with the handler, up to 4 with the general manager
 * @see "requirements M-11, M-39, P-20"
 */
public record Escalation(
        int level,
        List<Consultation> consultations,
        List<Climb> climbs,
        List<Briefing> briefings,
        List<EscalatedContact> contacts,
        List<JointResolution> jointResolutions,
        List<Coordination> thirdParties,
        List<Ruling> rulings) {

    static final Escalation EMPTY =
            new Escalation(0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Somebody above was asked for advice. */
    public record Consultation(Role leader, @Nullable PersonId person, Personal advice, Stamp stamp) {}

    /** One level up, and why. */
    public record Climb(int level, EscalationCause cause, Personal reason, Stamp stamp) {}

    /** What whoever contacts the customer at this level must know. */
    public record Briefing(
            int level,
            Personal background,
            List<Personal> scenarios,
            List<Personal> options,
            Personal bottomLine,
            Stamp stamp) {

        /** All of it in the order in which it is read; the line that is not crossed comes last. */
        public List<Personal> inOrder() {
            return Stream.of(List.of(background), scenarios, options, List.of(bottomLine))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /** The customer was contacted at this level. */
    public record EscalatedContact(int level, Channel channel, Stamp stamp) {}

    /** A solution that was looked for together. */
    public record JointResolution(Set<Role> participants, Personal result, Stamp stamp) {}

    /** Somebody from outside was dealt with. */
    public record Coordination(ThirdParty party, Personal result, Stamp stamp) {}

    /** A superior has decided (最后裁定). */
    public record Ruling(int round, Personal ruling, Personal reason, Stamp stamp) {}

    Escalation after(EscalationEvent event, Stamp stamp) {
        Revision next = new Revision(this);
        switch (event) {
            case LeaderConsulted e ->
                next.consultations =
                        Entries.plus(consultations, new Consultation(e.leader(), e.person(), e.advice(), stamp));
            case ComplaintEscalated e -> {
                next.level = e.level();
                next.climbs = Entries.plus(climbs, new Climb(e.level(), e.cause(), e.reason(), stamp));
            }
            case EscalationBriefingPrepared e ->
                next.briefings = Entries.plus(
                        briefings,
                        new Briefing(e.level(), e.background(), e.scenarios(), e.options(), e.bottomLine(), stamp));
            case EscalationContactOpened e ->
                next.contacts = Entries.plus(contacts, new EscalatedContact(e.level(), e.channel(), stamp));
            case JointResolutionConvened e ->
                next.jointResolutions =
                        Entries.plus(jointResolutions, new JointResolution(e.participants(), e.result(), stamp));
            case ThirdPartyCoordinated e ->
                next.thirdParties = Entries.plus(thirdParties, new Coordination(e.party(), e.result(), stamp));
            case FinalRulingGiven e -> {
                next.level = Math.max(level, org.redress.lifecycle.state.Escalation.RULING_LEVEL);
                next.rulings = Entries.plus(rulings, new Ruling(e.round(), e.ruling(), e.reason(), stamp));
            }
        }
        return next.escalation();
    }

    /** The next part while one event is written into it. */
    private static final class Revision {
        private int level;
        private List<Consultation> consultations;
        private List<Climb> climbs;
        private List<Briefing> briefings;
        private List<EscalatedContact> contacts;
        private List<JointResolution> jointResolutions;
        private List<Coordination> thirdParties;
        private List<Ruling> rulings;

        Revision(Escalation escalation) {
            level = escalation.level;
            consultations = escalation.consultations;
            climbs = escalation.climbs;
            briefings = escalation.briefings;
            contacts = escalation.contacts;
            jointResolutions = escalation.jointResolutions;
            thirdParties = escalation.thirdParties;
            rulings = escalation.rulings;
        }

        Escalation escalation() {
            return new Escalation(
                    level, consultations, climbs, briefings, contacts, jointResolutions, thirdParties, rulings);
        }
    }
}
