package org.redress.benchmarks.stock;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A complaint as Axon's guide would write it: as many events of the same size as ours, and no rules. */
@Aggregate
public class StockComplaint {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it by reflection.
    private @Nullable String id;

    /** Who complains. */
    public record Customer(String name, String phone) {}

    /** What our callers send. */
    public record Body(
            String channel, Customer customer, String narrative, List<String> demands, String emotionalState) {}

    /** Take a complaint in. */
    public record Receive(@TargetAggregateIdentifier String id, Body body) {}

    /**
     * The first event.
     *
     * @param filler brings it to the size of ours
     */
    public record Received(String id, Body body, String filler) {}

    /**
     * Each further event of the same command.
     *
     * @param filler brings it to the size of ours
     */
    public record Noted(String id, String filler) {}

    /** For Axon, which replays the stream into it. */
    protected StockComplaint() {}

    @CommandHandler
    StockComplaint(Receive command, EventSize size) {
        AggregateLifecycle.apply(new Received(command.id(), command.body(), size.besideBody(command.body())));
        for (int more = 1; more < size.events(); more++) {
            AggregateLifecycle.apply(new Noted(command.id(), size.alone()));
        }
    }

    @EventSourcingHandler
    void on(Received event) {
        id = event.id();
    }
}
