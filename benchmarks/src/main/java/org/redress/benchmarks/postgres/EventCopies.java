package org.redress.benchmarks.postgres;

/**
 * Makes a long log of a short one: complaints of it again and again, each with ids of its own that begin with an earlier
 * time, so that the service's next ids come after all of them, as they would.
 */
public final class EventCopies {
    /** Rows of one transaction, give or take a copy. */
    private static final long ROWS_AT_ONCE = 1_000_000;

    private EventCopies() {}

    /** Adds copies until there are at least as many events, with the statistics that a database of that size has. */
    public static void fill(Database database, long events) {
        database.update("create table original as select * from event where stream_type = 'Complaint'");
        long one = database.number("select count(*) from original");
        long copies = Math.ceilDiv(events - database.number("select count(*) from event"), one);
        // The first eight digits of an id are its time in steps of 65 seconds; each copy is a step later than the last.
        database.update("""
            create function earlier(id varchar, copy bigint) returns varchar immutable language sql as
            'select lpad(to_hex((''x'' || substr(id, 1, 8))::bit(32)::bigint - %d + copy), 8, ''0'') || substr(id, 9)'
            """.formatted(copies + 1));
        long atOnce = Math.max(1, ROWS_AT_ONCE / one);
        for (long first = 0; first < copies; first += atOnce) {
            long next = Math.min(copies, first + atOnce);
            database.update("""
            insert into event (tenant, position, stream, sequence, stream_type, event_id, type, revision, recorded_at,
                               payload, metadata, command_id, part)
            select tenant, (select position from log_head) + (copy - %1$d) * %3$d + number,
                   earlier(stream, copy), sequence, stream_type, earlier(event_id, copy), type, revision,
                   recorded_at, payload, metadata, earlier(command_id, copy), part
              from generate_series(%1$d, %2$d - 1) copy,
                   (select original.*, row_number() over (order by original.position) as number from original) numbered
             order by copy, number
            """.formatted(first, next, one));
            database.update("update log_head set position = (select max(position) from event)");
        }
        database.update("drop table original");
        database.update("drop function earlier");
        database.update("vacuum (analyze) event");
        database.update("checkpoint");
    }
}
