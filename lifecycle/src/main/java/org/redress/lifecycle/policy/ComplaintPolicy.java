package org.redress.lifecycle.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
import org.redress.events.TimeSlot;
import org.redress.lifecycle.input.FreeText;

/**
 * The rules that an organisation sets for itself (投诉管理政策), as one versioned value that every decision gets.
 *
 * @param version stands in the metadata of each event that was decided under it
 * @param channels the ways in which complaints are taken (M-01)
 * @param taxonomyVersion of the codes in force (M-08)
 * @param replyNeedsReviewer whether words to the customer need a second pair of eyes
 * @param completionNeedsSecondLook whether a finished remedy is looked at by somebody else
 * @param refusalsUntilBounce so many refused hand-overs are passing the buck (N-01, SC-01)
 * @param zone in which the time of day of a contact is told
 * @param ladder whom a case climbs to, and whom the customer may appeal to
 * @param attemptsUntilUnreachable so many tries in a row must have failed, in as many parts of the day
 * @param newModels the newly launched models whose owners the quality survey asks
 * @param precedentPhrases words that cite what other customers got (N-18)
 */
public record ComplaintPolicy(
        String version,
        Set<Channel> channels,
        Permissions permissions,
        Authority authority,
        String taxonomyVersion,
        boolean replyNeedsReviewer,
        boolean completionNeedsSecondLook,
        int refusalsUntilBounce,
        ZoneId zone,
        Ladder ladder,
        int attemptsUntilUnreachable,
        Set<String> newModels,
        List<String> precedentPhrases) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public ComplaintPolicy {
        channels = Set.copyOf(channels);
        newModels = Set.copyOf(newModels);
        precedentPhrases = precedentPhrases.stream()
                .map(phrase -> phrase.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The policy before an organisation has set its own: what the catalogue states or proposes. */
    public static ComplaintPolicy ofCatalogue() {
        return new ComplaintPolicy(
                "catalogue-1",
                EnumSet.allOf(Channel.class),
                Permissions.ofCatalogue(),
                Authority.ofCatalogue(),
                "catalogue-1",
                false,
                false,
                2,
                ZoneId.of("Asia/Shanghai"),
                Ladder.ofCatalogue(),
                3,
                Set.of(),
                List.of(
                        "precedent",
                        "another customer got",
                        "another customer received",
                        "other customers got",
                        "other customers received",
                        "赔偿先例",
                        "别的客户",
                        "其他客户",
                        "别的顾客",
                        "其他顾客"));
    }

    /** The same with these newly launched models. Source: R-096. */
    public ComplaintPolicy withNewModels(Set<String> models) {
        return new ComplaintPolicy(
                version,
                channels,
                permissions,
                authority,
                taxonomyVersion,
                replyNeedsReviewer,
                completionNeedsSecondLook,
                refusalsUntilBounce,
                zone,
                ladder,
                attemptsUntilUnreachable,
                models,
                precedentPhrases);
    }

    /** Whether any of these texts to the customer, where given, cites what others got. Source: N-18, R-104, SC-35. */
    public boolean citesPrecedent(@Nullable FreeText... texts) {
        for (FreeText text : texts) {
            if (text != null && citesPrecedent(text.value())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text to the customer cites what others got, in capitals or over a line's end, too. */
    public boolean citesPrecedent(String text) {
        String onOneLine = SPACE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return precedentPhrases.stream().anyMatch(phrase -> cites(onOneLine, phrase));
    }

    /** A Latin phrase starts with a word: an unprecedented mistake cites no precedent. */
    private static boolean cites(String text, String phrase) {
        int found = text.indexOf(phrase);
        while (found > 0 && isLatin(text.charAt(found - 1)) && isLatin(phrase.charAt(0))) {
            found = text.indexOf(phrase, found + 1);
        }
        return found >= 0;
    }

    private static boolean isLatin(char letter) {
        return 'a' <= letter && letter <= 'z';
    }

    /** The part of the day of a contact, at 11, 14 and 18 o'clock of the organisation's zone. Source: D-23. */
    public TimeSlot slotOf(Instant at) {
        int hour = at.atZone(zone).getHour();
        if (hour < 11) {
            return TimeSlot.MORNING;
        }
        if (hour < 14) {
            return TimeSlot.NOON;
        }
        return hour < 18 ? TimeSlot.AFTERNOON : TimeSlot.EVENING;
    }
}
