package org.redress.query.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;
import org.redress.eventlog.StoredEvent;
import org.redress.eventlog.backup.RestoredView;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.EventJson;
import org.redress.query.upkeep.Editions;
import org.redress.query.upkeep.StoredRow;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The case files of a restored backup, each folded anew; no {@code @Configuration}, since the service needs none of it. */
public final class RestoredCaseFiles {
    @Bean
    RestoredView restoredCaseFileView(
            NamedParameterJdbcTemplate jdbc, Installation installation, PersonalVault vault, EventHistory log) {
        Editions editions = new Editions(JdbcClient.create(jdbc), installation.tenant(), Clock.systemUTC());
        JdbcCaseFiles files = new JdbcCaseFiles(jdbc, editions.answering(CaseFileView.VIEW), EventJson.mapper(vault));
        return new RestoredView() {
            @Override
            public String name() {
                return CaseFileView.VIEW.name();
            }

            @Override
            public Agreement of(String complaint) {
                return agreement(files, log, complaint);
            }
        };
    }

    private static RestoredView.Agreement agreement(JdbcCaseFiles files, EventHistory log, String complaint) {
        Optional<StoredRow> stored = files.stored(complaint);
        if (stored.isEmpty()) {
            return RestoredView.Agreement.NOT_REACHED;
        }
        List<StoredEvent> history = log.upTo(complaint, stored.get().version());
        return !history.isEmpty()
                        && files.asStored(CaseFileFold.INSTANCE.of(history)).equals(stored.get())
                ? RestoredView.Agreement.EQUAL
                : RestoredView.Agreement.UNEQUAL;
    }
}
