package org.redress.eventlog.personal;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings key file and database together at start-up, and refuses to start where they do not belong together. */
final class KeyFileCheck {
    private static final String REMEMBERED = """
            select answer
              from key_file
             where tenant = :tenant
            """;
    private static final String REMEMBER = """
            insert into key_file (tenant, answer)
            values (:tenant, :answer)
            """;
    private static final String FORGET = """
            delete from key_file
             where tenant = :tenant
            """;
    private static final String IN_USE = """
            select (select count(*) from person_key where tenant = :tenant)
                 + (select count(*) from log_head where tenant = :tenant and position > 0)
            """;

    private final JdbcClient jdbc;
    private final String tenant;

    KeyFileCheck(JdbcClient jdbc, String tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /** The keys in the file; made now when the database has never needed any. */
    TenantKeys keysOf(KeyFile file) {
        Optional<String> remembered = remembered();
        if (!file.exists()) {
            if (remembered.isPresent() && inUse()) {
                throw new KeyFileUnusable(
                        "The key file " + file + " is missing: without it nobody can read the names, contacts and"
                                + " narratives in this database, ever; everything else in it is intact.",
                        "Put the file back from your copy (redress.keys-file names its place) and start again; if"
                                + " there is no copy, start with an empty database.");
            }
            forget();
            remembered = Optional.empty();
            file.writeIfAbsent(TenantKeys.generate(tenant));
        }
        TenantKeys keys = file.read(tenant);
        if (remembered.isEmpty()) {
            remember(keys);
            remembered = remembered();
        }
        if (!remembered.equals(Optional.of(keys.answer()))) {
            throw new KeyFileUnusable(
                    "The key file " + file + " is not the one of this database: with it nobody can read the names,"
                            + " contacts and narratives stored here.",
                    "Let redress.keys-file name the key file that was made with this database, and start again.");
        }
        return keys;
    }

    private boolean inUse() {
        return jdbc.sql(IN_USE).param("tenant", tenant).query(Long.class).single() > 0;
    }

    private Optional<String> remembered() {
        return jdbc.sql(REMEMBERED).param("tenant", tenant).query(String.class).optional();
    }

    private void remember(TenantKeys keys) {
        try {
            jdbc.sql(REMEMBER)
                    .param("tenant", tenant)
                    .param("answer", keys.answer())
                    .update();
        } catch (DuplicateKeyException e) {
            // Another process started in the same moment, with the same file or it will be told.
        }
    }

    private void forget() {
        jdbc.sql(FORGET).param("tenant", tenant).update();
    }
}
