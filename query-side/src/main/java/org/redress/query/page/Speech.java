package org.redress.query.page;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Occurred;
import org.redress.events.Mistake;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.http.problem.ProblemKind;
import org.redress.query.reading.Staff;
import org.springframework.context.MessageSource;

/** Says things in the reader's language: names of constants, moments, durations, amounts. Templates call it. */
public final class Speech {
    private static final int PARTS_OF_A_DURATION_MAX = 2;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TIME_TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Language language;
    private final MessageSource texts;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;
    private final Staff.Names staff;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayAndWeekday;

    Speech(Language language, MessageSource texts, ZoneId zone, Clock clock, Staff.Names staff) {
        this.staff = staff;
        this.language = language;
        this.texts = texts;
        this.zone = zone;
        this.now = clock.instant();
        this.today = LocalDate.ofInstant(now, zone);
        this.day = DateTimeFormatter.ofPattern(text("date.day"), language.locale());
        this.dayAndWeekday = DateTimeFormatter.ofPattern(text("date.dayAndWeekday"), language.locale());
    }

    /** The text of the bundle under this key. */
    public String text(String key, Object... values) {
        return texts.getMessage(key, values, language.locale());
    }

    /** What people call a constant. */
    public String name(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The same, of a constant that is known by its name only, or was not recorded. */
    public String name(String kind, @Nullable String constant) {
        return constant == null || constant.equals("NOT_RECORDED")
                ? text("app.notRecorded")
                : Objects.requireNonNullElse(
                        texts.getMessage(kind + "." + constant, null, null, language.locale()), constant);
    }

    /** Everything that can be wrong with a value, for scripts to tell. */
    public List<Mistake> mistakes() {
        return List.of(Mistake.values());
    }

    /** Everything that can stand in the way beside a rule, for scripts to tell. */
    public List<ProblemKind> problems() {
        return List.of(ProblemKind.values());
    }

    /** Several constants in one breath; empty when there are none. */
    public String names(Iterable<? extends Enum<?>> constants) {
        List<String> names = new ArrayList<>();
        constants.forEach(constant -> names.add(name(constant)));
        return String.join(text("list.separator"), names);
    }

    /** Several constants that are known by their names only, with commas between. */
    public String names(String kind, String constants) {
        return list(Arrays.stream(constants.split(","))
                .map(constant -> name(kind, constant))
                .toList());
    }

    /** Who is meant by an id: the name where this reader may know it, else the id itself. */
    public String person(PersonId person) {
        return person(person.value());
    }

    /** The same, of an id that stands in a text. */
    public String person(String person) {
        return Objects.requireNonNullElse(staff.nameOf(person), person);
    }

    /** Who is meant by an id, and the id: for whoever must tell two of the same name apart. */
    public String personWithId(PersonId person) {
        String name = staff.nameOf(person.value());
        return name == null ? person.value() : text("person.withId", name, person.value());
    }

    /** Several words in one breath. */
    public String list(Iterable<String> words) {
        return String.join(text("list.separator"), words);
    }

    /** What a source says, or that it does not. */
    public String source(@Nullable String statement) {
        return statement == null || statement.equals("NOT_RECORDED") ? text("app.notRecorded") : statement;
    }

    /** A moment to the minute, in the zone that the page names. */
    public String moment(Instant moment) {
        return momentOn(moment, dayAndWeekday);
    }

    /** A moment to the second, by its date whatever day it is now: for whoever holds one against another. */
    public String exactly(Instant moment) {
        String on = dayAndWeekday.format(LocalDate.ofInstant(moment, zone));
        return on + (on.endsWith("）") ? "" : " ") + TIME_TO_THE_SECOND.format(moment.atZone(zone));
    }

    /** The date on which a moment is, whatever day it is now. */
    public String date(Instant moment) {
        return day.format(LocalDate.ofInstant(moment, zone));
    }

    /** The time of day of a moment, to the minute. */
    public String timeOfDay(Instant moment) {
        return time(moment);
    }

    /** A day with its weekday. */
    public String day(LocalDate date) {
        return relative(date, dayAndWeekday);
    }

    /** When something happened, as exactly as it is known. */
    public String occurred(@Nullable String at, Occurred.Precision precision) {
        if (at == null) {
            return text("app.notRecorded");
        }
        return precision == Occurred.Precision.DAY ? day(LocalDate.parse(at)) : moment(Instant.parse(at));
    }

    /** The day on which something happened, for a column; with the time where that was today or yesterday. */
    public String occurredBriefly(@Nullable String at, Occurred.Precision precision) {
        if (at == null) {
            return text("app.notRecorded");
        }
        if (precision == Occurred.Precision.DAY) {
            return relative(LocalDate.parse(at), day);
        }
        Instant moment = Instant.parse(at);
        boolean isRecent = !LocalDate.ofInstant(moment, zone).isBefore(today.minusDays(1));
        return isRecent ? momentOn(moment, day) : relativeDay(moment, day);
    }

    /** A length of time in its two largest units. */
    public String duration(Duration length) {
        List<String> parts = new ArrayList<>();
        add(parts, "duration.days", length.toDays());
        add(parts, "duration.hours", length.toHoursPart());
        add(parts, "duration.minutes", length.toMinutesPart());
        return parts.isEmpty()
                ? text("duration.minutes", 0)
                : String.join(" ", parts.subList(0, Math.min(PARTS_OF_A_DURATION_MAX, parts.size())));
    }

    /** An amount, never rounded. */
    public String money(Money money) {
        return money.amount() + " " + money.currency();
    }

    /** A count with its thousands apart. */
    public String number(long count) {
        return NumberFormat.getIntegerInstance(language.locale()).format(count);
    }

    /** The zone in which the page tells times, by its name in the tz database: for scripts. */
    public String zoneId() {
        return zone.getId();
    }

    /** The zone in which the page tells times, with what it is ahead of UTC now. */
    public String zone() {
        return zone.getId() + " (UTC" + zone.getRules().getOffset(now).getId() + ")";
    }

    private String momentOn(Instant moment, DateTimeFormatter format) {
        String day = relativeDay(moment, format);
        // A full-width bracket brings its own space.
        return day + (day.endsWith("）") ? "" : " ") + time(moment);
    }

    private String relativeDay(Instant moment, DateTimeFormatter format) {
        return relative(LocalDate.ofInstant(moment, zone), format);
    }

    private String relative(LocalDate date, DateTimeFormatter format) {
        if (date.equals(today)) {
            return text("date.today");
        }
        return date.equals(today.minusDays(1)) ? text("date.yesterday") : format.format(date);
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(text(key, count));
        }
    }
}
