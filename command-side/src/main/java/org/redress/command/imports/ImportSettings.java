package org.redress.command.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much importing may take of the machine.
 *
 * @param atOnce files that are imported at a time, 1 to {@link #AT_ONCE_MAX}; others wait. Two let a small file by while
 *     a large one runs for an hour
 */
@ConfigurationProperties("redress.imports")
record ImportSettings(@DefaultValue("2") int atOnce) {
    /** Each takes a connection, and a hundred megabytes where its rows have no numbers; see {@link EqualRows#ROWS_MAX}. */
    static final int AT_ONCE_MAX = 8;

    ImportSettings {
        if (atOnce < 1 || atOnce > AT_ONCE_MAX) {
            throw new IllegalArgumentException("redress.imports.at-once must be 1 to " + AT_ONCE_MAX);
        }
    }
}
