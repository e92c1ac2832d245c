package org.redress.query.mining;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.CsvColumns;
import org.redress.analytics.mining.LogSummary;
import org.redress.analytics.store.Classifier;
import org.redress.query.replica.ImportedLog;
import org.redress.query.replica.LogFormat;
import org.redress.query.replica.LogLinks;
import org.redress.query.replica.LogState;
import org.redress.query.replica.MinableLogs;

/**
 * A log as far as it has come.
 *
 * @param log its name in addresses
 * @param name null for the complaints' own log, as is everything about a file
 * @param progress how much of the file has been read, 0 to 1
 * @param has null before it is ready
 * @param failure null unless it failed
 * @param address where it is looked at, and deleted
 */
record LogView(
        String log,
        @Nullable String name,
        LogState state,
        double progress,
        @Nullable LogFormat format,
        Classifier classifier,
        @Nullable CsvColumns columns,
        @Nullable String uploadedBy,
        @Nullable Instant uploadedAt,
        @Nullable Long bytes,
        @Nullable String sha256,
        ImportedLog.@Nullable Contents has,
        ImportedLog.@Nullable Failure failure,
        String address) {

    static LogView of(ImportedLog log) {
        return new LogView(
                log.id(),
                log.name(),
                log.state(),
                log.progress(),
                log.format(),
                log.classifier(),
                log.columns(),
                log.uploadedBy(),
                log.uploadedAt(),
                log.bytes(),
                log.sha256(),
                log.has(),
                log.failure(),
                addressOf(log.id()));
    }

    /** @param summary null as long as this node is still making its replica */
    static LogView ofOwn(@Nullable LogSummary summary) {
        return new LogView(
                MinableLogs.OWN,
                null,
                summary == null ? LogState.READING : LogState.READY,
                summary == null ? 0 : 1,
                null,
                Classifier.ACTIVITY,
                null,
                null,
                null,
                null,
                null,
                summary == null ? null : ImportedLog.Contents.of(summary),
                null,
                addressOf(MinableLogs.OWN));
    }

    static String addressOf(String log) {
        return LogLinks.LOGS + "/" + log;
    }
}
