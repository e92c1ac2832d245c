package org.redress.query.conformance;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.redress.analytics.conformance.PetriNet;
import org.redress.analytics.conformance.Pnml;
import org.redress.analytics.conformance.UnreadableNet;
import org.redress.http.problem.InvalidInput;
import org.redress.http.problem.Problem;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;

/** A net that comes as the only part of a form. It is read and forgotten: nothing of it is kept. */
final class NetUpload {
    static final String NET = "net";

    /** Bytes of a file: a net of as many nodes as may be read, drawn with positions and colours, has about two million. */
    static final int BYTES_MAX = 5_000_000;

    /** Boundaries and headers. */
    private static final int OVERHEAD_BYTES_MAX = 16 * 1024;

    private NetUpload() {}

    /** @throws ProblemException where the form is not one, or its file cannot be taken in as a net */
    static PetriNet read(HttpServletRequest request) throws IOException {
        try {
            return Pnml.read(new ByteArrayInputStream(file(request)));
        } catch (UnreadableNet unreadable) {
            throw new ProblemException(problem(unreadable));
        } catch (SizeException tooLarge) {
            throw tooLarge();
        } catch (FileUploadIOException broken) {
            throw broken.getCause() instanceof SizeException ? tooLarge() : malformed();
        } catch (FileUploadException | MalformedStreamException broken) {
            throw malformed();
        }
    }

    private static byte[] file(HttpServletRequest request) throws FileUploadException, IOException {
        FileUpload parser = new FileUpload();
        parser.setSizeMax(BYTES_MAX + OVERHEAD_BYTES_MAX);
        FileItemIterator parts = parser.getItemIterator(new ServletRequestContext(request));
        byte[] file = null;
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            if (!NET.equals(part.getFieldName())) {
                throw new InvalidInput("(other)", "is not a part here");
            }
            if (file != null) {
                throw new InvalidInput(NET, "is there twice");
            }
            try (InputStream content = part.openStream()) {
                file = content.readNBytes(BYTES_MAX + 1);
            }
        }
        if (file == null) {
            throw new InvalidInput(NET, "is missing");
        }
        if (file.length > BYTES_MAX) {
            throw tooLarge();
        }
        return file;
    }

    private static Problem problem(UnreadableNet unreadable) {
        String place = unreadable.line() == 0 ? "" : " at line " + unreadable.line();
        return new Problem(
                        URI.create("urn:redress:problem:net-unreadable"),
                        "The file cannot be taken in as a net",
                        422,
                        null,
                        List.of(),
                        Map.of())
                .because(unreadable.reason() + place + ".")
                .with("reason", unreadable.reason())
                .with("line", unreadable.line())
                .with("value", unreadable.detail());
    }

    private static ProblemException malformed() {
        return new InvalidInput("body", "is not well-formed multipart/form-data");
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                ProblemKind.BODY_TOO_LARGE.problem().because("A net has at most " + BYTES_MAX + " bytes."));
    }
}
