package org.redress.query.views;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.redress.query.upkeep.Build;
import org.redress.query.upkeep.EditionComparison;
import org.redress.query.upkeep.EditionWriting.Target;
import org.redress.query.upkeep.View;

/** The way of one build from a filled edition to one that answers; it can be held up and given up at each step. */
final class BuildSteps {
    /** How often a build is written down, and looked at whether it is to go on. */
    static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /** Events that may be left for the moment in which a view stands still. */
    static final int CLOSE_ENOUGH = 200;

    /** Parts of the log that are followed in that moment at most; what happens later, the view itself follows. */
    static final int LAST_PARTS_MAX = 5;

    /** Rows that are looked at once more in that moment; before it, as often as it takes to be that few. */
    static final int LAST_LOOKS_MAX = 200;

    /** Times that rows are looked at again before it, while both editions go on. */
    static final int LOOKS_AGAIN_MAX = 5;

    /** Looks at rows that differ, a second apart, while a part of the view has not told that it took up their last event. */
    static final int UNSETTLED_LOOKS_MAX = 10;

    private final Target target;
    private final View view;
    private final BuildParts parts;
    private Build build;
    private long lookedAt = System.nanoTime() - LOOK_EVERY.toNanos();

    BuildSteps(Build build, Target target, BuildParts parts) {
        this.build = build;
        this.target = target;
        this.view = target.folding().view();
        this.parts = parts;
    }

    /** How far it is. */
    Build build() {
        return build;
    }

    Target target() {
        return target;
    }

    void save(Build now) {
        parts.builds().save(now);
        build = now;
    }

    /** Where it is now, seldom written down. @return false when it was given up; waits while it is to pause */
    boolean goesOnAt(long position, long until) {
        return isLookDue() ? goesOn(build.at(position, Math.max(position, until), parts.now())) : true;
    }

    private boolean isLookDue() {
        return System.nanoTime() - lookedAt >= LOOK_EVERY.toNanos();
    }

    private boolean goesOn(Build now) {
        save(now);
        while (true) {
            lookedAt = System.nanoTime();
            Build.Wish wish = parts.builds().of(view).map(Build::wish).orElse(Build.Wish.CANCEL);
            if (wish != Build.Wish.PAUSE) {
                return wish == Build.Wish.GO;
            }
            pause();
        }
    }

    void catchUp() {
        long position = build.position();
        save(build.in(Build.Phase.CATCHING_UP, position, parts.log().head(), parts.now()));
        position = followed(position);
        save(build.at(position, Math.max(position, parts.log().head()), parts.now()));
    }

    private long followed(long from) {
        long position = from;
        while (parts.log().head() - position > CLOSE_ENOUGH) {
            long reached = parts.writing().follow(target, position);
            if (reached == position) {
                break;
            }
            position = reached;
            goOnOrGiveUp(position, parts.log().head());
        }
        return position;
    }

    private void goOnOrGiveUp(long position, long until) {
        if (!goesOnAt(position, until)) {
            throw new GivenUp(build.view());
        }
    }

    private void goOnOrGiveUpAfter(long compared) {
        if (isLookDue() && !goesOn(build.with(compared, 0, List.of(), parts.now()))) {
            throw new GivenUp(build.view());
        }
    }

    /** Rows of other code are meant to differ, and who goes back does so because they do. */
    boolean isComparable() {
        return build.kind() == Build.Kind.ANEW
                && !build.isAnyway()
                && parts.editions().of(view).codeVersion() == view.codeVersion();
    }

    /** Which rows seem to differ, while both editions go on. */
    Set<String> compare() {
        long position = build.position();
        save(build.in(Build.Phase.COMPARING, position, position, parts.now()));
        EditionComparison.Found found = parts.comparison()
                .all(target.folding(), parts.editions().answering(view), target.edition(), this::goOnOrGiveUpAfter);
        save(build.with(found.compared(), found.differing().size(), List.of(), parts.now())
                .in(
                        Build.Phase.CATCHING_UP,
                        position,
                        Math.max(position, parts.log().head()),
                        parts.now()));
        Set<String> suspects = found.differing();
        for (int looks = 0; looks < LOOKS_AGAIN_MAX && suspects.size() > LAST_LOOKS_MAX; looks++) {
            long reached = followed(build.position());
            save(build.at(reached, Math.max(reached, parts.log().head()), parts.now()));
            suspects = parts.comparison()
                    .again(target.folding(), parts.editions().answering(view), target.edition(), suspects);
        }
        if (suspects.size() > LAST_LOOKS_MAX) {
            throw new Differing(suspects);
        }
        return suspects;
    }

    /** Lets it answer, unless rows differ; of those nobody can tell while a part of the view lags, so it is waited for. */
    void switchOver(Set<String> suspects) {
        for (int looks = 0; looks < UNSETTLED_LOOKS_MAX; looks++) {
            try {
                switchNow(suspects, looks + 1 == UNSETTLED_LOOKS_MAX);
                return;
            } catch (Unsettled e) {
                pause();
            }
        }
    }

    private void switchNow(Set<String> suspects, boolean isLast) {
        long near = followed(build.position());
        if (!goesOn(build.at(near, Math.max(near, parts.log().head()), parts.now()))) {
            throw new GivenUp(build.view());
        }
        parts.editionSwitch().to(view, target.edition(), (whole, furthest) -> {
            long reached = last(near, furthest);
            refuseWhatDiffers(suspects, whole, isLast);
            // Only whoever is at it still switches.
            save(build.with(build.compared(), 0, List.of(), parts.now()).at(reached, reached, parts.now()));
            return reached;
        });
    }

    private void refuseWhatDiffers(Set<String> suspects, long whole, boolean isLast) {
        Set<String> differing = parts.comparison()
                .again(target.folding(), parts.editions().answering(view), target.edition(), suspects);
        Set<String> settled = parts.comparison()
                .settled(target.folding(), parts.editions().answering(view), target.edition(), differing, whole);
        if (!settled.isEmpty()) {
            throw new Differing(settled);
        }
        if (!differing.isEmpty() && !isLast) {
            throw new Unsettled();
        }
    }

    /** Whether it was switched, and its end not written down. */
    boolean isAnswering() {
        return parts.editions().of(view).answering().number() == build.edition();
    }

    void end() {
        parts.builds().save(build.ended(Build.Phase.DONE, null, parts.now()));
    }

    /** What happened in the meantime, at least as far as the other edition has come. */
    private long last(long from, long furthest) {
        long position = from;
        for (int times = 0; times < LAST_PARTS_MAX || position < furthest; times++) {
            long reached = parts.writing().follow(target, position);
            if (reached == position) {
                break;
            }
            position = reached;
        }
        return position;
    }

    /** Until something is asked for, or it is time to look. */
    private void pause() {
        try {
            parts.requests().awaitAsked(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the process stops", e);
        }
    }

    /** A build was given up. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp(String view) {
            super("the build of " + view + " was given up");
        }
    }

    /** Rows differ, and the view may still have something to take up of them. */
    private static final class Unsettled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsettled() {
            super("rows differ that may change");
        }
    }

    /** The rows differ, though neither edition has anything to take up. */
    static final class Differing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Set<String> rows;

        Differing(Set<String> rows) {
            super(rows.size() + " rows differ");
            this.rows = rows;
        }

        /** By complaint or line. */
        Set<String> rows() {
            return rows;
        }
    }
}
