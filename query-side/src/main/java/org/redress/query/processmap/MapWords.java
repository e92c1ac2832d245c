package org.redress.query.processmap;

import java.time.Duration;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.query.logpage.LogWords;
import org.redress.query.page.Frame;
import org.redress.query.page.Speech;

/** Says what stands on a map in the reader’s language, and where its paths lead. The templates call it. */
final class MapWords {
    /** What a plate is wider than its words. */
    private static final double PLATE_EDGES = 8;

    private final Speech say;
    private final MapAsked asked;
    private final LogWords words;

    MapWords(Frame frame, MapAsked asked) {
        this.say = frame.say();
        this.asked = asked;
        this.words = new LogWords(frame, asked.log());
    }

    public String activity(String activity) {
        return words.activity(activity);
    }

    public String stop(Stop stop) {
        return switch (stop) {
            case Stop.Beginning beginning -> say.text("map.beginning");
            case Stop.Activity activity -> words.activity(activity.name());
            case Stop.Ending ending -> say.text("map.ending");
        };
    }

    /** Where it leads from and to. */
    public String path(MapPath path) {
        return say.text("map.path", stop(path.from()), stop(path.to()));
    }

    /** The same with its numbers, for those who do not see it. */
    public String pathInFull(MapPath path, WaitMeasure measure) {
        Duration wait = measure.of(path);
        return wait == null
                ? say.text("map.path.counted", path(path), say.number(path.count()))
                : say.text("map.path.timed", path(path), say.number(path.count()), words.wait(wait));
    }

    public String boxInFull(MapDrawing.Box box) {
        return say.text(
                "map.box",
                words.activity(box.node().activity()),
                say.number(box.node().events()),
                say.number(box.node().cases()));
    }

    /** How long a path is waited on. */
    public String wait(MapPath path, WaitMeasure measure) {
        return words.wait(measure.of(path));
    }

    /** The two numbers of a path beside each other. */
    public String label(MapPath path, WaitMeasure measure) {
        String wait = wait(path, measure);
        return wait.isEmpty() ? say.number(path.count()) : say.number(path.count()) + " · " + wait;
    }

    /** How wide the plate is on which a label lies. */
    public double plate(String label) {
        return NameLines.widthOf(label) + PLATE_EDGES;
    }

    public String cases(MapPath path) {
        return asked.log().with(condition(path)).address(LogWords.CASES);
    }

    /** The map of the cases that went a path. */
    public String only(MapPath path) {
        return asked.log().with(condition(path)).address(LogWords.MAP);
    }

    /** Where more is told of a path. */
    public String choose(MapPath path) {
        return asked.choosing(new MapChoice.OfPath(path.from(), path.to()));
    }

    /** Where more is told of an activity. */
    public String choose(String activity) {
        return asked.choosing(new MapChoice.OfActivity(activity));
    }

    public boolean isChosen(MapPath path) {
        return new MapChoice.OfPath(path.from(), path.to()).equals(asked.choice());
    }

    public boolean isChosen(String activity) {
        return new MapChoice.OfActivity(activity).equals(asked.choice());
    }

    /** What somebody looks at. */
    public String choice(MapChoice choice) {
        return switch (choice) {
            case MapChoice.OfActivity of -> words.activity(of.activity());
            case MapChoice.OfPath of -> say.text("map.path", stop(of.from()), stop(of.to()));
        };
    }

    private static Condition condition(MapPath path) {
        if (path.from() instanceof Stop.Activity from && path.to() instanceof Stop.Activity to) {
            return new Condition.Moved(from.name(), to.name());
        }
        return path.from() instanceof Stop.Activity from
                ? new Condition.EndedWith(from.name())
                : new Condition.BeganWith(((Stop.Activity) path.to()).name());
    }
}
