package org.redress.eventlog.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is said through the {@link BackupDoor}: one line that asks, sentences, and a last line that says how it ended. */
final class BackupCall {
    static final String ENDED_WELL = ".";
    static final String ENDED_BADLY = "!";

    private static final JsonMapper JSON = new JsonMapper();

    private BackupCall() {}

    /** The line that asks. */
    private record Line(String to, @Nullable String keysTo) {}

    /** Short: a socket's whole path has about a hundred characters at most. */
    static Path place(Path dataFolder) {
        return dataFolder.toAbsolutePath().normalize().resolve("backup.sock");
    }

    static Backup.Order order(String line) {
        Line asked = JSON.readValue(line, Line.class);
        return new Backup.Order(Path.of(asked.to()), asked.keysTo() == null ? null : Path.of(asked.keysTo()));
    }

    /**
     * Asks the service that has this data folder open.
     *
     * @return whether the backup was made; empty when no service listens
     */
    static Optional<Boolean> ask(Path dataFolder, Backup.Order order, PrintStream out) throws IOException {
        Path place = place(dataFolder);
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            try {
                channel.connect(UnixDomainSocketAddress.of(place));
            } catch (IOException e) {
                // Left behind by a process that was killed.
                return Optional.empty();
            }
            Path keysTo = order.keysTo();
            Line asked = new Line(
                    order.to().toAbsolutePath().toString(),
                    keysTo == null ? null : keysTo.toAbsolutePath().toString());
            ByteBuffer line = ByteBuffer.wrap((JSON.writeValueAsString(asked) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            return Optional.of(heard(channel, out));
        }
    }

    private static boolean heard(SocketChannel channel, PrintStream out) throws IOException {
        BufferedReader answer =
                new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
        for (String said = answer.readLine(); said != null; said = answer.readLine()) {
            if (said.equals(ENDED_WELL) || said.equals(ENDED_BADLY)) {
                return said.equals(ENDED_WELL);
            }
            out.println(said);
        }
        out.println("The service ended before the backup did: what it began is not whole.");
        return false;
    }
}
