package org.redress.lifecycle;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.redress.events.Channel;
import org.redress.lifecycle.policy.Authority;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.policy.Ladder;
import org.redress.lifecycle.policy.Permissions;

/** The catalogue's policy with one thing changed. */
public final class Policies {
    private static final ComplaintPolicy CATALOGUE = ComplaintPolicy.ofCatalogue();

    private Policies() {}

    public static ComplaintPolicy withChannels(Channel... channels) {
        return policy(Set.of(channels), CATALOGUE.permissions(), CATALOGUE.authority(), "catalogue-1", false, false, 2);
    }

    public static ComplaintPolicy withPermissions(Permissions permissions) {
        return policy(CATALOGUE.channels(), permissions, CATALOGUE.authority(), "catalogue-1", false, false, 2);
    }

    public static ComplaintPolicy withAuthority(Authority authority) {
        return policy(CATALOGUE.channels(), CATALOGUE.permissions(), authority, "catalogue-1", false, false, 2);
    }

    public static ComplaintPolicy withTaxonomy(String version) {
        return policy(CATALOGUE.channels(), CATALOGUE.permissions(), CATALOGUE.authority(), version, false, false, 2);
    }

    public static ComplaintPolicy withReviewers() {
        return policy(
                CATALOGUE.channels(), CATALOGUE.permissions(), CATALOGUE.authority(), "catalogue-1", true, true, 2);
    }

    public static ComplaintPolicy withBounceAfter(int refusals) {
        return policy(
                CATALOGUE.channels(),
                CATALOGUE.permissions(),
                CATALOGUE.authority(),
                "catalogue-1",
                false,
                false,
                refusals);
    }

    public static ComplaintPolicy withPhrases(String... phrases) {
        return with(CATALOGUE.zone(), CATALOGUE.ladder(), 3, Set.of(), List.of(phrases));
    }

    public static ComplaintPolicy inZone(String zone) {
        return with(ZoneId.of(zone), CATALOGUE.ladder(), 3, Set.of(), CATALOGUE.precedentPhrases());
    }

    public static ComplaintPolicy withLadder(Ladder ladder) {
        return with(CATALOGUE.zone(), ladder, 3, Set.of(), CATALOGUE.precedentPhrases());
    }

    public static ComplaintPolicy withAttemptsUntilUnreachable(int attempts) {
        return with(CATALOGUE.zone(), CATALOGUE.ladder(), attempts, Set.of(), CATALOGUE.precedentPhrases());
    }

    public static ComplaintPolicy withNewModels(String... models) {
        return with(CATALOGUE.zone(), CATALOGUE.ladder(), 3, Set.of(models), CATALOGUE.precedentPhrases());
    }

    private static ComplaintPolicy with(
            ZoneId zone, Ladder ladder, int attemptsUntilUnreachable, Set<String> newModels, List<String> phrases) {
        return new ComplaintPolicy(
                "1",
                CATALOGUE.channels(),
                CATALOGUE.permissions(),
                CATALOGUE.authority(),
                "catalogue-1",
                false,
                false,
                2,
                zone,
                ladder,
                attemptsUntilUnreachable,
                newModels,
                phrases);
    }

    static ComplaintPolicy policy(
            Set<Channel> channels,
            Permissions permissions,
            Authority authority,
            String taxonomyVersion,
            boolean replyNeedsReviewer,
            boolean completionNeedsSecondLook,
            int refusalsUntilBounce) {
        return new ComplaintPolicy(
                "1",
                channels,
                permissions,
                authority,
                taxonomyVersion,
                replyNeedsReviewer,
                completionNeedsSecondLook,
                refusalsUntilBounce,
                CATALOGUE.zone(),
                CATALOGUE.ladder(),
                CATALOGUE.attemptsUntilUnreachable(),
                CATALOGUE.newModels(),
                CATALOGUE.precedentPhrases());
    }
}
