package org.redress.command.complaint;

/**
 * Tells whether a complaint in memory is the one in the log. What is appended proves it: the log takes only the next
 * sequence number. What is answered without appending has to ask.
 */
interface Freshness {
    /** For complaints that are read for each command. */
    Freshness READ_EACH_TIME = new Freshness() {
        @Override
        public boolean isLatest(String complaint, long version) {
            return true;
        }

        @Override
        public void readAnew(String complaint) {
            // It will be.
        }
    };

    /** Whether nobody has appended behind this version, in any process. */
    boolean isLatest(String complaint, long version);

    /** Lets the next load read the log. */
    void readAnew(String complaint);
}
