package org.redress.eventlog;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * The log took nothing now and may do so later: its queue is full, its database is away, or a transaction took too long.
 * Whoever tries again under the same command id has one effect, whatever became of the first attempt.
 */
public final class LogUnavailable extends TransientDataAccessResourceException {
    private static final long serialVersionUID = 1L;

    LogUnavailable(String why) {
        super(why);
    }
}
