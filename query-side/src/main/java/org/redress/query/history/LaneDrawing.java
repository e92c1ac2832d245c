package org.redress.query.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.AuthorityEvent;
import org.redress.events.ProgressEvent;
import org.redress.events.RecordCorrected;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;
import org.redress.query.page.Speech;

/**
 * A case as lines over its events: what it was in at each, who answered for it, what was waited for and what was owed.
 * The same whichever moment is looked at: what was not known then is covered.
 *
 * @param places where each event stands
 * @param covers from where on nothing is known as long as this event is the last
 */
record LaneDrawing(
        Spacing spacing,
        double width,
        List<Double> places,
        List<Double> covers,
        List<Span> spans,
        List<Dot> dots,
        List<Day> days,
        List<Gap> gaps) {
    /** From the top to below the last line, with room there for the letter of A. */
    static final int HEIGHT = 206;

    /** Behind the last event, for what has lasted since. */
    private static final double END = 34;

    /** Half a dot. */
    private static final double DOT = 5;

    /** What a label keeps free before and behind it. */
    private static final double LABEL_EDGE = 2 * DOT;

    /** Between two days that are named. */
    private static final double DAY_APART = 118;

    /** What a pause is drawn narrower than the room it has, on either side. */
    private static final double GAP_EDGE = 14;

    /** A pause with less room than this is told by its length alone in the list. */
    private static final double GAP_MIN = 44;

    private static final double LATIN_CHARACTER = 6.6;
    private static final double CHINESE_CHARACTER = 12.4;
    private static final int FIRST_CHINESE = 0x2E80;

    /** Characters of an opaque id in the drawing; all of it is beside it. */
    private static final int ID_CHARACTERS_MAX = 16;

    /**
     * Something that lasted.
     *
     * @param kind how it is drawn
     * @param label null where it has no room
     * @param title what it says in full
     */
    record Span(
            Lane lane,
            Kind kind,
            double x,
            double width,
            @Nullable String label,
            String title) {

        /** The same without its label where that has no room. */
        Span labelledWithin(double room) {
            boolean fits = label != null && widthOf(label) + LABEL_EDGE <= room;
            return fits ? this : new Span(lane, kind, x, width, null, title);
        }
    }

    /** How something that lasted is drawn. */
    enum Kind {
        STATE,
        WAITING,
        ENDED,
        OWNER,
        AUTHORITY,
        PROMISE
    }

    /** One event. */
    record Dot(Lane lane, Shape shape, double x, int number, String title) {}

    /** How an event is drawn. */
    enum Shape {
        MAIN,
        USUAL,
        DECISION,
        CORRECTION
    }

    /** Where a day begins. */
    record Day(double x, String label) {}

    /** Where nothing happened for long. */
    record Gap(double x, double width, String label) {}

    static LaneDrawing of(CaseHistory history, Spacing spacing, Speech say) {
        List<Moment> moments = history.moments();
        List<Instant> recorded =
                moments.stream().map(moment -> moment.event().recordedAt()).toList();
        double[] places = spacing.places(recorded);
        double width = Math.max(places[places.length - 1] + END, Spacing.FIRST + 4 * DAY_APART);
        List<Dot> dots = moments.stream()
                .map(moment -> dot(moment, places[moment.number() - 1], say))
                .toList();
        return new LaneDrawing(
                spacing,
                width,
                boxed(places),
                boxed(covers(places, width)),
                spans(moments, places, width, say).stream()
                        .map(span -> span.labelledWithin(roomOf(span, dots)))
                        .toList(),
                dots,
                days(recorded, places, say),
                gaps(recorded, places, say));
    }

    /** Where an event stands. */
    public double place(int number) {
        return places.get(number - 1);
    }

    /** From where on nothing is known when this event is the last. */
    public double cover(int number) {
        return covers.get(number - 1);
    }

    public int height() {
        return HEIGHT;
    }

    /** The lines from top to bottom. */
    public List<Lane> lanes() {
        return List.of(Lane.values());
    }

    /** Where each event stands, as a script reads it. */
    public String placesText() {
        return text(places);
    }

    /** From where on nothing is known after each event, as a script reads it. */
    public String coversText() {
        return text(covers);
    }

    private static String text(List<Double> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Span> spans(List<Moment> moments, double[] places, double width, Speech say) {
        return Stream.of(
                        lasting(
                                moments,
                                places,
                                width,
                                state -> state.stage(),
                                (stage, x, wide) -> state(stage, x, wide, say)),
                        lasting(
                                moments,
                                places,
                                width,
                                LaneDrawing::owner,
                                (owner, x, wide) -> span(Lane.OWNER, Kind.OWNER, x, wide, shortened(owner), owner)),
                        lasting(
                                moments,
                                places,
                                width,
                                state -> waited(state, say),
                                (roles, x, wide) -> span(Lane.AUTHORITY, Kind.AUTHORITY, x, wide, roles, roles)),
                        lasting(moments, places, width, LaneDrawing::owed, (due, x, wide) -> {
                            String text = say.text("history.lane.due", say.date(due) + " " + say.timeOfDay(due));
                            return span(Lane.CONTACT, Kind.PROMISE, x, wide, text, text);
                        }))
                .flatMap(List::stream)
                .toList();
    }

    private interface Drawn<T> {
        Span span(T value, double x, double width);
    }

    /** One span for each time that the value stays the same; none while there is none. */
    private static <T> List<Span> lasting(
            List<Moment> moments,
            double[] places,
            double width,
            Function<ComplaintState, @Nullable T> valueOf,
            Drawn<T> drawn) {
        List<Span> spans = new ArrayList<>();
        int begun = 0;
        for (int event = 1; event <= moments.size(); event++) {
            T value = valueOf.apply(moments.get(begun).state());
            boolean goesOn = event < moments.size()
                    && Objects.equals(value, valueOf.apply(moments.get(event).state()));
            if (!goesOn) {
                double end = event < moments.size() ? places[event] - 2 : width - END / 2;
                if (value != null) {
                    spans.add(drawn.span(value, places[begun], Math.max(1, end - places[begun])));
                }
                begun = event;
            }
        }
        return spans;
    }

    private static Span state(Stage stage, double x, double width, Speech say) {
        Kind kind = switch (stage) {
            case AWAITING_AUTHORIZATION, ON_HOLD, UNREACHABLE -> Kind.WAITING;
            case RESOLVED, CLOSED, WITHDRAWN, MERGED -> Kind.ENDED;
            case NOT_RECEIVED,
                    RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    AWAITING_CONFIRMATION -> Kind.STATE;
        };
        return span(Lane.STATE, kind, x, width, say.name(stage), say.name(stage));
    }

    private static Span span(Lane lane, Kind kind, double x, double width, String label, String title) {
        return new Span(lane, kind, x, width, label, title);
    }

    /** A label ends before the next event of its line, where it stands on the line and not above it. */
    private static double roomOf(Span span, List<Dot> dots) {
        return dots.stream()
                .filter(dot -> span.lane() == Lane.STATE && dot.lane() == Lane.STATE && dot.x() > span.x())
                .mapToDouble(dot -> dot.x() - DOT - span.x())
                .reduce(span.width(), Math::min);
    }

    private static @Nullable String owner(ComplaintState state) {
        return state.ownership().owner() == null
                ? null
                : state.ownership().owner().person().value();
    }

    private static @Nullable String waited(ComplaintState state, Speech say) {
        return state.authorizations()
                .pending()
                .flatMap(draft -> state.authorizations().draft(draft))
                .map(draft -> say.names(draft.needs()))
                .orElse(null);
    }

    /** The earliest time told of what we owe, kept late or not. */
    private static @Nullable Instant owed(ComplaintState state) {
        return Stream.concat(state.promises().dueAt().values().stream(), state.promises().broken().values().stream())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Dot dot(Moment moment, double x, Speech say) {
        Shape shape = shape(moment);
        return new Dot(
                Lane.of(moment.what()),
                shape,
                x,
                moment.number(),
                say.text("event." + moment.event().type()));
    }

    private static Shape shape(Moment moment) {
        if (moment.what() instanceof RecordCorrected) {
            return Shape.CORRECTION;
        }
        if (moment.what() instanceof AuthorityEvent) {
            return Shape.DECISION;
        }
        return moment.what() instanceof ProgressEvent ? Shape.MAIN : Shape.USUAL;
    }

    /** At most one step beyond the event: a longer silence was not known to come. */
    private static double[] covers(double[] places, double width) {
        double[] covers = new double[places.length];
        for (int event = 0; event < places.length; event++) {
            double next = event + 1 < places.length ? places[event + 1] : width;
            covers[event] = Math.max(places[event] + DOT, Math.min(next - DOT - 1, places[event] + END));
        }
        return covers;
    }

    private static List<Day> days(List<Instant> recorded, double[] places, Speech say) {
        List<Day> days = new ArrayList<>();
        String before = "";
        double free = 0;
        for (int event = 0; event < places.length; event++) {
            String date = say.date(recorded.get(event));
            if (!date.equals(before) && places[event] >= free) {
                days.add(new Day(places[event] - GAP_EDGE, date));
                free = places[event] + DAY_APART;
            }
            before = date;
        }
        return days;
    }

    private static List<Gap> gaps(List<Instant> recorded, double[] places, Speech say) {
        List<Gap> gaps = new ArrayList<>();
        for (int event = 1; event < places.length; event++) {
            Duration pause = Duration.between(recorded.get(event - 1), recorded.get(event));
            double room = places[event] - places[event - 1];
            if (pause.compareTo(Spacing.GAP_MIN) >= 0 && room >= GAP_MIN + 2 * GAP_EDGE) {
                double x = places[event - 1] + END;
                gaps.add(new Gap(x, Math.max(GAP_MIN / 2, places[event] - GAP_EDGE - x), say.duration(pause)));
            }
        }
        return gaps;
    }

    private static double widthOf(String text) {
        return text.chars()
                .mapToDouble(character -> character < FIRST_CHINESE ? LATIN_CHARACTER : CHINESE_CHARACTER)
                .sum();
    }

    private static String shortened(String id) {
        return id.length() <= ID_CHARACTERS_MAX ? id : id.substring(0, ID_CHARACTERS_MAX - 1) + "…";
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers)
                .map(number -> Math.round(number * 10) / 10.0)
                .boxed()
                .toList();
    }
}
