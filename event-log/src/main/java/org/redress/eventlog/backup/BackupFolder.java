package org.redress.eventlog.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The folder of one backup: files of rows, files of imports under way, the key file, and at last the manifest. */
final class BackupFolder {
    static final String MANIFEST = "manifest.json";

    /** Above the manifest of a hundred thousand imports under way. */
    private static final long MANIFEST_BYTES_MAX = 64L << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final Map<String, Manifest.FileEntry> written = new LinkedHashMap<>();

    private BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** A new one, which only its owner may look into. @throws BackupFailed where something lies there already */
    static BackupFolder makeAt(Path folder) throws IOException {
        if (Files.exists(folder) && (!Files.isDirectory(folder) || !isEmpty(folder))) {
            throw new BackupFailed("There is something at " + folder
                    + " already, and a backup overwrites nothing: name a folder that is not there yet.");
        }
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return new BackupFolder(folder);
    }

    /** One that was made. */
    static BackupFolder at(Path folder) {
        return new BackupFolder(folder);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    Path resolve(String path) {
        Path resolved = folder.resolve(path).normalize();
        if (!resolved.startsWith(folder.normalize())) {
            throw new BackupFailed("The manifest names a file outside of its folder: this is no backup of ours.");
        }
        return resolved;
    }

    /** Writes lines into a packed file. */
    void writeLines(String path, Lines lines) throws IOException {
        Files.createDirectories(resolve(path).getParent());
        WrittenFile file = WrittenFile.at(resolve(path));
        try (OutputStream packed = new QuicklyPacked(file)) {
            lines.to(packed);
        }
        written.put(path, file.entry(path));
    }

    /** Takes a copy of a file; one that is gone by now is left out, one that was copied before stays so. */
    void copy(Path from, String path) throws IOException {
        if (written.containsKey(path)) {
            return;
        }
        Files.createDirectories(resolve(path).getParent());
        try (InputStream content = Files.newInputStream(from)) {
            WrittenFile file = WrittenFile.at(resolve(path));
            try (file) {
                content.transferTo(file);
            }
            written.put(path, file.entry(path));
        } catch (NoSuchFileException e) {
            // It is no longer needed by whoever removed it.
        }
    }

    /** What was written so far. */
    Stream<Manifest.FileEntry> written() {
        return written.values().stream();
    }

    /** Makes the folder a backup. */
    void finish(Manifest manifest) throws IOException {
        Path draft = resolve(MANIFEST + ".draft");
        try (WrittenFile file = WrittenFile.at(draft)) {
            file.write(JSON.writeValueAsBytes(manifest));
        }
        Files.move(draft, resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws BackupFailed where there is none, or none that this program reads */
    Manifest manifest() {
        Path path = resolve(MANIFEST);
        if (!Files.isRegularFile(path)) {
            throw new BackupFailed(
                    "There is no whole backup at " + folder + ": it has no " + MANIFEST + ", which is written last.");
        }
        try {
            if (Files.size(path) > MANIFEST_BYTES_MAX) {
                throw new BackupFailed("The file " + path + " is too large for a manifest.");
            }
            byte[] content = Files.readAllBytes(path);
            int form = JSON.readTree(content).path("form").asInt(0);
            if (form != Manifest.FORM) {
                throw new BackupFailed("The backup at " + folder + " is of form " + form
                        + ", and this program knows form " + Manifest.FORM + " only: use the one that made it.");
            }
            return JSON.readValue(content, Manifest.class);
        } catch (IOException | JacksonException e) {
            throw new BackupFailed("The file " + path + " cannot be read or is damaged.", e);
        }
    }

    /** Reads every file once. @throws BackupFailed for the first that is missing or is not what was written */
    void check(Manifest manifest, Telling telling) {
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytesRead = 0;
        for (Manifest.FileEntry entry : manifest.files()) {
            Path path = resolve(entry.path());
            if (!Files.isRegularFile(path)) {
                throw new BackupFailed("The backup is not whole: its file " + entry.path() + " is missing.");
            }
            try (DigestInputStream content = new DigestInputStream(Files.newInputStream(path), Sha256.digest())) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    bytesRead += read;
                    telling.progress("checking files", bytesRead, manifest.bytes(), "bytes");
                }
                if (Files.size(path) != entry.bytes()
                        || !HexFormat.of()
                                .formatHex(content.getMessageDigest().digest())
                                .equals(entry.sha256())) {
                    throw new BackupFailed(
                            "The backup is damaged: its file " + entry.path() + " is not what was written.");
                }
            } catch (IOException e) {
                throw new BackupFailed("The file " + path + " cannot be read.", e);
            }
        }
    }

    /** A packed file of lines. */
    BufferedReader readLines(String path) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(resolve(path)), BUFFER_BYTES), StandardCharsets.UTF_8));
    }

    /** Most of it is ciphertext, which no effort packs better. */
    private static final class QuicklyPacked extends GZIPOutputStream {
        QuicklyPacked(OutputStream file) throws IOException {
            super(file, BUFFER_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** What is written into a file. */
    interface Lines {
        void to(OutputStream file) throws IOException;
    }
}
