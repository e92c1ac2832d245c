package org.redress.endtoend.faults;

import java.util.List;

/**
 * Everything that the checker judges by, gathered when the load has ended and the views had time to catch up.
 *
 * @param acknowledged what was answered, from the record outside the service
 * @param asked commands that were sent, each counted once however often it was sent again
 * @param log what the database holds
 * @param views how far each view says it is
 * @param listed the case list, all its pages
 * @param filed the case file of each acknowledged complaint that was read
 */
record Evidence(
        List<Acknowledgement> acknowledged,
        long asked,
        LogAsStored log,
        List<ShownView> views,
        List<ShownCase> listed,
        List<ShownCase> filed) {}
