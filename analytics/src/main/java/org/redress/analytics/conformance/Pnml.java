package org.redress.analytics.conformance;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.conformance.UnreadableNet.Reason;

/**
 * Reads place/transition nets from PNML (ISO/IEC 15909-2) as ProM and PM4Py write it: transitions that leave no trace are
 * marked by {@code toolspecific activity="$invisible$"}, and ends are told in {@code finalmarkings}. A net without these
 * ends with one token in its only place that nothing leaves. Pages are read as one; a DTD is refused.
 */
public final class Pnml {
    /** What is drawn by hand or mined has some hundred nodes; this holds for all of them, and no file exhausts us. */
    static final int NODES_MAX = 5_000;

    /** Arcs of such nets. */
    static final int ARCS_MAX = 50_000;

    /** Characters of an id, a name or a number. */
    static final int TEXT_CHARS_MAX = 1_000;

    /** Elements within elements; a page within a page needs one more. */
    static final int DEPTH_MAX = 32;

    /** Characters of a detail that an error tells. */
    private static final int DETAIL_CHARS_MAX = 80;

    private static final String INVISIBLE = "$invisible$";

    private final XMLStreamReader xml;
    private final Deque<String> path = new ArrayDeque<>();
    private final Drawing drawing;

    private Pnml(XMLStreamReader xml) {
        this.xml = xml;
        LongSupplier line = () -> xml.getLocation().getLineNumber();
        this.drawing = new Drawing(line);
    }

    /**
     * The only net of this file.
     *
     * @param file is read to its end, and not closed
     * @throws UnreadableNet when it is no PNML, or a net that we cannot follow
     */
    public static PetriNet read(InputStream file) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(file);
            try {
                return new Pnml(xml).net();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            throw new UnreadableNet(
                    Reason.NOT_XML,
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber(),
                    "");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private PetriNet net() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    begin(xml.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (isSaying()) {
                        append(text);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end(text.toString().strip());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw unreadable(Reason.DECLARES_ENTITIES, "");
                default -> {
                    // Comments and instructions say nothing about the net.
                }
            }
        }
        return drawing.net();
    }

    private void begin(String element) {
        if (path.isEmpty() && !element.equals("pnml")) {
            throw unreadable(Reason.NOT_A_NET, element);
        }
        if (path.size() == DEPTH_MAX) {
            throw unreadable(Reason.TOO_DEEP, element);
        }
        String parent = parent();
        path.push(element);
        switch (element) {
            case "net" -> drawing.begin();
            case "place" -> {
                if (parent.equals("marking")) {
                    drawing.ends(attribute("idref"));
                } else {
                    drawing.place(attribute("id"));
                }
            }
            case "transition" -> drawing.transition(attribute("id"));
            case "arc" -> drawing.arc(attribute("source"), attribute("target"));
            case "marking" -> drawing.end();
            case "toolspecific" -> {
                if (parent.equals("transition") && INVISIBLE.equals(xml.getAttributeValue(null, "activity"))) {
                    drawing.hide();
                }
            }
            case "referencePlace", "referenceTransition" -> throw unreadable(Reason.NOT_A_NET, element);
            default -> {
                // Where and how the net is drawn.
            }
        }
    }

    private void end(String said) {
        if (isSaying()) {
            String about = path.stream().skip(1).findFirst().orElse("");
            String of = path.stream().skip(2).findFirst().orElse("");
            switch (about) {
                case "name" -> {
                    if (of.equals("transition")) {
                        drawing.label(said);
                    }
                }
                case "initialMarking" -> drawing.begins(number(said));
                case "inscription" -> drawing.weighs(number(said));
                case "arctype" -> {
                    if (!said.equals("normal")) {
                        throw unreadable(Reason.ARC_OF_UNKNOWN_KIND, said);
                    }
                }
                case "place" -> {
                    if (of.equals("marking")) {
                        drawing.endsWith(number(said));
                    }
                }
                default -> {
                    // The name of the net, or of a tool.
                }
            }
        }
        path.pop();
    }

    private boolean isSaying() {
        return "text".equals(path.peek());
    }

    private void append(StringBuilder text) {
        if (text.length() + xml.getTextLength() > TEXT_CHARS_MAX) {
            throw unreadable(Reason.TOO_LONG, text.toString());
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private int number(String said) {
        try {
            int number = Integer.parseInt(said);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // Told below, as is a negative one.
        }
        throw unreadable(Reason.NUMBER_UNREADABLE, said);
    }

    private String attribute(String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        if (value == null || value.isEmpty()) {
            throw unreadable(Reason.ID_MISSING, name);
        }
        if (value.length() > TEXT_CHARS_MAX) {
            throw unreadable(Reason.TOO_LONG, value);
        }
        return value;
    }

    private String parent() {
        @Nullable String parent = path.peek();
        return parent == null ? "" : parent;
    }

    private UnreadableNet unreadable(Reason reason, String detail) {
        return new UnreadableNet(reason, xml.getLocation().getLineNumber(), shown(detail));
    }

    static String shown(String detail) {
        return detail.length() <= DETAIL_CHARS_MAX ? detail : detail.substring(0, DETAIL_CHARS_MAX) + "…";
    }
}
