package org.redress.eventlog.backup;

/** What is said of a backup that was made. */
final class BackupReport {
    private BackupReport() {}

    static void tell(Manifest manifest, Backup.Order order, Telling telling) {
        for (LogFingerprints.Log log : manifest.log()) {
            telling.say("The log of tenant %s to position %s, SHA-256 %s."
                    .formatted(log.tenant(), Telling.number(log.position()), log.sha256()));
        }
        telling.say("%d tables with %s rows and %d files, %s bytes, as of %s: %s"
                .formatted(
                        manifest.tables().size(),
                        Telling.number(manifest.tables().stream()
                                .mapToLong(Manifest.Table::rows)
                                .sum()),
                        manifest.files().size(),
                        Telling.number(manifest.bytes()),
                        manifest.madeAt(),
                        order.to()));
        if (manifest.keys().file() != null) {
            telling.say(
                    "The key file is in the backup: whoever has the folder reads every personal word. --keys-to=FOLDER"
                            + " keeps it apart.");
        } else if (manifest.keys().answer() != null) {
            telling.say("The key file is at " + order.keysTo() + " and not in the backup; without it nobody reads a"
                    + " personal word of it.");
        }
    }
}
