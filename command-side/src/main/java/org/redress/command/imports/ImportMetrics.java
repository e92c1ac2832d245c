package org.redress.command.imports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.eventlog.watch.BoundedLook;
import org.springframework.stereotype.Component;

/** How many imports wait, run and rest, as figures; not a number while the database does not tell. */
@Component
final class ImportMetrics implements MeterBinder {
    private final BoundedLook<Map<ImportState, Long>> look;

    ImportMetrics(JdbcImports imports) {
        look = new BoundedLook<>(
                "imports",
                () -> imports.unfinished().stream()
                        .map(Import::state)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Stream.of(ImportState.values())
                .filter(state -> !state.hasEnded())
                .forEach(state -> Gauge.builder(
                                "redress.imports",
                                () -> look.figure()
                                        .map(counts ->
                                                counts.getOrDefault(state, 0L).doubleValue())
                                        .orElse(Double.NaN))
                        .description("Imports that have not ended, by state")
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .register(registry));
    }
}
