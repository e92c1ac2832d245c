package org.redress.query.statistics;

import static org.redress.query.Stories.apology;
import static org.redress.query.Stories.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redress.eventlog.Occurred;
import org.redress.events.Answer;
import org.redress.events.CaseSource;
import org.redress.events.Channel;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintMerged;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintType;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.Customer;
import org.redress.events.EmotionalState;
import org.redress.events.MergeUndone;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.Severity;
import org.redress.events.SourceClosureRecorded;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceDueDateRecorded;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.SourceWords;
import org.redress.events.UnitId;
import org.redress.query.Stories;

/** Histories that could have happened, made by a seed: cases of our own and imported ones, all of one unit. */
final class RandomHistories {
    static final ZoneId SOURCES_ZONE = ZoneId.of("America/New_York");
    static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");

    private static final List<String> ISSUES = List.of("Fees", "Brakes", "Fees, and more", "\"Noise\" & smoke", "");

    private final Random random;
    private final String unit;
    /** In every phone number and address, so that no other history has the same. */
    private final int place;

    RandomHistories(long seed, String unit) {
        this.random = new Random(seed);
        this.unit = unit;
        this.place = Math.floorMod(unit.hashCode(), 1_000_000_000);
    }

    /** A case as it goes into the log. */
    record Told(String complaint, List<DomainEventMessage<?>> messages) {}

    List<Told> make(int cases) {
        List<Told> all = new ArrayList<>();
        for (int each = 0; each < cases; each++) {
            String complaint = UUID.randomUUID().toString();
            all.add(new Told(complaint, random.nextBoolean() ? ours(complaint) : imported(complaint)));
        }
        return all;
    }

    private List<DomainEventMessage<?>> ours(String complaint) {
        Way way = new Way(complaint);
        PersonId customer = new PersonId(UUID.randomUUID().toString());
        way.happens(received(complaint, customer));
        if (random.nextBoolean()) {
            way.happens(apology());
        }
        if (random.nextBoolean()) {
            way.happens(new ComplaintClassified(
                    "t-1",
                    random.nextBoolean()
                            ? Set.of(ComplaintType.PARTS)
                            : Set.of(ComplaintType.PARTS, ComplaintType.REPAIR_FEE),
                    Set.of(Severity.MAJOR),
                    null));
        }
        if (random.nextBoolean()) {
            way.happens(proposal(1));
        }
        Personal words = new Personal.Plain(customer, "words");
        for (int round = random.nextInt(4); round > 0; round--) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    way.happens(new ComplaintMerged("c-1", words));
                    way.happens(new MergeUndone("c-1", words));
                }
                case 1 -> {
                    way.happens(new ComplaintWithdrawn(words));
                    round = 1;
                }
                case 2 -> {
                    way.happens(new ComplaintClosed(ClosingOutcome.SATISFIED, Set.of(), words));
                    round = 1;
                }
                default -> {
                    way.happens(new ComplaintClosed(ClosingOutcome.SATISFIED, Set.of(), words));
                    way.happens(new ComplaintReopened(words));
                }
            }
        }
        return way.messages;
    }

    private ComplaintReceived received(String complaint, PersonId customer) {
        return new ComplaintReceived(
                "S-" + complaint.substring(0, 8),
                random.nextBoolean() ? Channel.PHONE : Channel.EMAIL,
                CaseSource.DEALER_HOTLINE,
                new Customer(
                        customer,
                        new Personal.Plain(customer, "Li Wei"),
                        random.nextInt(4) == 0
                                ? null
                                : new Personal.Plain(
                                        customer,
                                        (random.nextBoolean() ? "138 0000-" : "1380000") + place + random.nextInt(4)),
                        null,
                        null,
                        null),
                new Personal.Plain(customer, "words"),
                EmotionalState.UPSET,
                new UnitId(unit),
                null,
                null,
                "M-" + random.nextInt(3));
    }

    private List<DomainEventMessage<?>> imported(String complaint) {
        Way way = new Way(complaint);
        PersonId customer = new PersonId(UUID.randomUUID().toString());
        String issue = ISSUES.get(random.nextInt(ISSUES.size()));
        boolean undated = random.nextInt(6) == 0;
        Instant begun = way.now;
        way.happens(
                new SourceComplaintRecorded(
                        "S-" + complaint.substring(0, 8),
                        "Elsewhere",
                        complaint,
                        customer,
                        Channel.WEB,
                        "P-" + random.nextInt(3),
                        null,
                        issue.isEmpty() ? null : issue,
                        null,
                        Map.of("state", "S" + random.nextInt(4)),
                        unit,
                        SOURCES_ZONE,
                        new SourceWords(
                                null,
                                null,
                                new Personal.Plain(
                                        customer,
                                        (random.nextBoolean() ? "Long  Street " : "long street ") + place + " "
                                                + random.nextInt(4)))),
                undated ? new Occurred.Sometime() : null);
        if (random.nextBoolean()) {
            way.happens(new SourceForwardingRecorded());
        }
        if (random.nextBoolean()) {
            Instant due = begun.plus(Duration.ofHours(random.nextInt(2_000)));
            way.happens(
                    random.nextBoolean()
                            ? new SourceDueDateRecorded(due, null)
                            : new SourceDueDateRecorded(null, LocalDate.ofInstant(due, ZoneOffset.UTC)),
                    new Occurred.Sometime());
        }
        if (random.nextBoolean()) {
            way.happens(
                    new SourceResponseRecorded(
                            "Explained", null, false, random.nextBoolean() ? Answer.YES : Answer.NO, null),
                    random.nextBoolean() ? new Occurred.Sometime() : null);
        }
        if (random.nextInt(3) > 0) {
            way.happens(
                    new SourceClosureRecorded(), undated || random.nextInt(6) == 0 ? new Occurred.Sometime() : null);
        }
        return way.messages;
    }

    /** One case's events, each some time after the one before. */
    private final class Way {
        private final String complaint;
        private final List<DomainEventMessage<?>> messages = new ArrayList<>();
        private Instant now = BEGIN.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 120)));

        Way(String complaint) {
            this.complaint = complaint;
        }

        void happens(ComplaintEvent event) {
            happens(event, null);
        }

        /** @param occurred null for the next moment, told as a day now and then */
        void happens(ComplaintEvent event, Occurred occurred) {
            now = now.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 20)));
            Occurred when = occurred != null
                    ? occurred
                    : random.nextInt(5) == 0
                            ? new Occurred.On(LocalDate.ofInstant(now, ZoneOffset.UTC))
                            : new Occurred.At(now);
            messages.addAll(Stories.stream(complaint, messages.size(), List.of(event), when.asMetadata()));
        }
    }
}
