package org.redress.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.eventlog.StoredEvent;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.ComplaintReceived;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.events.SourceComplaintRecorded;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.reading.SmallGroups;
import org.redress.query.upkeep.Editions;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each figure is what the events say, counted one by one, whatever happens to the view. */
class FiguresTest {
    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final int CASES = 150;
    private static final List<LocalDate> DAYS =
            List.of("2025-01-01", "2025-02-14", "2025-03-31", "2025-06-30", "2030-01-01").stream()
                    .map(LocalDate::parse)
                    .toList();

    private final String unit = "u-" + UUID.randomUUID();
    private RunningQuerySide running;
    private List<String> complaints;

    private void muchHasHappenedOn(TestDatabase database) {
        running = RunningQuerySide.on(database);
        List<RandomHistories.Told> told = new RandomHistories(unit.hashCode(), unit).make(CASES);
        complaints = told.stream().map(RandomHistories.Told::complaint).toList();
        List<DomainEventMessage<?>> all =
                told.stream().flatMap(each -> each.messages().stream()).toList();
        running.happened(all);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_figure_is_what_the_events_say(TestDatabase database) {
        muchHasHappenedOn(database);

        allFiguresHold();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void events_delivered_again_change_no_figure(TestDatabase database) {
        muchHasHappenedOn(database);
        StreamingEventProcessor processor = running.bean(ViewProgress.class).processorOf(StatisticsView.VIEW);
        processor.shutDown();
        running.jdbc()
                .sql("update token set token = :token, token_type = :type, owner = null where processor = :processor")
                .param("token", "{\"index\":0,\"gaps\":[]}")
                .param("type", GapAwareTrackingToken.class.getName())
                .param("processor", "default/" + StatisticsView.NAME)
                .update();

        processor.start();
        running.awaitViews();

        allFiguresHold();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_rebuild_makes_the_same_figures(TestDatabase database) {
        muchHasHappenedOn(database);
        running.jdbc().sql("delete from statistics_interval").update();

        running.rebuilt("statistics");

        allFiguresHold();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void by_whom_an_erased_person_is_told_again_goes_away_with_the_person(TestDatabase database) {
        muchHasHappenedOn(database);
        long before = repeats(RepeatKind.PHONE).withKey().value();
        PersonId erased = complaints.stream()
                .map(complaint -> running.log().of(complaint).getFirst().payload())
                .filter(ComplaintReceived.class::isInstance)
                .map(ComplaintReceived.class::cast)
                .filter(received -> received.customer().phone() != null)
                .findFirst()
                .orElseThrow()
                .customer()
                .person();

        running.bean(PersonalVault.class).erase(erased);

        assertThat(repeats(RepeatKind.PHONE).withKey().value()).isEqualTo(before - 1);
        running.rebuilt("statistics");
        assertThat(repeats(RepeatKind.PHONE).withKey().value()).isEqualTo(before - 1);
        assertThat(running.jdbc()
                        .sql("select count(*) from statistics_repeat_key where person = :person")
                        .param("person", erased.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_count_lists_as_many_cases(TestDatabase database) {
        muchHasHappenedOn(database);
        Figures figures = figures(1);
        Map<String, Long> listed = new TreeMap<>();
        for (Pareto.Bar bar :
                figures.pareto(ofUnit(null), grouping(Dimension.ISSUE)).items()) {
            listed.put(Objects.requireNonNull(bar.count().cases()), bar.count().value());
        }
        for (Pareto.Bar bar : figures.pareto(ofUnit(null), new Grouping(List.of(Dimension.FIELD), "state"))
                .items()) {
            listed.put(Objects.requireNonNull(bar.count().cases()), bar.count().value());
        }
        figures.backlog(ofUnit(null), Grouping.NONE, DAYS.get(2))
                .groups()
                .getFirst()
                .byAge()
                .values()
                .forEach(count -> listed.put(Objects.requireNonNull(count.cases()), count.value()));
        Repeats repeats = repeats(RepeatKind.ADDRESS);
        listed.put(
                Objects.requireNonNull(repeats.recurrences().cases()),
                repeats.recurrences().value());
        volumes(Milestone.ANSWERED, Period.WEEK)
                .series()
                .getFirst()
                .points()
                .forEach(point -> listed.put(
                        Objects.requireNonNull(point.count().cases()),
                        point.count().value()));
        Timeliness.Group timeliness = figures.timeliness(
                        ofUnit(null), Grouping.NONE, RandomHistories.BEGIN.plusSeconds(8_000_000))
                .groups()
                .getFirst();
        for (Count count :
                List.of(timeliness.closedLate(), timeliness.overdue(), timeliness.due(), timeliness.calledUntimely())) {
            listed.put(Objects.requireNonNull(count.cases()), count.value());
        }

        figures.durations(new Durations.Asked(
                        ofUnit(null),
                        Milestone.RECEIVED,
                        Milestone.CLOSED,
                        Unit.CALENDAR_DAYS,
                        null,
                        Grouping.NONE,
                        Period.MONTH))
                .groups()
                .forEach(group -> listed.put(
                        Objects.requireNonNull(group.count().cases()),
                        group.count().value()));

        // The service hides lists of fewer than five.
        listed.values().removeIf(count -> count < 5);
        assertThat(listed).hasSizeGreaterThan(10).allSatisfy((address, count) -> {
            String page = running.get(Role.SUPERVISOR, address + "&size=200").body();
            assertThat(page.split("\"caseNumber\"", -1)).as(address).hasSize((int) (count + 1));
        });
    }

    private void allFiguresHold() {
        Recount recount = new Recount(running, complaints);
        Figures figures = figures(1);
        assertThat(paretoBy(figures, Dimension.ISSUE)).isEqualTo(recount.by(FiguresTest::issue));
        assertThat(paretoBy(figures, Dimension.PRODUCT)).isEqualTo(recount.by(FiguresTest::product));
        assertThat(paretoBy(figures, Dimension.CHANNEL)).isEqualTo(recount.by(FiguresTest::channel));
        assertThat(perMonth(Milestone.RECEIVED)).isEqualTo(recount.perMonth(Recount::isArrival));
        assertThat(perMonth(Milestone.CLOSED)).isEqualTo(recount.perMonth(Recount::isClosing));
        for (LocalDate day : DAYS) {
            backlogHolds(recount, figures, day);
        }
        durationsHold(recount, figures);
        durationsByMonthHold(recount, figures);
        Map<Integer, List<Long>> rounds = new TreeMap<>();
        figures.reopenings(ofUnit(null), Grouping.NONE)
                .groups()
                .forEach(each -> rounds.put(
                        each.round(),
                        List.of(each.closed().value(), each.reopened().value())));
        assertThat(rounds).isEqualTo(recount.rounds());
        assertThat(repeats(RepeatKind.PHONE).recurrences().value())
                .isEqualTo(recount.repeats(this::phone, Repeats.WINDOW_DAYS_DEFAULT));
        assertThat(repeats(RepeatKind.ADDRESS).recurrences().value())
                .isEqualTo(recount.repeats(this::address, Repeats.WINDOW_DAYS_DEFAULT));
    }

    private void backlogHolds(Recount recount, Figures figures, LocalDate day) {
        Backlog backlog = figures.backlog(ofUnit(null), Grouping.NONE, day);
        Map<AgeClass, Long> byAge = new EnumMap<>(AgeClass.class);
        Map<AgeClass, Long> counted = new EnumMap<>(AgeClass.class);
        for (AgeClass age : AgeClass.values()) {
            LocalDate earliest = age.earliest(day);
            counted.put(age, recount.openOn(day, earliest == null ? LocalDate.EPOCH : earliest, age.latest(day)));
            byAge.put(age, backlog.groups().getFirst().byAge().get(age).value());
        }
        assertThat(backlog.groups().getFirst().open().value())
                .as("open on " + day)
                .isEqualTo(recount.openOn(day));
        assertThat(byAge).isEqualTo(counted);
    }

    private void durationsHold(Recount recount, Figures figures) {
        Durations.Group closing = figures.durations(new Durations.Asked(
                        ofUnit(null), Milestone.RECEIVED, Milestone.CLOSED, Unit.HOURS, null, Grouping.NONE, null))
                .groups()
                .getFirst();
        List<Double> hours = recount.hoursToClose();
        Durations.Spread spread = Objects.requireNonNull(closing.spread());
        double mean = hours.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = hours.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .sum();
        assertThat(closing.count().value()).isEqualTo(hours.size());
        assertThat(spread.min()).isEqualTo(hours.getFirst(), EXACTLY);
        assertThat(spread.q1()).isEqualTo(Recount.type7(hours, 0.25), EXACTLY);
        assertThat(spread.median()).isEqualTo(Recount.type7(hours, 0.5), EXACTLY);
        assertThat(spread.q3()).isEqualTo(Recount.type7(hours, 0.75), EXACTLY);
        assertThat(spread.p90()).isEqualTo(Recount.type7(hours, 0.9), EXACTLY);
        assertThat(spread.p95()).isEqualTo(Recount.type7(hours, 0.95), EXACTLY);
        assertThat(spread.max()).isEqualTo(hours.getLast(), EXACTLY);
        assertThat(spread.mean()).isEqualTo(mean, EXACTLY);
        assertThat(Objects.requireNonNull(spread.deviation()))
                .isEqualTo(Math.sqrt(squares / (hours.size() - 1)), EXACTLY);
    }

    private void durationsByMonthHold(Recount recount, Figures figures) {
        Map<String, List<Double>> hours = recount.hoursToCloseByMonth();
        Map<String, List<Double>> told = new TreeMap<>();
        figures
                .durations(new Durations.Asked(
                        ofUnit(null),
                        Milestone.RECEIVED,
                        Milestone.CLOSED,
                        Unit.HOURS,
                        null,
                        Grouping.NONE,
                        Period.MONTH))
                .groups()
                .stream()
                .filter(group -> group.spread() != null)
                .forEach(group -> told.put(
                        Objects.requireNonNull(group.in()).period(),
                        List.of(
                                group.count().value().doubleValue(),
                                group.spread().median(),
                                group.spread().p90())));
        assertThat(told.keySet()).isEqualTo(hours.keySet());
        hours.forEach((month, all) -> {
            assertThat(told.get(month).get(0)).as(month).isEqualTo(all.size());
            assertThat(told.get(month).get(1)).as(month).isEqualTo(Recount.type7(all, 0.5), EXACTLY);
            assertThat(told.get(month).get(2)).as(month).isEqualTo(Recount.type7(all, 0.9), EXACTLY);
        });
    }

    private Map<String, Long> paretoBy(Figures figures, Dimension dimension) {
        Map<String, Long> counts = new TreeMap<>();
        Pareto pareto = figures.pareto(ofUnit(null), grouping(dimension));
        pareto.items()
                .forEach(bar -> counts.put(bar.keys().getFirst(), bar.count().value()));
        assertThat(pareto.total().value()).isEqualTo(CASES);
        assertThat(pareto.items().getLast().cumulative()).isEqualTo(1, EXACTLY);
        return counts;
    }

    private Map<String, Long> perMonth(Milestone milestone) {
        Map<String, Long> counts = new TreeMap<>();
        volumes(milestone, Period.MONTH)
                .series()
                .getFirst()
                .points()
                .forEach(point -> counts.put(point.period(), point.count().value()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private Volumes volumes(Milestone milestone, Period per) {
        return figures(1).volumes(new Volumes.Asked(ofUnit(milestone), per, Grouping.NONE));
    }

    private Repeats repeats(RepeatKind key) {
        return figures(1).repeats(new RepeatQuestion(ofUnit(null), key, Repeats.WINDOW_DAYS_DEFAULT, null));
    }

    private Figures figures(int smallestGroup) {
        return new Figures(
                running.jdbc(),
                running.bean(Editions.class).answering(StatisticsView.VIEW),
                ComplaintPolicy.ofCatalogue().zone(),
                new TransactionTemplate(running.bean(PlatformTransactionManager.class)),
                running.bean(ViewProgress.class),
                new SmallGroups(smallestGroup));
    }

    private static Grouping grouping(Dimension dimension) {
        return new Grouping(List.of(dimension), null);
    }

    private Selection ofUnit(Milestone milestone) {
        return new Selection(
                milestone, null, null, null, null, null, unit, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    private static String issue(StoredEvent arrival) {
        return arrival.payload() instanceof SourceComplaintRecorded reported && reported.issue() != null
                ? reported.issue()
                : "";
    }

    private static String product(StoredEvent arrival) {
        return arrival.payload() instanceof SourceComplaintRecorded reported
                ? reported.product()
                : ((ComplaintReceived) arrival.payload()).productModel();
    }

    private static String channel(StoredEvent arrival) {
        return arrival.payload() instanceof ComplaintReceived received
                ? received.channel().name()
                : "WEB";
    }

    private String phone(StoredEvent arrival) {
        return arrival.payload() instanceof ComplaintReceived received
                        && received.customer().phone() != null
                ? opened(received.customer().phone()).replaceAll("[ -]", "")
                : null;
    }

    private String address(StoredEvent arrival) {
        return arrival.payload() instanceof SourceComplaintRecorded reported
                ? opened(Objects.requireNonNull(reported.words()).address())
                        .replace("  ", " ")
                        .toLowerCase(Locale.ROOT)
                : null;
    }

    private String opened(Personal words) {
        return running.bean(PersonalVault.class).open((Personal.Sealed) words).orElseThrow();
    }
}
