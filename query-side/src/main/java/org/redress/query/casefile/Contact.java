package org.redress.query.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
import org.redress.events.ClosingApologyAndThanksGiven;
import org.redress.events.ClosingElement;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactEvent;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.ContactResumed;
import org.redress.events.ConversationClosed;
import org.redress.events.ConversationRelocated;
import org.redress.events.CustomerMarkedUnreachable;
import org.redress.events.Personal;
import org.redress.events.RecordingAttached;
import org.redress.events.TimeSlot;
import org.redress.events.UnreachableMessageSent;

/** How we met and spoke with the customer. */
public record Contact(
        List<Relocation> relocations,
        List<Attempt> attempts,
        List<ClosingWords> closingWords,
        List<Conversation> conversations,
        List<Recording> recordings,
        List<Message> messages,
        List<Absence> absences) {

    static final Contact EMPTY =
            new Contact(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

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

    /** A conversation ended, with these of the seven elements. */
    public record Conversation(Set<ClosingElement> elements, boolean expectationMet, Stamp stamp) {}

    /** A conversation was recorded. */
    public record Recording(Personal reference, boolean consentObtained, Stamp stamp) {}

    /** A customer whom nobody reached was written to. */
    public record Message(Channel channel, Personal message, Stamp stamp) {}

    /** The customer could not be reached about the result; {@code ended} is null while that lasts. */
    public record Absence(
            int attempts, Stamp stamp, @Nullable Return ended) {}

    /** The customer was heard of again. */
    public record Return(Channel channel, Personal note, Stamp stamp) {}

    Contact after(ContactEvent event, Stamp stamp) {
        Revision next = new Revision(this);
        switch (event) {
            case ConversationRelocated e ->
                next.relocations = Entries.plus(relocations, new Relocation(e.place(), stamp));
            case ContactAttempted e -> next.attempts = Entries.plus(attempts, attempted(e, stamp));
            case ClosingApologyAndThanksGiven e ->
                next.closingWords = Entries.plus(closingWords, new ClosingWords(e.apology(), e.thanks(), stamp));
            case ConversationClosed e ->
                next.conversations =
                        Entries.plus(conversations, new Conversation(e.elements(), e.expectationMet(), stamp));
            case RecordingAttached e ->
                next.recordings = Entries.plus(recordings, new Recording(e.reference(), e.consentObtained(), stamp));
            case UnreachableMessageSent e ->
                next.messages = Entries.plus(messages, new Message(e.channel(), e.message(), stamp));
        }
        return next.contact();
    }

    Contact lost(CustomerMarkedUnreachable e, Stamp stamp) {
        Revision next = new Revision(this);
        next.absences = Entries.plus(absences, new Absence(e.attempts(), stamp, null));
        return next.contact();
    }

    Contact found(ContactResumed e, Stamp stamp) {
        Revision next = new Revision(this);
        Return back = new Return(e.channel(), e.note(), stamp);
        next.absences = Entries.lastRemarked(absences, last -> new Absence(last.attempts(), last.stamp(), back));
        return next.contact();
    }

    private static Attempt attempted(ContactAttempted e, Stamp stamp) {
        return new Attempt(
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
                stamp);
    }

    /** The next part while one event is written into it. */
    private static final class Revision {
        private List<Relocation> relocations;
        private List<Attempt> attempts;
        private List<ClosingWords> closingWords;
        private List<Conversation> conversations;
        private List<Recording> recordings;
        private List<Message> messages;
        private List<Absence> absences;

        Revision(Contact contact) {
            relocations = contact.relocations;
            attempts = contact.attempts;
            closingWords = contact.closingWords;
            conversations = contact.conversations;
            recordings = contact.recordings;
            messages = contact.messages;
            absences = contact.absences;
        }

        Contact contact() {
            return new Contact(relocations, attempts, closingWords, conversations, recordings, messages, absences);
        }
    }
}
