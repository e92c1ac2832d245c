package org.redress.command.organisation;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.redress.http.signin.Standings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes up what a process left behind that appended a change and died before the change counted. */
@Component
class RolesHeldWatch implements SmartLifecycle {
    /** Two looks into an index; how long such a change goes without effect. */
    static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    /** Before the first accounts ask for their roles, and before the port opens. */
    static final int PHASE = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 768;

    private static final Logger LOG = LoggerFactory.getLogger(RolesHeldWatch.class);

    private final RolesHeld rolesHeld;
    private final Standings standings;
    private volatile @Nullable ScheduledExecutorService looks;

    RolesHeldWatch(RolesHeld rolesHeld, Standings standings) {
        this.rolesHeld = rolesHeld;
        this.standings = standings;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with its executor, and tells what goes wrong itself.
    public void start() {
        look();
        ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("roles-held").daemon().factory());
        begun.scheduleWithFixedDelay(
                this::lookOrTell, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        looks = begun;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = looks;
        if (running != null) {
            running.shutdownNow();
        }
        looks = null;
    }

    @Override
    public boolean isRunning() {
        return looks != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void look() {
        if (rolesHeld.catchUp()) {
            standings.forgetAll();
        }
    }

    private void lookOrTell() {
        try {
            look();
        } catch (RuntimeException e) {
            // The database is away, most likely, and says so elsewhere; types only, its messages quote rows.
            LOG.warn(
                    "Nobody has looked whether roles have changed: {}",
                    e.getClass().getName());
        }
    }
}
