package org.redress.query.replica;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where one node keeps what only one process may write. Nodes that share a data folder take a number each, and the same one
 * again after a restart where it is free.
 */
public final class NodeFolder implements AutoCloseable {
    /** Nodes that may share a data folder. */
    static final int NODES_MAX = 16;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private NodeFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the first number that no living process has.
     *
     * @throws IllegalStateException where all are taken
     */
    static NodeFolder in(Path folder) {
        for (int number = 1; number <= NODES_MAX; number++) {
            NodeFolder taken = take(folder.resolve("node-" + number));
            if (taken != null) {
                return taken;
            }
        }
        throw new IllegalStateException("%d nodes share the data folder already".formatted(NODES_MAX));
    }

    private static @Nullable NodeFolder take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("taken"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockOrNone(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            return new NodeFolder(path, channel, lock);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable FileLock lockOrNone(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException here) {
            // Another node of this very process has it.
            return null;
        }
    }

    /** Its own folder, which no other living process uses; what one slice keeps there is in a folder of its own. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
