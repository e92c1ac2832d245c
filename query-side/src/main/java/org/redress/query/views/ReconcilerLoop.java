package org.redress.query.views;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.redress.query.upkeep.Failures;
import org.redress.query.upkeep.Reconciled;
import org.redress.query.upkeep.Reconciled.Place;
import org.redress.query.upkeep.Reconciler;
import org.redress.query.upkeep.Reconciliation;
import org.redress.query.upkeep.Reconciliations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reconciles each night, and when it is asked to, a part after the other with a rest between them. */
class ReconcilerLoop implements SmartLifecycle {
    /** Who was not running at the time does it within these hours, or not that night: days belong to people. */
    static final Duration NIGHT = Duration.ofHours(4);

    private static final Logger LOG = LoggerFactory.getLogger(ReconcilerLoop.class);

    /** How often it looks for what another process has asked for, or left behind. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** After each part it rests for as long as that took, so that it takes half a connection; at most this. */
    private static final Duration REST_MAX = Duration.ofSeconds(5);

    private final Reconciler reconciler;
    private final Reconciliations reconciliations;
    private final LocalTime at;
    private final ZoneId zone;
    private final Clock clock;
    private final Semaphore asked = new Semaphore(0);
    private LocalDate lastNight = LocalDate.MIN;
    private volatile @Nullable Thread thread;

    ReconcilerLoop(Reconciler reconciler, Reconciliations reconciliations, LocalTime at, ZoneId zone, Clock clock) {
        this.reconciler = reconciler;
        this.reconciliations = reconciliations;
        this.at = at;
        this.zone = zone;
        this.clock = clock;
    }

    /** Begins now; what is under way goes on. */
    void ask() {
        reconciliations.begin(reconciler.complaints());
        asked.release();
    }

    /** Begins when it is night and nobody has begun yet. */
    void askAtNight(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        LocalDate night = here.minus(Duration.between(LocalTime.MIDNIGHT, at)).toLocalDate();
        Duration since = Duration.between(night.atTime(at).atZone(zone), here);
        if (since.compareTo(NIGHT) < 0 && !night.equals(lastNight)) {
            reconciliations.beginFirstOf(night, reconciler::complaints);
            lastNight = night;
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("views-reconciler").daemon().start(this::run);
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
        while (!Thread.currentThread().isInterrupted()) {
            try {
                askAtNight(clock.instant());
                reconciliations.claimed().ifPresent(this::goOn);
                if (asked.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    asked.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Reconciliations.NotOurs e) {
                LOG.info("{}", e.getMessage());
            } catch (RuntimeException e) {
                // The database is away, most likely, and says so elsewhere; types only, its messages quote rows.
                if (isRunning()) {
                    LOG.warn("Nothing was reconciled: {}", Failures.typesOf(e));
                }
                rest(LOOK_EVERY);
            }
        }
    }

    private void goOn(Reconciliation begun) {
        Place place = begun.place();
        while (place != null && !Thread.currentThread().isInterrupted()) {
            long began = System.nanoTime();
            place = next(place);
            rest(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** Does a part. @return where the next begins; null when it is over */
    private @Nullable Place next(Place place) {
        if (reconciliations.last().filter(Reconciliation::isCancelled).isPresent()) {
            reconciliations.end(Reconciliation.State.CANCELLED, null);
            return null;
        }
        Reconciled part;
        try {
            part = reconciler.part(place);
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted() || !Failures.isOfTheWork(e)) {
                throw e;
            }
            LOG.error("Views are not reconciled: {}", Failures.typesOf(e));
            reconciliations.end(Reconciliation.State.FAILED, Failures.typesOf(e));
            return null;
        }
        Place next = part.next();
        if (next != null) {
            reconciliations.add(part, next);
            return next;
        }
        reconciliations.complete(part);
        long findings = reconciliations.last().map(Reconciliation::findings).orElse(0L);
        if (findings > 0) {
            LOG.error("Views show something else than the log holds of {} complaints, see /operations", findings);
        }
        return null;
    }

    private void rest(Duration took) {
        try {
            Duration rest = took.compareTo(REST_MAX) < 0 ? took : REST_MAX;
            if (asked.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                asked.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
