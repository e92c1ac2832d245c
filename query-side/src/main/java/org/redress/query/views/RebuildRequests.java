package org.redress.query.views;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.query.upkeep.Build;
import org.redress.query.upkeep.Builds;
import org.redress.query.upkeep.Edition;
import org.redress.query.upkeep.Editions;
import org.redress.query.upkeep.View;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked of the editions of views; whichever process may do it. */
class RebuildRequests {
    private final List<View> views;
    private final Builds builds;
    private final Editions editions;
    private final TransactionTemplate transaction;
    private final Semaphore asked = new Semaphore(0);

    RebuildRequests(List<View> views, Builds builds, Editions editions, PlatformTransactionManager transactions) {
        this.views = List.copyOf(views);
        this.builds = builds;
        this.editions = editions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Waits until something is asked for in this process, at most as long as this. */
    void awaitAsked(Duration max) throws InterruptedException {
        if (asked.tryAcquire(max.toMillis(), TimeUnit.MILLISECONDS)) {
            asked.drainPermits();
        }
    }

    /** The last build of a view. */
    Optional<Build> of(View view) {
        return builds.of(view);
    }

    /** Whether there are rows to go back to, which the code that runs can read. */
    boolean canGoBack(View view) {
        Editions.Replaced replaced = editions.of(view).replaced();
        return replaced != null && replaced.codeVersion() == view.codeVersion();
    }

    /**
     * Asks for the rows of these views to be made anew beside those that answer; one that is under way goes on.
     *
     * @param isAnyway whether they shall answer though they differ from those that do
     */
    void rebuild(List<View> which, boolean isAnyway) {
        which.forEach(view -> begin(view, () -> {
            Editions.Replaced replaced = editions.of(view).replaced();
            if (replaced != null) {
                editions.leave(view, replaced.edition());
            }
            Edition another = editions.another(view);
            builds.ask(view, another, Build.Kind.ANEW, 0, isAnyway);
        }));
        asked.release();
    }

    /**
     * Asks for the rows to answer again that answered before.
     *
     * @throws ProblemException 409 when there are none, or the code that runs cannot read them
     */
    void goBack(View view) {
        if (!canGoBack(view)) {
            throw new ProblemException(ProblemKind.NOTHING_TO_GO_BACK_TO.problem());
        }
        begin(view, () -> {
            Editions.Replaced replaced = editions.of(view).replaced();
            if (replaced != null) {
                builds.ask(view, replaced.edition(), Build.Kind.BACK, replaced.position(), true);
            }
        });
        asked.release();
    }

    /**
     * Says what is wanted of a build.
     *
     * @param isAnyway whether it shall answer though its rows differ
     * @throws ProblemException 404 when none is under way
     */
    void wish(View view, Build.Wish wish, boolean isAnyway) {
        if (!builds.wish(view, wish, isAnyway)) {
            throw new ProblemException(ProblemKind.NOT_FOUND.problem());
        }
        asked.release();
    }

    /** Rows that older code made are made anew, and answer until they are. */
    void askForWhatOtherCodeMade() {
        List<View> older = views.stream()
                .filter(view -> editions.of(view).codeVersion() < view.codeVersion())
                .toList();
        if (!older.isEmpty()) {
            rebuild(older, true);
        }
    }

    /** The same build with an edition that holds nothing; the one before is left. */
    Build withAnotherEdition(View view, Build build) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Build other = build.of(editions.another(view));
            builds.save(other);
            editions.leave(view, editions.numbered(build.edition()));
            return other;
        }));
    }

    private void begin(View view, Runnable asking) {
        boolean isUnderWay = builds.of(view)
                .map(Build::phase)
                .filter(Build.Phase::isUnderWay)
                .isPresent();
        if (isUnderWay) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> asking.run());
        } catch (DuplicateKeyException e) {
            // Somebody else asked at the same time: there is one.
        }
    }
}
