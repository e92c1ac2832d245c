package org.redress.eventlog.backup;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a drill looks for in the restored database, with the log opened as a service opens it. */
final class DrillProofs {
    /** Complaints whose words and views are looked at, spread over the whole log. */
    static final int SAMPLED_MAX = 1_000;

    /** Keys that are opened together. */
    private static final int KEYS_TOGETHER = 1_000;

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<TableShape.Column> STREAM = List.of(
            new TableShape.Column("tenant", ColumnKind.TEXT),
            new TableShape.Column("stream", ColumnKind.TEXT),
            new TableShape.Column("sequence", ColumnKind.WHOLE_NUMBER));
    private static final String STREAMS = """
            select tenant, stream, sequence
              from event
             order by tenant, stream, sequence
            """;
    private static final List<TableShape.Column> PERSON =
            List.of(new TableShape.Column("tenant", ColumnKind.TEXT), new TableShape.Column("person", ColumnKind.TEXT));
    private static final String PERSONS = """
            select tenant, person
              from person_key
            """;
    private static final String AT = """
            select stream
              from event
             where tenant = :tenant and position = :position and stream_type = 'Complaint'
            """;
    private static final String PAYLOADS = """
            select payload
              from event
             where tenant = :tenant and stream = :stream
             order by sequence
            """;

    private final ApplicationContext context;
    private final String tenant;
    private final Telling telling;
    private final JdbcClient jdbc;
    private final PersonalVault vault;

    DrillProofs(ApplicationContext context, String tenant, Telling telling) {
        this.context = context;
        this.tenant = tenant;
        this.telling = telling;
        this.jdbc = context.getBean(JdbcClient.class);
        this.vault = context.getBean(PersonalVault.class);
    }

    /** @throws BackupFailed for the first that does not hold */
    void run() throws SQLException {
        try (Snapshot restored = Snapshot.of(context.getBean(DataSource.class))) {
            proveStreams(restored);
            proveKeys(restored);
        }
        Set<String> sampled = sampled();
        proveWords(sampled);
        context.getBeansOfType(RestoredView.class).values().forEach(view -> proveView(view, sampled));
    }

    private void proveStreams(Snapshot restored) throws SQLException {
        long[] streams = {0};
        @Nullable Object[] before = new @Nullable Object[STREAM.size()];
        restored.query(STREAMS, STREAM, row -> {
            boolean isSame = Objects.equals(row[0], before[0]) && Objects.equals(row[1], before[1]);
            long expected = isSame && before[2] instanceof Long sequence ? sequence + 1 : 0;
            if (!Objects.equals(row[2], expected)) {
                throw new BackupFailed("The stream " + row[1] + " has no event " + expected + ".");
            }
            streams[0] += isSame ? 0 : 1;
            System.arraycopy(row, 0, before, 0, row.length);
        });
        telling.say(
                "Streams: %s, the events of each numbered from 0 without a gap.".formatted(Telling.number(streams[0])));
    }

    private void proveKeys(Snapshot restored) throws SQLException {
        long[] keys = {0};
        List<PersonId> together = new ArrayList<>();
        restored.query(PERSONS, PERSON, row -> {
            if (Objects.equals(row[0], tenant)) {
                together.add(new PersonId(String.valueOf(row[1])));
                keys[0]++;
            }
            if (together.size() == KEYS_TOGETHER) {
                open(together);
            }
        });
        open(together);
        telling.say("Keys: %s, each opened by the key file.".formatted(Telling.number(keys[0])));
    }

    private void open(List<PersonId> persons) {
        try {
            vault.prepare(persons);
        } catch (IllegalStateException e) {
            throw new BackupFailed("A person's key does not open with the key file.", e);
        }
        persons.clear();
    }

    /** Complaints at even distances in the log. */
    private Set<String> sampled() {
        long head = context.getBean(EventHistory.class).head();
        Set<String> sampled = new LinkedHashSet<>();
        long looks = Math.min(head, SAMPLED_MAX);
        for (long look = 0; look < looks; look++) {
            jdbc.sql(AT)
                    .param("tenant", tenant)
                    .param("position", 1 + look * head / looks)
                    .query(String.class)
                    .optional()
                    .ifPresent(sampled::add);
        }
        return sampled;
    }

    private void proveWords(Set<String> sampled) {
        long opened = 0;
        long erased = 0;
        for (String complaint : sampled) {
            List<@Nullable String> payloads = jdbc.sql(PAYLOADS)
                    .param("tenant", tenant)
                    .param("stream", complaint)
                    .query(String.class)
                    .list();
            for (@Nullable String payload : payloads) {
                for (JsonNode words : JSON.readTree(String.valueOf(payload)).findParents("sealed")) {
                    if (isOpened(words)) {
                        opened++;
                    } else {
                        erased++;
                    }
                }
            }
        }
        telling.say("Words: %s in %s complaints opened, %s of erased persons stay closed."
                .formatted(Telling.number(opened), Telling.number(sampled.size()), Telling.number(erased)));
    }

    private boolean isOpened(JsonNode words) {
        PersonId person = new PersonId(words.path("person").asString(""));
        try {
            Optional<String> text =
                    vault.open(new Personal.Sealed(person, words.path("sealed").asString("")));
            return text.isPresent();
        } catch (IllegalStateException e) {
            throw new BackupFailed("Words in the log do not open with their person's key.", e);
        }
    }

    private void proveView(RestoredView view, Set<String> sampled) {
        Map<RestoredView.Agreement, Long> counts = new EnumMap<>(RestoredView.Agreement.class);
        for (String complaint : sampled) {
            counts.merge(view.of(complaint), 1L, Long::sum);
        }
        long unequal = counts.getOrDefault(RestoredView.Agreement.UNEQUAL, 0L);
        if (unequal > 0) {
            throw new BackupFailed("The view %s does not show what the log says of %s of %s complaints: rebuild it."
                    .formatted(view.name(), Telling.number(unequal), Telling.number(sampled.size())));
        }
        telling.say("View %s: %s of %s complaints equal to their events, %s not reached at the moment of the backup."
                .formatted(
                        view.name(),
                        Telling.number(counts.getOrDefault(RestoredView.Agreement.EQUAL, 0L)),
                        Telling.number(sampled.size()),
                        Telling.number(counts.getOrDefault(RestoredView.Agreement.NOT_REACHED, 0L))));
    }
}
