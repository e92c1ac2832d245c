package org.redress.command.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Log and imports as the command line starts them, on one database, with a fixed clock. */
final class RunningImports implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    static final Initiator ANA = new Initiator(new PersonId("ana"), Role.ADMINISTRATOR, "headquarters");

    private final ConfigurableApplicationContext context;

    private RunningImports(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningImports with(List<String> settings, Class<?>... more) {
        return new RunningImports(new SpringApplicationBuilder(ImportCommandLine.Parts.class, FixedClock.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .run(settings.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Imports imports() {
        return bean(Imports.class);
    }

    Import waiting(String file) throws Exception {
        return waiting(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    Import waiting(InputStream file) throws IOException, ImportSpool.FileTooLarge {
        return waiting(file, ReadAs.of(ImportFormat.CFPB_BANK_OF_AMERICA));
    }

    Import waiting(InputStream file, ReadAs readAs) throws IOException, ImportSpool.FileTooLarge {
        Imports.Received received = imports()
                .receive(readAs, imports().keep(file), ANA, UUID.randomUUID().toString());
        return ((Imports.Received.Waiting) received).added();
    }

    /** Runs it to its end and tells how it ended. */
    Import run(Import waiting) {
        bean(ImportWork.class).run(waiting, new StopSignal(), tally -> {});
        return found(waiting);
    }

    Import found(Import known) {
        return imports().find(known.id()).orElseThrow();
    }

    List<Remark> rejections(Import known) {
        return remarks(known, RemarkKind.REJECTION);
    }

    List<Remark> warnings(Import known) {
        return remarks(known, RemarkKind.WARNING);
    }

    List<StoredEvent> events() {
        EventHistory history = bean(EventHistory.class);
        List<StoredEvent> events = new ArrayList<>();
        for (long position = 0; position < history.head(); position += EventHistory.EVENTS_READ_MAX) {
            events.addAll(history.after(position, EventHistory.EVENTS_READ_MAX));
        }
        return events;
    }

    @Override
    public void close() {
        context.close();
    }

    private List<Remark> remarks(Import known, RemarkKind kind) {
        return bean(JdbcRemarks.class).after(known.id(), kind, 0, 0, 1_000).stream()
                .map(JdbcRemarks.Numbered::remark)
                .toList();
    }

    static class FixedClock {
        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
