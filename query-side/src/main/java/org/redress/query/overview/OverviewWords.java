package org.redress.query.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.query.page.Frame;
import org.redress.query.page.Speech;
import org.redress.query.page.WaitingRow;
import org.springframework.web.util.UriComponentsBuilder;

/** Says what the overview knows in the reader’s language, and where each number leads. The template calls it. */
final class OverviewWords {
    private static final String WORKLIST = "/worklist";

    private final Speech say;
    private final Instant now;
    private final LocalDate today;
    private final DateTimeFormatter month;
    private final DateTimeFormatter day;

    OverviewWords(Frame frame, Instant now, LocalDate today) {
        this.say = frame.say();
        this.now = now;
        this.today = today;
        this.month = DateTimeFormatter.ofPattern(
                say.text("overview.month"), frame.language().locale());
        this.day = DateTimeFormatter.ofPattern(
                say.text("date.day"), frame.language().locale());
    }

    /**
     * A matter as a row of the page.
     *
     * @param step that decides it and that the reader may take; null for none
     */
    WaitingRow row(Waiting waiting, @Nullable String step) {
        Matter matter = waiting.matter();
        return new WaitingRow(
                waiting.complaint() + "/" + matter.key(),
                waiting.complaint(),
                waiting.caseNumber(),
                shape(matter),
                lead(matter),
                reason(matter),
                howLong(matter),
                null,
                List.of(step == null ? new WaitingRow.Way(of(matter, ".action"), null) : WaitingRow.Way.to(step, say)));
    }

    /** What waits, in a few words. */
    private String lead(Matter matter) {
        Matter.Asked draft = matter.draft();
        return switch (matter.kind()) {
            case EMERGENCY, TRANSFER, UNREACHABLE, PROMISE -> of(matter, "");
            case BOUNCE, ESCALATION, APPEAL -> of(matter, "", matter.times());
            case AUTHORITY ->
                of(matter, "", say.name(Objects.requireNonNull(draft).remedy()), say.money(draft.amount()));
        };
    }

    /** Why it waits. */
    private String reason(Matter matter) {
        return switch (matter.kind()) {
            case EMERGENCY, BOUNCE, ESCALATION, TRANSFER, UNREACHABLE -> of(matter, ".reason");
            case PROMISE -> of(matter, ".reason", say.moment(matter.urgentFrom()));
            case AUTHORITY, APPEAL -> of(matter, ".reason", say.name(Objects.requireNonNull(matter.addressee())));
        };
    }

    /** How long it has waited, or is late. */
    private String howLong(Matter matter) {
        String length = say.duration(Duration.between(matter.urgentFrom(), now));
        return say.text(matter.kind() == Matter.Kind.PROMISE ? "waiting.late" : "waiting.since", length);
    }

    /** What it is drawn as: a symbol, and the colour that goes with it. */
    private static String shape(Matter matter) {
        return switch (matter.kind()) {
            case EMERGENCY -> "alarm";
            case BOUNCE, ESCALATION, APPEAL -> "esc";
            case PROMISE -> "late";
            case AUTHORITY, TRANSFER -> "wait";
            case UNREACHABLE -> "gone";
        };
    }

    /** Full days since then. */
    public String days(LocalDate since) {
        return say.text("duration.days", say.number(today.toEpochDay() - since.toEpochDay()));
    }

    /** What a group is called that has a bucket. */
    public String groupName(Group.By by, Group group) {
        return switch (by) {
            case OWNER -> say.person(group.bucket());
            case CHANNEL -> say.name("Channel", group.bucket());
            case UNIT -> group.bucket();
        };
    }

    public LocalDate agedBefore() {
        return Overview.agedBefore(today);
    }

    /** The cases of a group in the worklist, all that are open or only those that bear another mark. */
    public String address(Group.By by, Group group, String mark) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(WORKLIST).queryParam("mark", mark);
        if (group.isNone()) {
            address.queryParam("mark", "WITHOUT_" + by.name());
        } else {
            address.queryParam(by.choice(), "{bucket}");
        }
        return address.encode().buildAndExpand(group.bucket()).toUriString();
    }

    /** The cases that reached us in a week. */
    public String address(Week week) {
        return UriComponentsBuilder.fromPath(WORKLIST)
                .queryParam("receivedFrom", week.monday())
                .queryParam("receivedBefore", week.until())
                .toUriString();
    }

    /** The week from its Monday to its Sunday. */
    public String week(Week week) {
        return say.text(
                "overview.week",
                day.format(week.monday()),
                day.format(week.until().minusDays(1)));
    }

    /** A week with its count, and whether it is unusual. */
    public String point(WeekChart.Point point) {
        return say.text(
                "overview.point." + point.shape(),
                week(point.week()),
                say.number(point.week().received()));
    }

    public String month(LocalDate firstMonday) {
        return month.format(firstMonday);
    }

    /** What is true of the weeks. */
    public String finding(Trend trend) {
        return say.text(
                "overview.trend." + trend.finding(),
                trend.above(),
                trend.below(),
                trend.weeks().size());
    }

    /** What the chart shows, for those who do not see it. */
    public String chart(WeekChart chart) {
        return say.text("overview.chart", chart.points().size());
    }

    private String of(Matter matter, String part, Object... values) {
        return say.text("overview.matter." + matter.kind() + part, values);
    }
}
