package org.redress.query.views;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.query.upkeep.Build;
import org.redress.query.upkeep.Builds;
import org.redress.query.upkeep.EditionRemoval;
import org.redress.query.upkeep.Failures;
import org.redress.query.upkeep.Folding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes up what is asked of the editions of views, while the process runs: one thread, one thing after the other. */
class BuilderLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BuilderLoop.class);

    /** How often it looks for what another process has asked for, or left behind. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final List<Folding<?>> foldings;
    private final Builds builds;
    private final Builder builder;
    private final EditionRemoval removal;
    private final RebuildRequests requests;
    private volatile @Nullable Thread thread;

    BuilderLoop(
            List<Folding<?>> foldings,
            Builds builds,
            Builder builder,
            EditionRemoval removal,
            RebuildRequests requests) {
        this.foldings = foldings;
        this.builds = builds;
        this.builder = builder;
        this.removal = removal;
        this.requests = requests;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("views-builder").daemon().start(this::run);
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean isFirst = true;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (isFirst) {
                    requests.askForWhatOtherCodeMade();
                    isFirst = false;
                }
                takeUp();
                for (Folding<?> folding : foldings) {
                    removal.some(folding);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // The database is away, most likely, and says so elsewhere; types only, its messages quote rows.
                if (isRunning()) {
                    LOG.warn("Nothing was built: {}", Failures.typesOf(e));
                }
            }
            awaitNext();
        }
    }

    private void takeUp() throws InterruptedException {
        List<Build> toFill = new ArrayList<>();
        List<Build> toFinish = new ArrayList<>();
        for (Build build : builds.claimed()) {
            if (build.wish() == Build.Wish.CANCEL) {
                builder.giveUp(build);
            } else if (build.wish() == Build.Wish.GO) {
                sort(build, toFill, toFinish);
            }
        }
        if (!toFill.isEmpty()) {
            attempt(toFill, () -> toFinish.addAll(builder.fill(toFill)));
        }
        for (Build build : toFinish) {
            attempt(List.of(build), () -> builder.finish(build));
        }
    }

    private static void sort(Build build, List<Build> toFill, List<Build> toFinish) {
        switch (build.phase()) {
            case QUEUED, FILLING -> (build.kind() == Build.Kind.ANEW ? toFill : toFinish).add(build);
            case CATCHING_UP, COMPARING -> toFinish.add(build);
            case DIFFERING -> {
                if (build.isAnyway()) {
                    toFinish.add(build);
                }
            }
            case DONE, CANCELLED, FAILED -> {}
        }
    }

    /** What goes on with a build. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private void attempt(List<Build> all, Work work) throws InterruptedException {
        try {
            work.run();
        } catch (Builds.NotOurs e) {
            LOG.info("{}", e.getMessage());
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted() || !Failures.isOfTheWork(e)) {
                throw e;
            }
            LOG.error("Views are not made anew: {}", Failures.typesOf(e));
            all.forEach(build -> builder.fail(build, Failures.typesOf(e)));
        }
    }

    private void awaitNext() {
        try {
            requests.awaitAsked(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
