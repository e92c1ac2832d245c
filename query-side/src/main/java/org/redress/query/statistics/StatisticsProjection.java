package org.redress.query.statistics;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redress.events.ComplaintEvent;
import org.redress.query.upkeep.Folding;

/** Keeps what the figures are computed from up to date. */
@ProcessingGroup(StatisticsView.NAME)
class StatisticsProjection {
    private final Folding<StatisticsCase> folding;

    StatisticsProjection(Folding<StatisticsCase> folding) {
        this.folding = folding;
    }

    @EventHandler(payloadType = ComplaintEvent.class)
    void on(TrackedEventMessage<?> message, UnitOfWork<?> batch) {
        folding.add(message, batch);
    }
}
