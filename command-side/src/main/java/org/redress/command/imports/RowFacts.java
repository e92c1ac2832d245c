package org.redress.command.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Occurred;
import org.redress.events.Answer;
import org.redress.events.Channel;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.RowRemark;
import org.redress.events.SourceClosureRecorded;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceDueDateRecorded;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.SourceStatusRecorded;
import org.redress.events.SourceWords;

/** What one row proves, in the order in which it must have happened. */
final class RowFacts {
    /** Where a way that we have no word for is kept. */
    private static final String OTHER_WAY = "submittedVia";

    private final Mapping mapping;
    private final MappedRow row;
    private final SourceIdentity identity;
    private final PersonId customer;
    private final List<SourceFact> facts = new ArrayList<>();

    private RowFacts(Mapping mapping, MappedRow row, SourceIdentity identity, PersonId customer) {
        this.mapping = mapping;
        this.row = row;
        this.identity = identity;
        this.customer = customer;
    }

    /** @throws MappedRow.BadValue for the first column that holds what it may not */
    static List<SourceFact> of(Mapping mapping, MappedRow row, SourceIdentity identity, PersonId customer)
            throws MappedRow.BadValue {
        RowFacts all = new RowFacts(mapping, row, identity, customer);
        Occurred received = all.complaint();
        all.forwarding(received);
        all.dueDate();
        all.status();
        all.response(received);
        all.closure(received);
        return List.copyOf(all.facts);
    }

    private @Nullable Occurred complaint() throws MappedRow.BadValue {
        Occurred received = row.happened(MappedFact.RECEIVED);
        if (received == null && row.tells(MappedFact.RECEIVED)) {
            row.warn(MappedFact.RECEIVED, RowRemark.DAY_NOT_KNOWN);
        }
        row.warnOfDisagreement(received, MappedFact.RECEIVED_AGAIN, row.time(MappedFact.RECEIVED_AGAIN));
        Map<String, String> fields = new TreeMap<>(row.fields());
        Channel channel = channel(fields);
        facts.add(new SourceFact(
                new SourceComplaintRecorded(
                        identity.caseNumber(),
                        identity.source(),
                        identity.sourceId(),
                        customer,
                        channel,
                        row.text(MappedFact.PRODUCT),
                        row.text(MappedFact.SUB_PRODUCT),
                        row.text(MappedFact.ISSUE),
                        row.text(MappedFact.SUB_ISSUE),
                        fields,
                        row.text(MappedFact.UNIT),
                        mapping.zone(),
                        words()),
                orSometime(received)));
        return received;
    }

    private @Nullable Channel channel(Map<String, String> fields) throws MappedRow.BadValue {
        String via = row.text(MappedFact.CHANNEL);
        if (via == null) {
            return null;
        }
        if (!mapping.channels().containsKey(via)) {
            row.warn(MappedFact.CHANNEL, RowRemark.UNKNOWN_WAY);
            fields.put(OTHER_WAY, via);
        }
        return mapping.channels().get(via);
    }

    private @Nullable SourceWords words() throws MappedRow.BadValue {
        Personal subject = personal(MappedFact.SUBJECT);
        Personal narrative = personal(MappedFact.NARRATIVE);
        Personal address = personal(MappedFact.ADDRESS);
        return subject == null && narrative == null && address == null
                ? null
                : new SourceWords(subject, narrative, address);
    }

    private void forwarding(@Nullable Occurred received) throws MappedRow.BadValue {
        Occurred forwarded = row.happened(MappedFact.FORWARDED);
        if (forwarded != null) {
            row.warnOfOrder(received, MappedFact.FORWARDED, forwarded);
            facts.add(new SourceFact(new SourceForwardingRecorded(), forwarded));
        }
    }

