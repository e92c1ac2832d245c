package org.redress.eventlog.personal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the key file in words instead of a stack trace. */
final class KeyFileFailureAnalyzer extends AbstractFailureAnalyzer<KeyFileUnusable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeyFileUnusable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.whatToDo(), cause);
    }
}
