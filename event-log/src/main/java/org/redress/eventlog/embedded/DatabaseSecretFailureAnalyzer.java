package org.redress.eventlog.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the database's password in words instead of a stack trace. */
final class DatabaseSecretFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseSecretUnusable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseSecretUnusable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.whatToDo(), cause);
    }
}
