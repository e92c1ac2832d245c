package org.redress.analytics.formats;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes an event log as XES (IEEE 1849-2016) while it is told, case by case, so that both published revisions of the schema
 * accept it and {@link XesReader} reads the same log back.
 *
 * <p>Names of attributes that are no XML names are spelled with escapes ({@code due_x0020_on}). Attributes named like what
 * the event or the case says by itself are left out. Characters that XML cannot hold become U+FFFD. Problems with the
 * stream are {@link UncheckedIOException}s.
 */
public final class XesWriter implements LogSink, Closeable {
    /** Scopes are optional in one revision and required in the other; the order of the elements is fixed in both. */
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <log xes.version="1849.2016" xes.features="" xmlns="%s">
            <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
            <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
            <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
            <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
            <extension name="Identity" prefix="identity" uri="http://www.xes-standard.org/identity.xesext"/>
            <global scope="trace">
            <string key="concept:name" value=""/>
            </global>
            <global scope="event">
            <string key="concept:name" value=""/>
            <date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>
            </global>
            <classifier name="Activity" scope="event" keys="concept:name"/>
            """.formatted(XesNames.NAMESPACE);

    private static final Set<String> SAID_BY_EVENTS =
            Set.of(XesNames.NAME, XesNames.TIME, XesNames.RESOURCE, XesNames.TRANSITION);
    private static final Set<String> SAID_BY_CASES = Set.of(XesNames.NAME);

    private final Writer file;
    private boolean begun;
    private @Nullable String caseId;

    /** @param file is closed with this */
    public XesWriter(OutputStream file) {
        this.file = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
    }

    @Override
    public void log(Map<String, AttributeValue> attributes) {
        if (begun) {
            throw new IllegalStateException("A log tells about itself first.");
        }
        begin(attributes);
    }

    @Override
    public void begin(LoggedCase told) {
        endCase();
        write("<trace>\n");
        attribute(XesNames.NAME, new AttributeValue.Text(told.id()));
        attributes(told.attributes(), SAID_BY_CASES);
        caseId = told.id();
    }

    /** @throws IllegalStateException for an event of another case than the one that was begun last */
    @Override
    public void event(LoggedEvent event) {
        if (!event.caseId().equals(caseId)) {
            throw new IllegalStateException("An event stands within its case.");
        }
        write("<event>\n");
        attribute(XesNames.NAME, new AttributeValue.Text(event.activity()));
        attribute(XesNames.TIME, new AttributeValue.Moment(event.at()));
        if (event.transition() != null) {
            attribute(XesNames.TRANSITION, new AttributeValue.Text(event.transition()));
        }
        if (event.resource() != null) {
            attribute(XesNames.RESOURCE, new AttributeValue.Text(event.resource()));
        }
        attributes(event.attributes(), SAID_BY_EVENTS);
        write("</event>\n");
    }

    /** Ends the log: without it the file is none. */
    @Override
    public void close() throws IOException {
        endCase();
        write("</log>\n");
        file.close();
    }

    private void endCase() {
        if (!begun) {
            begin(Map.of());
        }
        if (caseId != null) {
            write("</trace>\n");
            caseId = null;
        }
    }

    private void begin(Map<String, AttributeValue> attributes) {
        begun = true;
        write(HEAD);
        attributes(attributes, Set.of());
    }

    private void attributes(Map<String, AttributeValue> attributes, Set<String> saidOtherwise) {
        attributes.forEach((name, value) -> {
            if (!saidOtherwise.contains(name)) {
                attribute(name, value);
            }
        });
    }

    private void attribute(String name, AttributeValue value) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("An attribute has a name.");
        }
        switch (value) {
            case AttributeValue.Text text -> attribute("string", name, text.text());
            case AttributeValue.Moment moment -> attribute("date", name, TimeText.write(moment.at()));
            case AttributeValue.Whole whole -> attribute("int", name, whole.text());
            case AttributeValue.Decimal decimal ->
                // XML Schema's word for infinity is not Java's.
                attribute("float", name, decimal.text().replace("Infinity", "INF"));
            case AttributeValue.Truth truth -> attribute("boolean", name, truth.text());
            case AttributeValue.Id id -> attribute("id", name, id.text());
        }
    }

    private void attribute(String element, String name, String value) {
        write('<' + element + " key=\"" + XmlNames.encoded(name) + "\" value=\"");
        escape(WritableText.of(value));
        write("\"/>\n");
    }

    /** Blanks other than spaces are escaped, too: parsers make spaces of them in attributes. */
    private void escape(String value) {
        int written = 0;
        for (int at = 0; at < value.length(); at++) {
            String escaped = switch (value.charAt(at)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\t' -> "&#9;";
                case '\n' -> "&#10;";
                case '\r' -> "&#13;";
                default -> "";
            };
            if (!escaped.isEmpty()) {
                write(value.substring(written, at));
                write(escaped);
                written = at + 1;
            }
        }
        write(written == 0 ? value : value.substring(written));
    }

    private void write(String text) {
        try {
            file.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
