package org.redress.analytics.formats;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.UnreadableLog.Reason;

/** One way through an XES file, element by element. */
final class XesReading {
    /** An attribute's name and value, each character written as a reference to it of ten bytes. */
    private static final int BYTES_OF_A_REFERENCE = 10;

    /** What the parser reads ahead, twice over. */
    private static final int BYTES_AHEAD = 1 << 17;

    private static final int DEPTH_OF_LOG = 1;
    private static final int DEPTH_OF_TRACE = 2;
    private static final int DEPTH_OF_EVENT = 3;

    private final XMLStreamReader xml;
    private final UnpackedStream bytes;
    private final long stretchBytesMax;
    private final Tally tally;
    private final LogSink sink;
    private boolean logTold;

    XesReading(XMLStreamReader xml, UnpackedStream bytes, LogLimits limits, LogSink sink) {
        this.xml = xml;
        this.bytes = bytes;
        this.stretchBytesMax = stretchBytesMax(limits);
        this.tally = new Tally(limits);
        this.sink = sink;
    }

    /** What one tag may take. */
    static long stretchBytesMax(LogLimits limits) {
        return 2L * BYTES_OF_A_REFERENCE * limits.textLengthMax() + BYTES_AHEAD;
    }

    void read() throws XMLStreamException {
        root();
        log();
        while (xml.hasNext()) {
            // What follows the log must be well-formed, too: otherwise the file is damaged.
            next();
        }
        tally.end();
    }

    private void root() throws XMLStreamException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.DTD) {
                throw refused(Reason.DECLARES_ENTITIES, "");
            }
            event = next();
        }
        String namespace = xml.getNamespaceURI();
        boolean foreign = namespace != null && !namespace.isEmpty() && !namespace.contains("xes");
        if (foreign || !xml.getLocalName().equals("log")) {
            throw refused(Reason.NOT_A_LOG, xml.getLocalName());
        }
    }

    private void log() throws XMLStreamException {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        while (nextElement()) {
            String element = xml.getLocalName();
            switch (element) {
                case "trace" -> {
                    tell(attributes);
                    trace();
                }
                case "event" -> throw refused(Reason.EVENT_WITHOUT_CASE, "");
                case "extension", "global", "classifier" -> skip(DEPTH_OF_LOG + 1);
                default -> attribute(element, attributes, DEPTH_OF_LOG + 1, logTold);
            }
        }
        tell(attributes);
    }

    private void tell(Map<String, AttributeValue> attributes) {
        if (!logTold) {
            logTold = true;
            sink.log(attributes);
        }
    }

    private void trace() throws XMLStreamException {
        long line = line();
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        String caseId = null;
        while (nextElement()) {
            String element = xml.getLocalName();
            if (element.equals("event")) {
                if (caseId == null) {
                    caseId = begin(attributes, line);
                }
                event(caseId);
            } else {
                attribute(element, attributes, DEPTH_OF_TRACE + 1, caseId != null);
            }
        }
        if (caseId == null) {
            begin(attributes, line);
        }
    }

    private String begin(Map<String, AttributeValue> attributes, long line) {
        String caseId = text(attributes.remove(XesNames.NAME));
        if (caseId == null || caseId.isBlank()) {
            throw new UnreadableLog(Reason.CASE_WITHOUT_ID, line, "");
        }
        tally.newCase(caseId, line);
        sink.begin(new LoggedCase(caseId, attributes));
        return caseId;
    }

    private void event(String caseId) throws XMLStreamException {
        long line = line();
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        while (nextElement()) {
            attribute(xml.getLocalName(), attributes, DEPTH_OF_EVENT + 1, false);
        }
        tally.newEvent(line);
        AttributeValue id = attributes.get(XesNames.IDENTITY);
        if (id != null) {
            tally.newEventId(id.text(), line);
        }
        String activity = text(attributes.remove(XesNames.NAME));
        if (activity == null || activity.isBlank()) {
            throw new UnreadableLog(Reason.EVENT_WITHOUT_ACTIVITY, line, "");
        }
        AttributeValue time = attributes.remove(XesNames.TIME);
        if (time == null) {
            throw new UnreadableLog(Reason.EVENT_WITHOUT_TIME, line, activity);
        }
        sink.event(new LoggedEvent(
                caseId,
                tally.activity(activity, line),
                text(attributes.remove(XesNames.TRANSITION)),
                time instanceof AttributeValue.Moment moment ? moment.at() : XesValues.time(time.text(), line),
                text(attributes.remove(XesNames.RESOURCE)),
                attributes));
    }

    /** Null for none and for an empty one: nothing was said. */
    private static @Nullable String text(@Nullable AttributeValue value) {
        return value == null || value.text().isEmpty() ? null : value.text();
    }

    /** @param late whether what it belongs to has been told already: the standard has attributes first */
    private void attribute(String element, Map<String, AttributeValue> attributes, int depth, boolean late)
            throws XMLStreamException {
        if (late || !XesValues.isAttribute(element)) {
            throw refused(Reason.NOT_A_LOG, element);
        }
        if (XesValues.isPlain(element)) {
            long line = line();
            String key = xml.getAttributeValue(null, "key");
            String value = xml.getAttributeValue(null, "value");
            if (key == null || key.isEmpty() || value == null) {
                throw refused(Reason.VALUE_UNREADABLE, key == null ? element : key);
            }
            tally.length(key, key, line);
            tally.length(value, key, line);
            attributes.put(tally.attributeName(XmlNames.decoded(key), line), XesValues.value(element, value, line));
            tally.attributes(attributes.size(), line);
        }
        skip(depth);
    }

    /** To the end of the element that the parser stands in. */
    private void skip(int depthOfElement) throws XMLStreamException {
        int depth = depthOfElement;
        while (depth >= depthOfElement) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                tally.depth(depth, line());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Whether another element begins before the current one ends. */
    private boolean nextElement() throws XMLStreamException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private int next() throws XMLStreamException {
        bytes.beginStretch(stretchBytesMax);
        return xml.next();
    }

    private long line() {
        return xml.getLocation().getLineNumber();
    }

    private UnreadableLog refused(Reason reason, String detail) {
        return new UnreadableLog(reason, line(), detail);
    }
}
