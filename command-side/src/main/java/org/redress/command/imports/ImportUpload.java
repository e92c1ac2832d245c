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

    /** Longer than any format's name; read no further. */
    private static final int FORMAT_BYTES_MAX = 100;

    /** Boundaries, headers and the small parts beside the file. */
    private static final long OVERHEAD_BYTES_MAX = 64 * 1024;

    private final Imports imports;

    private ImportSpool.@Nullable Kept file;
    private @Nullable ImportFormat format;

    private ImportUpload(Imports imports) {
        this.imports = imports;
    }

    /**
     * A complete request.
     *
     * @param file kept; to be received or forgotten
     */
    record Asked(ImportFormat format, ImportSpool.Kept file) {}

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
        return new Asked(format, file);
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
                case MAPPING -> throw new InvalidInput(MAPPING, "is not taken: each format has its own columns");
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
                .orElseThrow(() -> new InvalidInput(FORMAT, "must be " + ImportFormat.CFPB_BANK_OF_AMERICA.kebab()));
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
