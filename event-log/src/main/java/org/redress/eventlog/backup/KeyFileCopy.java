package org.redress.eventlog.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.redress.eventlog.secret.SecretFile;

/** A place for a key file, where another one is never replaced. */
final class KeyFileCopy {
    private final Path place;

    private KeyFileCopy(Path place) {
        this.place = place.toAbsolutePath();
    }

    static KeyFileCopy at(Path place) {
        return new KeyFileCopy(place);
    }

    /** Copies the file there, unless it is there already. @throws BackupFailed where there is another one */
    void take(Path keyFile) throws IOException {
        byte[] content = Files.readAllBytes(keyFile);
        requireNoOther(content);
        SecretFile.writeIfAbsent(place, content);
        requireNoOther(content);
    }

    /** @throws BackupFailed where there is another key file than this */
    void requireNoOtherThan(Path keyFile) throws IOException {
        requireNoOther(Files.readAllBytes(keyFile));
    }

    private void requireNoOther(byte[] content) throws IOException {
        if (Files.exists(place) && !Arrays.equals(Files.readAllBytes(place), content)) {
            throw new BackupFailed("There is another key file at " + place + ", and it is not replaced.");
        }
    }
}
