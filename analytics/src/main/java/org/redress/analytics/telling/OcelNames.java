package org.redress.analytics.telling;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.redress.analytics.formats.OcelType;

/**
 * The names under which OCEL has the attributes of a log: their own, with a number where others differ in the case of
 * letters only, and with an underscore before what OCEL keeps for itself. Source: OCEL 2.0 specification, section 5.
 */
final class OcelNames {
    private static final String RESERVED = "ocel_";

    private final Map<String, String> names = new LinkedHashMap<>();

    OcelNames(List<String> attributes) {
        Set<String> taken = new HashSet<>();
        for (String attribute : attributes) {
            String begun = attribute.toLowerCase(Locale.ROOT).startsWith(RESERVED) ? "_" + attribute : attribute;
            String free = begun;
            for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
                free = begun + "_" + number;
            }
            names.putIfAbsent(attribute, free);
        }
    }

    /** The attributes, by the names that the log has for them. */
    Set<String> attributes() {
        return names.keySet();
    }

    String of(String attribute) {
        return names.getOrDefault(attribute, attribute);
    }

    OcelType type(String name) {
        Map<String, OcelType.Kind> kinds = new LinkedHashMap<>();
        names.values().forEach(attribute -> kinds.put(attribute, OcelType.Kind.STRING));
        return new OcelType(name, kinds);
    }
}
