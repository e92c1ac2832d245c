package org.redress.eventlog.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channel;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Where the command asks a running service for a backup: the file of the embedded database has one process. A socket in
 * the data folder, for whoever may write there as the service does: who can take the files themselves gains nothing by
 * it, and nothing of it is to be had over HTTP.
 */
final class BackupDoor implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BackupDoor.class);

    /** How long a stop waits for a backup that is under way to notice. */
    private static final long STOP_MILLIS_MAX = TimeUnit.SECONDS.toMillis(10);

    private final Path place;
    private final @Nullable Backup backup;
    private final AtomicReference<@Nullable SocketChannel> caller = new AtomicReference<>();
    private volatile @Nullable ServerSocketChannel open;
    private volatile @Nullable Thread serving;

    /** @param backup null where the command comes to the database by itself */
    BackupDoor(Path dataFolder, @Nullable Backup backup) {
        this.place = BackupCall.place(dataFolder);
        this.backup = backup;
    }

    @Override
    public void start() {
        Backup making = backup;
        if (making == null) {
            return;
        }
        try {
            // Left behind by a process that was killed: nobody else has the database open.
            Files.deleteIfExists(place);
            ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            open = door;
            door.bind(UnixDomainSocketAddress.of(place));
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
            serving = Thread.ofPlatform().name("backup-door").daemon().start(() -> serve(door, making));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("No backups while this process runs: there can be no socket at {} ({})", place, e.getMessage());
            stop();
        }
    }

    private void serve(ServerSocketChannel door, Backup making) {
        while (door.isOpen()) {
            try (SocketChannel channel = door.accept()) {
                caller.set(channel);
                answer(channel, making);
            } catch (IOException e) {
                // Whoever asked has gone, or the process is stopping.
            } finally {
                caller.set(null);
            }
        }
    }

    private static void answer(SocketChannel channel, Backup making) throws IOException {
        BufferedReader order =
                new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(Channels.newOutputStream(channel), true, StandardCharsets.UTF_8);
        String line = order.readLine();
        if (line == null) {
            return;
        }
        try {
            Telling telling = new Telling(out);
            Backup.Order asked = BackupCall.order(line);
            BackupReport.tell(making.make(asked, telling), asked, telling);
            out.println(BackupCall.ENDED_WELL);
        } catch (BackupFailed e) {
            out.println(e.sentence());
            out.println(BackupCall.ENDED_BADLY);
        } catch (RuntimeException e) {
            LOG.error("A backup failed", e);
            out.println("The backup failed; the log of the service says why.");
            out.println(BackupCall.ENDED_BADLY);
        }
    }

    /** Without an interrupt: H2 would close its file by one. */
    @Override
    public void stop() {
        close(open);
        close(caller.get());
        open = null;
        Thread thread = serving;
        serving = null;
        if (thread != null) {
            try {
                thread.join(STOP_MILLIS_MAX);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void close(@Nullable Channel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
            Files.deleteIfExists(place);
        } catch (IOException e) {
            LOG.debug("The socket does not close", e);
        }
    }

    @Override
    public boolean isRunning() {
        return serving != null;
    }
}
