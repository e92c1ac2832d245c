package org.redress.command.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;

/**
 * The parts of a request for an import, read as they arrive and in whichever order: the file goes straight into the
 * spool. Spring's own reader would lay it on the disk first, as it is.
 */
final class ImportUpload {
    static final String FILE = "file";
    static final String FORMAT = "format";
    static final String MAPPING = "mapping";
    static final String ENCODING = "encoding";

    /** Longer than any format's name; read no further. */
    private static final int FORMAT_BYTES_MAX = 100;

    /** Boundaries, headers and the small parts beside the file. */
    private static final long OVERHEAD_BYTES_MAX = 64 * 1024;

    private final Imports imports;

    private ImportSpool.@Nullable Kept file;
    private @Nullable ImportFormat format;
    private @Nullable String mapping;
    private @Nullable FileEncoding encoding;

    private ImportUpload(Imports imports) {
        this.imports = imports;
    }

    /**
     * A complete request.
     *
     * @param file kept; to be received or forgotten
     */
    record Asked(ReadAs readAs, ImportSpool.Kept file) {}

    /** @throws ProblemException when a part is missing, unknown, doubled, malformed or too large; nothing is kept then */
    static Asked read(HttpServletRequest request, Imports imports) throws IOException {
        ImportUpload upload = new ImportUpload(imports);
        boolean isComplete = false;
        try {
            Asked asked = upload.parts(request);
            isComplete = true;
            return asked;
        } catch (ImportSpool.FileTooLarge | SizeException e) {
            throw tooLarge();
        } catch (FileUploadIOException e) {
            throw e.getCause() instanceof SizeException ? tooLarge() : malformed();
        } catch (FileUploadException | MalformedStreamException e) {
            throw malformed();
        } finally {
            if (!isComplete && upload.file != null) {
                imports.forget(upload.file);
            }
        }
    }

    private Asked parts(HttpServletRequest request) throws IOException, FileUploadException, ImportSpool.FileTooLarge {
        FileUpload parser = new FileUpload();
        parser.setSizeMax(ImportSpool.FILE_BYTES_MAX + OVERHEAD_BYTES_MAX);
        FileItemIterator parts = parser.getItemIterator(new ServletRequestContext(request));
        while (parts.hasNext()) {
            take(parts.next());
        }
        if (file == null) {
            throw new InvalidInput(FILE, "is missing");
        }
        if (format == null) {
            throw new InvalidInput(FORMAT, "is missing");
        }
        return new Asked(readAs(format), file);
    }

    private void take(FileItemStream part) throws IOException, ImportSpool.FileTooLarge {
        String name = part.getFieldName() == null ? "" : part.getFieldName();
        try (InputStream content = part.openStream()) {
            switch (name) {
                case FILE -> {
                    requireFirst(FILE, file);
                    file = imports.keep(content);
                }
                case FORMAT -> {
                    requireFirst(FORMAT, format);
                    format = format(content.readNBytes(FORMAT_BYTES_MAX));
                }
                case MAPPING -> {
                    requireFirst(MAPPING, mapping);
                    mapping = mapping(content.readNBytes(MappingFile.BYTES_MAX + 1));
                }
                case ENCODING -> {
                    requireFirst(ENCODING, encoding);
                    encoding = encoding(content.readNBytes(FORMAT_BYTES_MAX));
                }
                default -> throw new InvalidInput("(other)", "is not a part here");
            }
        }
    }

    private static void requireFirst(String name, @Nullable Object earlier) {
        if (earlier != null) {
            throw new InvalidInput(name, "is there twice");
        }
    }

    private static ImportFormat format(byte[] name) {
        return ImportFormat.named(new String(name, StandardCharsets.UTF_8))
                .orElseThrow(() -> new InvalidInput(FORMAT, "must be one of " + ImportFormat.names()));
    }

    private ReadAs readAs(ImportFormat asked) {
        if (asked.mapping() != null && mapping != null) {
            throw new InvalidInput(MAPPING, "is only for the format " + ImportFormat.MAPPED.kebab());
        }
        if (asked.mapping() == null && mapping == null) {
            throw new InvalidInput(MAPPING, "is missing");
        }
        return new ReadAs(asked, mapping, encoding);
    }

    private static String mapping(byte[] json) {
        if (json.length > MappingFile.BYTES_MAX) {
            throw new InvalidInput(MAPPING, "must have at most " + MappingFile.BYTES_MAX + " bytes");
        }
        String mapping = new String(json, StandardCharsets.UTF_8);
        try {
            MappingFile.of(mapping);
        } catch (BadMapping e) {
            throw new InvalidInput(MAPPING, String.valueOf(e.getMessage()));
        }
        return mapping;
    }

    private static FileEncoding encoding(byte[] label) {
        return FileEncoding.labelled(new String(label, StandardCharsets.UTF_8))
                .orElseThrow(() -> new InvalidInput(ENCODING, "must be UTF-8, GB18030 or Windows-1252"));
    }

    private static ProblemException malformed() {
        return new InvalidInput("body", "is not well-formed multipart/form-data");
    }

    private static ProblemException tooLarge() {
        return new ProblemException(ProblemKind.BODY_TOO_LARGE
                .problem()
                .because("A file has at most " + ImportSpool.FILE_BYTES_MAX + " bytes."));
    }
}
