package org.redress.endtoend.faults;

/**
 * One command that the service answered: from now on its effect may never be lost.
 *
 * @param key the Idempotency-Key that named it
 * @param version of the complaint after it, the sequence of its last event
 * @param position of that event in the log
 */
record Acknowledgement(String key, String complaint, long version, long position, String status) {
    private static final String BETWEEN = "\t";

    String line() {
        return String.join(BETWEEN, key, complaint, Long.toString(version), Long.toString(position), status);
    }

    static Acknowledgement of(String line) {
        String[] fields = line.split(BETWEEN);
        return new Acknowledgement(
                fields[0], fields[1], Long.parseLong(fields[2]), Long.parseLong(fields[3]), fields[4]);
    }
}
