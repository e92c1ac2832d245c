package org.redress.query.replica;

import org.redress.analytics.store.Asking;

/** A log that can be asked. */
public interface AskableLog {

    /** Asks it as it is now; to be closed by who asks. */
    Asking asking();
}
