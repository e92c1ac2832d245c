package org.redress.benchmarks.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table like our log's, with its columns and its indexes, and the insert of one row into it. Positions ascend and ids
 * are wholly random; ours begin with the time, which spares us pages of the indexes that these inserts pay for.
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

    /** 19 random digits, and as many more characters as make a UUID's length. */
    private static final String INSERT = """
            \\set stream random(1000000000000000000, 9223372036854775807)
            \\set event random(1000000000000000000, 9223372036854775807)
            \\set command random(1000000000000000000, 9223372036854775807)
            insert into raw_event (tenant, stream, sequence, stream_type, event_id, type, revision, recorded_at,
                payload, metadata, command_id, part)
            values ('default', cast(:stream as text) || '-0000-0000-000000', 0, 'Complaint',
                cast(:event as text) || '-0000-0000-000000', 'ComplaintReceived', '1', now(),
                :payload, :metadata, cast(:command as text) || '-0000-0000-000000', 0);
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
