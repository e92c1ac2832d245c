package org.redress.query.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
import org.redress.events.ClosingApologyAndThanksGiven;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactEvent;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.ConversationRelocated;
import org.redress.events.Personal;
import org.redress.events.TimeSlot;

/** How we met and spoke with the customer. */
public record Contact(List<Relocation> relocations, List<Attempt> attempts, List<ClosingWords> closingWords) {

    static final Contact EMPTY = new Contact(List.of(), List.of(), List.of());

    /** The conversation moved to a quiet place. */
    public record Relocation(Personal place, Stamp stamp) {}

    /** One try to reach the customer. */
    public record Attempt(
            int attempt,
            int round,
            ContactPurpose purpose,
            Channel channel,
            Instant at,
            TimeSlot slot,
            ContactResult result,
            @Nullable Integer ringCount,
            @Nullable Instant convenientAt,
            @Nullable Personal note,
            Stamp stamp) {}

    /** The second apology, and the thanks for the complaint. */
    public record ClosingWords(Personal apology, Personal thanks, Stamp stamp) {}

    Contact after(ContactEvent event, Stamp stamp) {
        return switch (event) {
            case ConversationRelocated e ->
                new Contact(Entries.plus(relocations, new Relocation(e.place(), stamp)), attempts, closingWords);
            case ContactAttempted e ->
                new Contact(
                        relocations,
                        Entries.plus(
                                attempts,
                                new Attempt(
                                        e.attempt(),
                                        e.round(),
                                        e.purpose(),
                                        e.channel(),
                                        e.at(),
                                        e.slot(),
                                        e.result(),
                                        e.ringCount(),
                                        e.convenientAt(),
                                        e.note(),
                                        stamp)),
                        closingWords);
            case ClosingApologyAndThanksGiven e ->
                new Contact(
                        relocations,
                        attempts,
                        Entries.plus(closingWords, new ClosingWords(e.apology(), e.thanks(), stamp)));
        };
    }
}
