package org.redress.command.door;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.StoredEvent;
import org.redress.http.problem.Problem;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * Sends a command and waits for what becomes of it. Between nodes the log decides who was first; whoever was not decides
 * anew on what is so now.
 */
@Component
public class CommandDoor {
    /**
     * How often a command is decided before its sender is told to try again. Callers of one process queue for a stream;
     * between two nodes a writer loses about every second race, and ten in a row once in a thousand times.
     */
    static final int ATTEMPTS_MAX = 10;

    /** How long a sender waits: longer than any wait for a lock or a connection, shorter than a proxy's patience. */
    private static final int WAIT_SECONDS_MAX = 25;

    /** Changes told to a caller who has missed them, oldest first; whoever missed more reads the case anew. */
    static final int CHANGES_TOLD_MAX = 50;

    private final CommandGateway gateway;
    private final EventHistory history;

    CommandDoor(CommandGateway gateway, EventHistory history) {
        this.gateway = gateway;
        this.history = history;
    }

    /**
     * What the command's handler answers, once its events are in the log.
     *
     * @throws ProblemException when the stream has moved on since the caller looked, the key was used for something else,
     *     or others were faster too often
     * @throws TransientDataAccessResourceException when the log cannot be reached
     */
    public <R> R send(Object command, Asked asked, Class<R> answer) {
        Asked asking = asked;
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            try {
                return answer.cast(
                        gateway.sendAndWait(command, asking.asMetaData(), WAIT_SECONDS_MAX, TimeUnit.SECONDS));
            } catch (VersionConflict conflict) {
                throw new ProblemException(problemOf(conflict));
            } catch (KeyReused reused) {
                throw new ProblemException(ProblemKind.IDEMPOTENCY_KEY_REUSED.problem());
            } catch (RuntimeException fault) {
                passUnlessRaceWasLost(fault);
                asking = asked.presumingNothing();
            }
        }
        throw new ProblemException(ProblemKind.CONCURRENT_CHANGE.problem());
    }

    /** Where an event of the stream is in the log. */
    public long positionOf(String stream, long version) {
        return history.positionOf(stream, version).orElseThrow();
    }

    private static void passUnlessRaceWasLost(RuntimeException fault) {
        if (DatabaseFaults.isLostRace(fault)) {
            return;
        }
        throw DatabaseFaults.isAway(fault) ? new TransientDataAccessResourceException("log away", fault) : fault;
    }

    /** Tells what happened meanwhile: what, by whom and when, in no words of anybody's. */
    private Problem problemOf(VersionConflict conflict) {
        List<Change> changes = history.of(conflict.stream()).stream()
                .filter(event -> event.sequence() > conflict.expected())
                .limit(CHANGES_TOLD_MAX)
                .map(Change::of)
                .toList();
        return ProblemKind.VERSION_CONFLICT
                .problem()
                .with("version", conflict.actual())
                .with("changes", changes);
    }

    /** An event that the caller has not seen. */
    private record Change(long version, String type, String actor, String role, String recordedAt) {
        static Change of(StoredEvent event) {
            return new Change(
                    event.sequence(),
                    event.type(),
                    String.valueOf(event.metadata(EventMetadata.ACTOR)),
                    String.valueOf(event.metadata(EventMetadata.ROLE)),
                    event.recordedAt().toString());
        }
    }
}
