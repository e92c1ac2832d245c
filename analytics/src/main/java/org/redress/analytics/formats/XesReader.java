package org.redress.analytics.formats;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.UnreadableLog.Reason;

/**
 * Reads event logs in XES (IEEE 1849), plain or packed with gzip, in the memory of one case's attributes and one event.
 *
 * <p>Namespaces may be there or not. Extensions, globals and classifiers are read over: a global's value is what editors
 * propose, no value of an event. Lists, containers and what attributes hold beside their value are left out. A time without
 * an offset is UTC. Where an attribute is told twice, its last value counts. Names that were no XML names are read back as
 * {@link XesWriter} spells them.
 */
public final class XesReader {
    private final LogLimits limits;

    public XesReader(LogLimits limits) {
        this.limits = limits;
    }

    /**
     * Tells the log to a sink. A case without events is begun and has none.
     *
     * @param file is read to its end, and not closed
     * @throws UnreadableLog when it cannot be taken in as a whole; the sink may have been told a part of it
     */
    public void read(InputStream file, LogSink sink) {
        XMLStreamReader xml = null;
        try {
            UnpackedStream bytes = UnpackedStream.of(file, limits);
            bytes.beginStretch(XesReading.stretchBytesMax(limits));
            xml = parsers().createXMLStreamReader(XmlText.of(bytes));
            new XesReading(xml, bytes, limits, sink).read();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause
                    ? unreadable(cause, line(xml, e))
                    : new UnreadableLog(Reason.NOT_XML, line(xml, e), "");
        } catch (IOException e) {
            throw unreadable(e, line(xml, null));
        }
    }

    /**
     * Reads nothing but the stream. Its own limits on lengths are far above those of {@link LogLimits}, which are met first;
     * it keeps the names that it has met, of which one factory for all files would keep ever more.
     */
    private static XMLInputFactory parsers() {
        WstxInputFactory parsers = new WstxInputFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, false);
        parsers.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
        // Otherwise text that nobody reads is skipped whole, in one step and however long.
        parsers.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return parsers;
    }

    private static RuntimeException unreadable(IOException problem, long line) {
        return switch (problem) {
            case LimitReached limit -> new UnreadableLog(limit.reason(), line, "");
            case CharacterCodingException wrongBytes -> new UnreadableLog(Reason.NOT_UTF_8, line, "");
            case ZipException damaged -> new UnreadableLog(Reason.NOT_XML, line, "");
            case EOFException cut -> new UnreadableLog(Reason.NOT_XML, line, "");
            default -> new UncheckedIOException(problem);
        };
    }

    private static long line(@Nullable XMLStreamReader xml, @Nullable XMLStreamException problem) {
        if (problem != null && problem.getLocation() != null) {
            return Math.max(problem.getLocation().getLineNumber(), 1);
        }
        return xml == null ? 1 : Math.max(xml.getLocation().getLineNumber(), 1);
    }
}
