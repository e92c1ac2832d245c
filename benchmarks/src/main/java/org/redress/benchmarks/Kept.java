package org.redress.benchmarks;

import org.redress.benchmarks.machine.Refused;

/** What is compared at the end of a run: a benchmark that loses work measures nothing. */
final class Kept {
    /** Complaints in our log. */
    static final String RECEIVED = "select count(*) from event where type = 'ComplaintReceived'";

    /** Acknowledgements in our log. */
    static final String ACKNOWLEDGED = "select count(*) from event where type = 'ApologyAndAcknowledgementGiven'";

    /** Complaints in the table of stock Axon. */
    static final String STOCK = "select count(*) from domainevententry where sequencenumber = 0";

    private Kept() {}

    static void check(String what, long answered, long stored) {
        if (answered != stored) {
            throw new Refused(what + ": " + answered + " were answered, and " + stored + " are stored");
        }
    }
}