    private void dueDate() throws MappedRow.BadValue {
        Occurred due = row.time(MappedFact.DUE);
        switch (due) {
            case null -> {}
            case Occurred.At at -> facts.add(sometime(new SourceDueDateRecorded(at.instant(), null)));
            case Occurred.On on -> facts.add(sometime(new SourceDueDateRecorded(null, on.day())));
            case Occurred.Sometime never -> throw new IllegalArgumentException("a due date that is none");
        }
    }

    private void status() throws MappedRow.BadValue {
        String status = row.text(MappedFact.STATUS);
        Occurred since = row.happened(MappedFact.STATUS_AT);
        Personal remark = personal(MappedFact.REMARK);
        if (status != null) {
            facts.add(new SourceFact(new SourceStatusRecorded(status, remark), orSometime(since)));
        }
    }

    private void response(@Nullable Occurred received) throws MappedRow.BadValue {
        String response = row.text(MappedFact.RESPONSE);
        String publicResponse = row.text(MappedFact.PUBLIC_RESPONSE);
        String timely = row.text(MappedFact.TIMELY);
        Personal reply = personal(MappedFact.REPLY);
        Occurred answered = row.happened(MappedFact.ANSWERED);
        if (response != null
                && !mapping.responses().isEmpty()
                && !mapping.responses().containsKey(response)) {
            row.warn(MappedFact.RESPONSE, RowRemark.UNKNOWN_ANSWER);
        }
        if (timely != null && !mapping.timely().containsKey(timely)) {
            warnOfTimeliness();
        }
        row.warnOfOrder(received, MappedFact.ANSWERED, answered);
        if (response != null || publicResponse != null || timely != null || reply != null || answered != null) {
            facts.add(new SourceFact(
                    new SourceResponseRecorded(
                            response,
                            publicResponse,
                            response != null && mapping.responses().getOrDefault(response, false),
                            timely == null
                                    ? Answer.NOT_RECORDED
                                    : mapping.timely().getOrDefault(timely, Answer.NOT_RECORDED),
                            reply),
                    orSometime(answered)));
        }
    }

    /** The words are told where there are two, one for in time and one for late. */
    private void warnOfTimeliness() {
        List<String> words = mapping.timely().keySet().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (words.size() == 2) {
            row.warn(MappedFact.TIMELY, RowRemark.NEITHER_IN_TIME_NOR_LATE, words.getFirst(), words.getLast());
        } else {
            row.warn(MappedFact.TIMELY, RowRemark.UNKNOWN_TIMELINESS);
        }
    }

    /** Closed is what the source calls so; where it has no word for it, what has a day of closing. */
    private void closure(@Nullable Occurred received) throws MappedRow.BadValue {
        Occurred closed = row.happened(MappedFact.CLOSED);
        row.warnOfOrder(received, MappedFact.CLOSED, closed);
        String status = row.text(MappedFact.STATUS);
        Boolean isClosed = status == null ? null : mapping.statuses().get(status);
        if (status != null && !mapping.statuses().isEmpty() && isClosed == null) {
            row.warn(MappedFact.STATUS, RowRemark.UNKNOWN_STATUS);
        }
        if (isClosed != null && isClosed && closed == null && row.tells(MappedFact.CLOSED)) {
            row.warn(MappedFact.CLOSED, RowRemark.CLOSED_WITHOUT_A_DAY);
        }
        if (isClosed != null && !isClosed && closed != null) {
            row.warn(MappedFact.CLOSED, RowRemark.OPEN_WITH_A_DAY_OF_CLOSING);
        }
        if (isClosed == null ? closed != null : isClosed) {
            facts.add(new SourceFact(new SourceClosureRecorded(), orSometime(closed)));
        }
    }

    private @Nullable Personal personal(MappedFact fact) throws MappedRow.BadValue {
        String words = row.words(fact);
        return words == null ? null : new Personal.Plain(customer, words);
    }

    private static SourceFact sometime(SourceDueDateRecorded due) {
        return new SourceFact(due, new Occurred.Sometime());
    }

    private static Occurred orSometime(@Nullable Occurred when) {
        return when == null ? new Occurred.Sometime() : when;
    }
}
