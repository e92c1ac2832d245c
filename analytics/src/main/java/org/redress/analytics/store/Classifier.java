package org.redress.analytics.store;

import org.jspecify.annotations.Nullable;

/** What counts as the same activity. */
public enum Classifier {
    ACTIVITY {
        @Override
        String label(String activity, @Nullable String transition) {
            return activity;
        }
    },
    /** With its transition: the start of a test is another activity than its completion. */
    ACTIVITY_AND_TRANSITION {
        @Override
        String label(String activity, @Nullable String transition) {
            return transition == null ? activity : activity + "+" + transition;
        }
    };

    abstract String label(String activity, @Nullable String transition);
}
