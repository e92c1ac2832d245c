package org.redress.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.redress.eventlog.Installation;
import org.redress.eventlog.NewComplaints;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a newcomer something to look at: some hundred public complaints, where the log has none yet. */
@Component
@ConditionalOnBooleanProperty("redress.sample")
final class SampleImport {
    /** Whatever happens, the sample is sent once. */
    private static final String REQUEST = "sample";

    private static final String ANY_COMPLAINT = """
            select position
              from event
             where tenant = :tenant and stream_type = :complaint
             order by position
             fetch first 1 rows only
            """;

    private final Imports imports;
    private final ImportQueue queue;
    private final JdbcClient jdbc;
    private final Installation installation;

    SampleImport(Imports imports, ImportQueue queue, JdbcClient jdbc, Installation installation) {
        this.imports = imports;
        this.queue = queue;
        this.jdbc = jdbc;
        this.installation = installation;
    }

    @EventListener(ApplicationReadyEvent.class)
    void send() {
        if (isLogEmpty()) {
            try (InputStream sample = Objects.requireNonNull(SampleImport.class.getResourceAsStream("sample.csv"))) {
                imports.receive(
                        ReadAs.of(ImportFormat.CFPB_BANK_OF_AMERICA),
                        imports.keep(sample),
                        Initiator.FIRST_START,
                        REQUEST);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ImportSpool.FileTooLarge e) {
                throw new IllegalStateException("the sample is small", e);
            }
            queue.wake();
        }
    }

    private boolean isLogEmpty() {
        return jdbc.sql(ANY_COMPLAINT)
                .param("tenant", installation.tenant())
                .param("complaint", NewComplaints.STREAM_TYPE)
                .query(Long.class)
                .optional()
                .isEmpty();
    }
}
