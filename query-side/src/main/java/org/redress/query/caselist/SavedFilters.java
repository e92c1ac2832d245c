package org.redress.query.caselist;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.http.problem.InvalidInput;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps each person's own filters, sealed under that person's key. */
class SavedFilters {
    /** As many as a person can tell apart. */
    static final int KEPT_MAX = 20;

    /** Between name and query; no name has it. */
    private static final char BREAK = '\n';

    private static final String OF_PERSON = """
             where tenant = :tenant and person = :person
            """;
    private static final String READ = """
            select sealed
              from saved_filter
            """ + OF_PERSON + """
             order by kept_at, id
             limit :rowsMax
            """;
    private static final String COUNT = """
            select count(*)
              from saved_filter
            """ + OF_PERSON;
    private static final String CHANGE = """
            update saved_filter
               set sealed = :sealed
            """ + OF_PERSON + """
               and id = :id
            """;
    private static final String ADD = """
            insert into saved_filter (tenant, person, id, sealed, kept_at)
            values (:tenant, :person, :id, :sealed, :keptAt)
            """;
    private static final String REMOVE = """
            delete from saved_filter
            """ + OF_PERSON + """
               and id = :id
            """;

    private final JdbcClient jdbc;
    private final String tenant;
    private final PersonalVault vault;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, String tenant, PersonalVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.vault = vault;
        this.clock = clock;
    }

    /** The person's filters, in the order in which they were kept. */
    List<SavedFilter> of(PersonId person) {
        return of(person, READ)
                .param("rowsMax", KEPT_MAX)
                .query((row, number) -> opened(new Personal.Sealed(person, row.getString("sealed"))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Keeps a filter; one of the same name gives way.
     *
     * @throws InvalidInput when the person keeps {@value #KEPT_MAX} others
     */
    void keep(PersonId person, SavedFilter filter) {
        if (change(person, filter)) {
            return;
        }
        if (of(person, COUNT).query(Long.class).single() >= KEPT_MAX) {
            throw new InvalidInput("name", "is one too many: at most " + KEPT_MAX + " filters are kept");
        }
        try {
            one(person, ADD, filter.name())
                    .param("sealed", sealed(person, filter))
                    .param("keptAt", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException keptTwiceAtOnce) {
            change(person, filter);
        }
    }

    /** Forgets a filter; one that is not there is forgotten already. */
    void forget(PersonId person, String name) {
        one(person, REMOVE, name).update();
    }

    private boolean change(PersonId person, SavedFilter filter) {
        return one(person, CHANGE, filter.name())
                        .param("sealed", sealed(person, filter))
                        .update()
                == 1;
    }

    private String sealed(PersonId person, SavedFilter filter) {
        return vault.seal(new Personal.Plain(person, filter.name() + BREAK + filter.query()));
    }

    private Optional<SavedFilter> opened(Personal.Sealed sealed) {
        return vault.open(sealed).map(text -> {
            int end = text.indexOf(BREAK);
            return new SavedFilter(text.substring(0, end), text.substring(end + 1));
        });
    }

    /** The name as an id that tells nothing of it. */
    private JdbcClient.StatementSpec one(PersonId person, String statement, String name) {
        return of(person, statement).param("id", vault.fingerprint(person + " " + name));
    }

    private JdbcClient.StatementSpec of(PersonId person, String statement) {
        return jdbc.sql(statement).param("tenant", tenant).param("person", person.value());
    }
}
