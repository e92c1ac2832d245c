package org.redress.eventlog.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/** Files on the disk whose next write is held back until it is decided how it ends: {@code jdbc:h2:held:/path}. */
public final class HeldFiles extends FilePathWrapper {
    private static final long DECIDED_SECONDS_MAX = 30;

    private static volatile @Nullable Hold hold;

    static void register() {
        FilePath.register(new HeldFiles());
    }

    /** Holds back the next write of any thread, and those after it. */
    static Hold holdNextWrite() {
        Hold next = new Hold();
        hold = next;
        return next;
    }

    /** A write that somebody waits for. */
    static final class Hold implements AutoCloseable {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch decided = new CountDownLatch(1);
        private volatile boolean fails;

        void awaitBegun() throws InterruptedException {
            if (!begun.await(DECIDED_SECONDS_MAX, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing was written");
            }
        }

        void succeed() {
            hold = null;
            decided.countDown();
        }

        void fail() {
            fails = true;
            decided.countDown();
        }

        private void pass() throws IOException {
            begun.countDown();
            try {
                if (!decided.await(DECIDED_SECONDS_MAX, TimeUnit.SECONDS)) {
                    throw new IOException("nobody decided");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (fails) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void close() {
            succeed();
        }
    }

    @Override
    public String getScheme() {
        return "held";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new HeldFile(super.open(mode));
    }

    private static final class HeldFile extends FileBaseDefault {
        private final FileChannel file;

        HeldFile(FileChannel file) {
            this.file = file;
        }

        /** Not among those whose object is locked: who reads does not wait for who writes. */
        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            Hold held = hold;
            if (held != null) {
                held.pass();
            }
            return file.write(source, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
