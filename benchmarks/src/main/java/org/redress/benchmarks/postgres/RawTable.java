package org.redress.benchmarks.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table like our log's, with its columns and its indexes, and the insert of one row into it. Positions ascend, and ids
 * begin with the time in milliseconds as ours do, so that both write the same pages of their indexes.
 */
public record RawTable(Database database, RowSize row, Path script) {
    static final String TABLE = """
            create table raw_event (
                tenant      varchar(64)                 not null,
                position    bigint generated always as identity,
                stream      varchar(64)                 not null,
                sequence    bigint                      not null,
                stream_type varchar(32)                 not null,
                event_id    varchar(64)                 not null,
                type        varchar(64)                 not null,
                revision    varchar(16)                 not null,
                recorded_at timestamp(6) with time zone not null,
                payload     varchar(1000000)            not null,
                metadata    varchar(10000)              not null,
                command_id  varchar(64)                 not null,
                part        integer                     not null,
                constraint raw_event_pk primary key (tenant, position),
                constraint raw_event_sequence unique (tenant, stream, sequence),
                constraint raw_event_command unique (tenant, command_id, part)
            )""";

    /** Ids of 36 characters, as a UUID's: the milliseconds in twelve hexadecimal digits, and random ones. */
    private static final String INSERT = """
            \\set stream random(1000000000000000000, 9223372036854775807)
            \\set event random(1000000000000000000, 9223372036854775807)
            \\set command random(1000000000000000000, 9223372036854775807)
            insert into raw_event (tenant, stream, sequence, stream_type, event_id, type, revision, recorded_at,
                payload, metadata, command_id, part)
            select 'default', millis || '-700-' || cast(:stream as text), 0, 'Complaint',
                millis || '-700-' || cast(:event as text), 'ComplaintReceived', '1', now(),
                :payload, :metadata, millis || '-700-' || cast(:command as text), 0
            from (select lpad(to_hex(cast(extract(epoch from now()) * 1000 as bigint)), 12, '0') as millis) as started;
            """;

    /** Makes the table, and writes the insert down where {@code pgbench} can read it. */
    public static RawTable create(Database database, RowSize row, Path folder) {
        try {
            database.update(TABLE);
            return new RawTable(database, row, Files.writeString(folder.resolve("insert.sql"), INSERT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long rows() {
        return database.number("select count(*) from raw_event");
    }
}
