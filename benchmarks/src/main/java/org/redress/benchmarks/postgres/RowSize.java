package org.redress.benchmarks.postgres;

/**
 * How long the two long columns of one event are on average.
 *
 * @param events rows that one creating command writes
 */
public record RowSize(int payloadBytes, int metadataBytes, int events) {
    /** As the command side has stored them so far. */
    public static RowSize ofStored(Database log) {
        String creating = " from event where stream in (select stream from event where type = 'ComplaintReceived')";
        return new RowSize(
                Math.toIntExact(log.number("select round(avg(octet_length(payload)))" + creating)),
                Math.toIntExact(log.number("select round(avg(octet_length(metadata)))" + creating)),
                Math.toIntExact(log.number("select round(count(*) * 1.0 / count(distinct stream))" + creating)));
    }
}
