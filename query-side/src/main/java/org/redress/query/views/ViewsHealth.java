package org.redress.query.views;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.watch.BoundedLook;
import org.redress.eventlog.watch.BoundedLook.Sight;
import org.redress.query.upkeep.View;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * The process is not healthy while one of its views stands still: what people see grows old without saying so. Each view
 * tells for itself; all of one answer are seen at one look.
 */
class ViewsHealth implements CompositeHealthContributor {
    private final Views views;
    private final BoundedLook<ViewFigures> look;

    ViewsHealth(Views views, BoundedLook<ViewFigures> look) {
        this.views = views;
        this.look = look;
    }

    @Override
    public @Nullable HealthContributor getContributor(String name) {
        return views.all().stream().anyMatch(view -> view.name().equals(name)) ? indicator(look.now(), name) : null;
    }

    @Override
    public Stream<HealthContributors.Entry> stream() {
        Sight<ViewFigures> sight = look.now();
        return views.all().stream()
                .map(View::name)
                .map(name -> new HealthContributors.Entry(name, indicator(sight, name)));
    }

    private static HealthIndicator indicator(Sight<ViewFigures> sight, String view) {
        return () -> Optional.ofNullable(sight.value())
                .flatMap(figures -> figures.of(view))
                .map(ViewsHealth::of)
                .orElseGet(() -> Health.unknown()
                        .withDetail("why", String.valueOf(sight.why()))
                        .build());
    }

    private static Health of(ViewStatus view) {
        Health.Builder health = view.state().isStandingStill() ? Health.down() : Health.up();
        health.withDetail("state", view.state()).withDetail("deadLetters", view.deadLetters());
        if (view.lag() != null && view.lagSeconds() != null) {
            health.withDetail("lag", view.lag()).withDetail("lagSeconds", view.lagSeconds());
        }
        switch (view.state()) {
            case STOPPED -> health.withDetail("why", "an event stands in its way, or somebody stopped it");
            case STALLED ->
                health.withDetail(
                        "why", "nothing was taken up for %d s".formatted(Standstill.STALLED_AFTER.toSeconds()));
            case FOLLOWING -> {}
        }
        return health.build();
    }
}
