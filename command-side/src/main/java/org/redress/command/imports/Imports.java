package org.redress.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.personal.PersonalVault;
import org.springframework.dao.DuplicateKeyException;

/** Every import there is: takes files in, tells how far they are, and stops them. */
final class Imports {
    /** Files that wait, run or rest at a time. Bounds the disk that they take; who sends more waits for one to end. */
    static final int UNFINISHED_MAX = 20;

    private final JdbcImports imports;
    private final ImportSpool spool;
    private final PersonalVault vault;
    private final Clock clock;

    Imports(JdbcImports imports, ImportSpool spool, PersonalVault vault, Clock clock) {
        this.imports = imports;
        this.spool = spool;
        this.vault = vault;
        this.clock = clock;
    }

    /** What became of a file that was sent. */
    sealed interface Received {
        /** It waits for its turn. */
        record Waiting(Import added) implements Received {}

        /** The same request came before, with the same file. */
        record Again(Import earlier) implements Received {}

        /** The same request came before, with another file. */
        record RequestReused() implements Received {}

        /** More files wait than may. */
        record TooManyWaiting() implements Received {}
    }

    /**
     * Keeps a file for an import that is still to be asked for.
     *
     * @throws ImportSpool.FileTooLarge when it has more than {@link ImportSpool#FILE_BYTES_MAX} bytes
     */
    ImportSpool.Kept keep(InputStream file) throws IOException, ImportSpool.FileTooLarge {
        return spool.keep(UUID.randomUUID().toString(), file);
    }

    /** Gives a file up that nobody asked to import. */
    void forget(ImportSpool.Kept file) {
        spool.remove(file.importId());
    }

    /**
     * Lets the import of a file wait for its turn; a file for which there is none is given up.
     *
     * @param request the caller's name for this request, at most 64 characters; the same again starts nothing
     */
    Received receive(ReadAs readAs, ImportSpool.Kept file, Initiator initiator, String request) {
        Received received = add(readAs, file, initiator, request);
        if (!(received instanceof Received.Waiting)) {
            forget(file);
        }
        return received;
    }

    Optional<Import> find(String id) {
        return imports.find(id);
    }

    /** Those that wait, run or rest, oldest first. */
    List<Import> unfinished() {
        return imports.unfinished();
    }

    /** The place of an import among all, the newest first. */
    record ListKey(Instant submittedAt, String id) {
        static ListKey of(Import known) {
            return new ListKey(known.submittedAt(), known.id());
        }
    }

    /**
     * All there were, the newest first.
     *
     * @param place behind which they stand; null for the beginning
     */
    List<Import> newestBehind(@Nullable ListKey place, int rowsMax) {
        return place == null ? imports.newest(rowsMax) : imports.before(place.submittedAt(), place.id(), rowsMax);
    }

    /** Lets it rest behind the batch that is under way. False when it rests already, or has ended. */
    boolean pause(String id) {
        return imports.pause(id);
    }

    /** Lets it wait for its turn again, to go on behind its last row. False when it does not rest. */
    boolean resume(String id) {
        return imports.resume(id);
    }

    /** Stops it for good; what was imported stays. False when it had ended before. */
    boolean cancel(String id) {
        boolean cancelled = imports.cancel(id, clock.instant());
        if (cancelled) {
            spool.remove(id);
        }
        return cancelled;
    }

    /** Removes files that no import waits for: of uploads that broke off, and of imports that ended as the service did. */
    void tidy() {
        spool.removeAllBut(imports.unfinished().stream().map(Import::id).collect(Collectors.toSet()));
    }

    /** One at a time, so that none slips past the bound. */
    private synchronized Received add(ReadAs readAs, ImportSpool.Kept kept, Initiator initiator, String request) {
        String content = vault.fingerprint(readAs.key() + "|" + kept.digest());
        Optional<Import> earlier = imports.ofRequest(request);
        if (earlier.isPresent()) {
            return again(earlier.get(), content);
        }
        if (imports.unfinished().size() >= UNFINISHED_MAX) {
            return new Received.TooManyWaiting();
        }
        Import added = new Import(
                kept.importId(),
                readAs,
                ImportState.WAITING,
                null,
                initiator,
                clock.instant(),
                null,
                null,
                kept.bytes(),
                Tally.NOTHING,
                null);
        try {
            imports.add(added, request, content);
            return new Received.Waiting(added);
        } catch (DuplicateKeyException e) {
            // Another process has received the same request in this moment.
            return again(imports.ofRequest(request).orElseThrow(), content);
        }
    }

    private Received again(Import earlier, String content) {
        return imports.contentOf(earlier.id()).equals(content)
                ? new Received.Again(earlier)
                : new Received.RequestReused();
    }
}
