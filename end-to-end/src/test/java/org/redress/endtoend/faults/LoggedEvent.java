package org.redress.endtoend.faults;

/**
 * One row of the log, as far as the checker needs it.
 *
 * @param stream the complaint, or the organisation
 * @param command the id of the command that it follows from
 */
record LoggedEvent(long position, String stream, String streamType, long sequence, String type, String command) {
    /** Whether it belongs to a complaint rather than to the organisation. */
    boolean isOfComplaint() {
        return streamType.equals("Complaint");
    }
}
