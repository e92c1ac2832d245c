package org.redress.query.upkeep;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the work of keeping views is divided.
 *
 * @param segments parts of each view, by complaint, each kept by one process at a time; null means 1 on H2, which has one
 *     process, and 2 on PostgreSQL. More than there are query nodes is of no use: every part writes a token of its own.
 *     A view that has fewer is divided further, one that has more stays as it is
 */
@ConfigurationProperties("redress.views")
record ViewSettings(@Nullable Integer segments) {
    /** As many query nodes as may ever share a view. */
    static final int SEGMENTS_MAX = 64;

    /** Two query nodes share each view evenly, and one alone pays for one token more. */
    private static final int SEGMENTS_SHARED = 2;

    ViewSettings {
        if (segments != null && (segments < 1 || segments > SEGMENTS_MAX)) {
            throw new IllegalArgumentException("redress.views.segments must be 1 to " + SEGMENTS_MAX);
        }
    }

    int segments(Database database) {
        if (segments != null) {
            return segments;
        }
        return switch (database) {
            case EMBEDDED -> 1;
            case SHARED -> SEGMENTS_SHARED;
        };
    }
}
