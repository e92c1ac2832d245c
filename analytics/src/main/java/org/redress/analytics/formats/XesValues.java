package org.redress.analytics.formats;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.redress.analytics.formats.UnreadableLog.Reason;

/** Values of attributes, as XML Schema and the tools in use spell them. */
final class XesValues {
    private XesValues() {}

    static boolean isAttribute(String element) {
        return isPlain(element) || element.equals("list") || element.equals("container");
    }

    static boolean isPlain(String element) {
        return switch (element) {
            case "string", "date", "int", "float", "boolean", "id" -> true;
            default -> false;
        };
    }

    static AttributeValue value(String element, String value, long line) {
        try {
            return switch (element) {
                case "date" -> new AttributeValue.Moment(time(value, line));
                case "int" -> new AttributeValue.Whole(Long.parseLong(value.strip()));
                case "float" -> new AttributeValue.Decimal(decimal(value.strip()));
                case "boolean" -> new AttributeValue.Truth(truth(value.strip()));
                case "id" -> new AttributeValue.Id(value);
                default -> new AttributeValue.Text(value);
            };
        } catch (NumberFormatException e) {
            throw new UnreadableLog(Reason.VALUE_UNREADABLE, line, value);
        }
    }

    static OffsetDateTime time(String value, long line) {
        OffsetDateTime time = TimeText.read(value);
        if (time == null) {
            throw new UnreadableLog(Reason.TIME_UNREADABLE, line, value);
        }
        return time;
    }

    private static double decimal(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "inf", "+inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(value);
        };
    }

    private static boolean truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new NumberFormatException("Neither true nor false.");
        };
    }
}
