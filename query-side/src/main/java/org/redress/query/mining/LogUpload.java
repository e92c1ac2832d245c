package org.redress.query.mining;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.CsvColumns;
import org.redress.analytics.store.Classifier;
import org.redress.http.problem.InvalidInput;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.query.replica.ArrivingLog;
import org.redress.query.replica.ImportedLogs;
import org.redress.query.replica.LogFormat;

/** The parts of a request with a log, read as they arrive and in whichever order: the file goes into the database. */
final class LogUpload {
    static final String FILE = "file";

    /** Characters of a log's name, and of a column's. */
    static final int NAME_CHARACTERS_MAX = 200;

    /** As many bytes as that may have in UTF-8. */
    private static final int TEXT_BYTES_MAX = 4 * NAME_CHARACTERS_MAX;

    /** Boundaries, headers and the small parts beside the file. */
    private static final long OVERHEAD_BYTES_MAX = 64 * 1024;

    /** The parts beside the file. */
    enum Text {
        NAME("name"),
        FORMAT("format"),
        CLASSIFIER("classifier"),
        CASE_COLUMN("caseColumn"),
        ACTIVITY_COLUMN("activityColumn"),
        TIME_COLUMN("timeColumn"),
        RESOURCE_COLUMN("resourceColumn"),
        TRANSITION_COLUMN("transitionColumn");

        private final String part;

        Text(String part) {
            this.part = part;
        }

        static Text named(String part) {
            for (Text text : values()) {
                if (text.part.equals(part)) {
                    return text;
                }
            }
            throw new InvalidInput("(other)", "is not a part here");
        }
    }

    private final ImportedLogs logs;
    private final Supplier<ArrivingLog> arrive;
    private final long bytesMax;
    private final Map<Text, String> texts = new EnumMap<>(Text.class);
    private @Nullable ArrivingLog file;
    private @Nullable String fileName;

    private LogUpload(ImportedLogs logs, Supplier<ArrivingLog> arrive, long bytesMax) {
        this.logs = logs;
        this.arrive = arrive;
        this.bytesMax = bytesMax;
    }

    /**
     * A complete request.
     *
     * @param format null where it is to be recognised
     * @param columns of a CSV; null where they are recognised by their names
     */
    record Asked(
            ArrivingLog file,
            String name,
            @Nullable LogFormat format,
            Classifier classifier,
            @Nullable CsvColumns columns) {}

    /**
     * @param arrive makes room for the file
     * @throws ProblemException when a part is missing, unknown, doubled, malformed or too large; nothing is kept then
     */
    static Asked read(HttpServletRequest request, ImportedLogs logs, Supplier<ArrivingLog> arrive, long bytesMax)
            throws IOException {
        LogUpload upload = new LogUpload(logs, arrive, bytesMax);
        boolean isComplete = false;
        try {
            Asked asked = upload.parts(request);
            isComplete = true;
            return asked;
        } catch (ArrivingLog.TooLarge | SizeException e) {
            throw tooLarge(bytesMax);
        } catch (FileUploadIOException e) {
            throw e.getCause() instanceof SizeException ? tooLarge(bytesMax) : malformed();
        } catch (FileUploadException | MalformedStreamException e) {
            throw malformed();
        } finally {
            if (!isComplete) {
                upload.abandon();
            }
        }
    }

    private void abandon() {
        if (file != null) {
            logs.abandon(file);
        }
    }

    private Asked parts(HttpServletRequest request) throws IOException, FileUploadException, ArrivingLog.TooLarge {
        FileUpload parser = new FileUpload();
        parser.setSizeMax(bytesMax + OVERHEAD_BYTES_MAX);
        FileItemIterator parts = parser.getItemIterator(new ServletRequestContext(request));
        while (parts.hasNext()) {
            take(parts.next());
        }
        if (file == null) {
            throw new InvalidInput(FILE, "is missing");
        }
        return new Asked(
                file,
                name(),
                constant(Text.FORMAT, LogFormat.class).orElse(null),
                constant(Text.CLASSIFIER, Classifier.class).orElse(Classifier.ACTIVITY),
                columns());
    }

    private void take(FileItemStream part) throws IOException, ArrivingLog.TooLarge {
        String name = part.getFieldName() == null ? "" : part.getFieldName();
        try (InputStream content = part.openStream()) {
            if (name.equals(FILE)) {
                if (file != null) {
                    throw new InvalidInput(FILE, "is there twice");
                }
                fileName = part.getName();
                file = arrive.get();
                file.take(content);
            } else {
                Text text = Text.named(name);
                if (texts.put(text, text(text, content.readNBytes(TEXT_BYTES_MAX + 1))) != null) {
                    throw new InvalidInput(name, "is there twice");
                }
            }
        }
    }

    private static String text(Text part, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()
                || text.length() > NAME_CHARACTERS_MAX
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(
                    part.part,
                    "must have 1 to " + NAME_CHARACTERS_MAX + " characters, none of them a control character");
        }
        return text;
    }

    /** What the log is to be called; else as its file is called. */
    private String name() {
        String given = texts.get(Text.NAME);
        if (given != null) {
            return given;
        }
        String ofFile = (fileName == null ? "" : fileName.substring(fileName.lastIndexOf('/') + 1))
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return ofFile.isEmpty() ? "log" : ofFile.substring(0, Math.min(NAME_CHARACTERS_MAX, ofFile.length()));
    }

    private <T extends Enum<T>> Optional<T> constant(Text part, Class<T> type) {
        String given = texts.get(part);
        if (given == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(part.part, "is not one that is known")));
    }

    private @Nullable CsvColumns columns() {
        String ofCase = texts.get(Text.CASE_COLUMN);
        String ofActivity = texts.get(Text.ACTIVITY_COLUMN);
        String ofTime = texts.get(Text.TIME_COLUMN);
        String ofResource = texts.get(Text.RESOURCE_COLUMN);
        String ofTransition = texts.get(Text.TRANSITION_COLUMN);
        if (ofCase == null && ofActivity == null && ofTime == null && ofResource == null && ofTransition == null) {
            return null;
        }
        if (ofCase == null || ofActivity == null || ofTime == null) {
            throw new InvalidInput(
                    ofCase == null
                            ? Text.CASE_COLUMN.part
                            : ofActivity == null ? Text.ACTIVITY_COLUMN.part : Text.TIME_COLUMN.part,
                    "is missing beside the other columns");
        }
        return new CsvColumns(ofCase, ofActivity, ofTime, ofResource, ofTransition);
    }

    private static ProblemException malformed() {
        return new InvalidInput("body", "is not well-formed multipart/form-data");
    }

    private static ProblemException tooLarge(long bytesMax) {
        return new ProblemException(
                ProblemKind.BODY_TOO_LARGE.problem().because("A log has at most " + bytesMax + " bytes."));
    }
}
