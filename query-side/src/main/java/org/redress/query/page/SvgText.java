package org.redress.query.page;

/** Words in an SVG that stands for itself. */
public final class SvgText {
    /** What XML has no place for, even escaped. Source: XML 1.0, 2.2. */
    private static final String NOT_IN_XML = "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private SvgText() {}

    /** As it stands in an element or an attribute; what XML cannot hold as the sign for what is not known. */
    public static String of(String text) {
        return text.replaceAll(NOT_IN_XML, "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
