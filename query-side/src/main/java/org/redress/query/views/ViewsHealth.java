package org.redress.query.views;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The process is not healthy while one of its views stands still: what people see grows old without saying so. */
class ViewsHealth implements HealthIndicator {
    private final Views views;

    ViewsHealth(Views views) {
        this.views = views;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (ViewStatus view : views.all().stream().map(views::statusOf).toList()) {
            health.withDetail(view.view(), view.state());
            if (view.state().isStandingStill()) {
                health.down();
            }
        }
        return health.build();
    }
}
