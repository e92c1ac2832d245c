package org.redress.command.imports;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Files on their way in, from the moment they arrive until their import has ended. They may hold what people said, so
 * only ciphertext ever touches the disk; each file has a key of its own, which the tenant's secret and the import's id
 * give again after a restart.
 */
final class ImportSpool {
    /** Some ten million rows. Bounds the disk that one request takes. */
    static final long FILE_BYTES_MAX = 2L << 30;

    private static final int AES_KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 16;
    private static final String UNFINISHED = ".part";

    /**
     * A file as it arrived.
     *
     * @param importId the import that it is for
     * @param bytes its size
     * @param digest SHA-256 of its content in hexadecimal; to be told to nobody, since it gives a known file away
     */
    record Kept(String importId, long bytes, String digest) {}

    private final Path folder;
    private final Function<String, byte[]> secretOf;
    private final long fileBytesMax;

    /** @param secretOf 32 secret bytes for an import's id, always the same */
    ImportSpool(Path folder, Function<String, byte[]> secretOf) {
        this(folder, secretOf, FILE_BYTES_MAX);
    }

    ImportSpool(Path folder, Function<String, byte[]> secretOf, long fileBytesMax) {
        this.folder = folder;
        this.secretOf = secretOf;
        this.fileBytesMax = fileBytesMax;
    }

    /**
     * Keeps a file until {@link #remove}; what arrives only in part is not kept.
     *
     * @throws FileTooLarge when it has more bytes than {@link #FILE_BYTES_MAX}
     */
    Kept keep(String importId, InputStream file) throws IOException, FileTooLarge {
        Files.createDirectories(folder);
        Path arriving = folder.resolve(importId + UNFINISHED);
        try {
            Kept kept = encrypt(importId, file, arriving);
            Files.move(arriving, path(importId), StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /** The file as it arrived. */
    InputStream open(String importId) throws IOException {
        try {
            return cipher(importId).newDecryptingStream(Files.newInputStream(path(importId)), boundTo(importId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    boolean holds(String importId) {
        return Files.exists(path(importId));
    }

    void remove(String importId) {
        delete(path(importId));
    }

    /** Removes what earlier runs left behind. */
    void removeAllBut(Collection<String> importIds) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path file : files()) {
            if (!importIds.contains(String.valueOf(file.getFileName()))) {
                delete(file);
            }
        }
    }

    private Kept encrypt(String importId, InputStream file, Path arriving) throws IOException, FileTooLarge {
        MessageDigest digest = sha256();
        long bytes = 0;
        try (OutputStream encrypting = cipher(importId)
                .newEncryptingStream(
                        Files.newOutputStream(arriving, StandardOpenOption.CREATE_NEW), boundTo(importId))) {
            byte[] buffer = new byte[SEGMENT_BYTES];
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                bytes += read;
                if (bytes > fileBytesMax) {
                    throw new FileTooLarge();
                }
                digest.update(buffer, 0, read);
                encrypting.write(buffer, 0, read);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
        forceToDisk(arriving);
        return new Kept(importId, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private AesGcmHkdfStreaming cipher(String importId) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(secretOf.apply(importId), "HmacSha256", AES_KEY_BYTES, SEGMENT_BYTES, 0);
    }

    /** Ciphertext of one import cannot stand in for another's. */
    private static byte[] boundTo(String importId) {
        return importId.getBytes(StandardCharsets.UTF_8);
    }

    private Path path(String importId) {
        return folder.resolve(importId);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The import's row will promise that the file is here, whatever happens to the machine. */
    private static void forceToDisk(Path file) throws IOException {
        try (FileChannel disk = FileChannel.open(file, StandardOpenOption.WRITE)) {
            disk.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** Thrown for a file beyond the limit. */
    static final class FileTooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
