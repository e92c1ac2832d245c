package org.redress.analytics.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.SeveralValues;

/**
 * What an object-centric log makes of the columns of a log of cases. Ids of objects have their type before them:
 * {@code unit:dealer-7}.
 *
 * @param caseType the type of the objects that cases become
 * @param resourceType the type of those who acted
 * @param objects the attributes whose values are objects
 */
public record OcelShape(String caseType, String resourceType, List<FromAttribute> objects) {
    /** A log of which nothing is known but cases and who acted. */
    public static final OcelShape PLAIN = new OcelShape("case", "resource", List.of());

    public OcelShape {
        objects = List.copyOf(objects);
    }

    /**
     * An attribute whose values are objects.
     *
     * @param attribute as the log has it
     * @param qualifier what the object is to a case or an event
     * @param of whom it belongs to
     * @param described the attribute of the same events that says of what kind an event's objects are; null where none does
     */
    public record FromAttribute(
            String attribute,
            String type,
            String qualifier,
            Of of,
            @Nullable String described) {

        /** An object that many cases may have, some of them for a time. */
        public static FromAttribute ofEvents(String attribute, String type, String qualifier) {
            return new FromAttribute(attribute, type, qualifier, Of.EVENTS, null);
        }

        /** An object that many cases may have, each from its beginning to its end: one of the {@link CaseDetails}. */
        public static FromAttribute ofCases(String attribute, String type, String qualifier) {
            return new FromAttribute(attribute, type, qualifier, Of.CASES, null);
        }

        /**
         * Objects that a case has for itself: the same value in another case is another object, and an event may be about
         * {@link SeveralValues}, as their kinds are.
         */
        public static FromAttribute ofOneCase(String attribute, String type, String described) {
            return new FromAttribute(attribute, type, type, Of.ONE_CASE, described);
        }
    }

    /** To whom objects belong. */
    public enum Of {
        EVENTS,
        CASES,
        ONE_CASE
    }

    /** An object beside an event. */
    record Beside(
            String id,
            String type,
            String qualifier,
            @Nullable String kind,
            Of of) {}

    /** Whether the attribute goes into objects, and is no attribute of cases or events any more. */
    boolean takes(String attribute) {
        return objects.stream()
                .anyMatch(object -> object.attribute().equals(attribute) || attribute.equals(object.described()));
    }

    static String id(String type, String value) {
        return type + ":" + value;
    }

    String caseId(ToldRow row) {
        return id(caseType, row.id());
    }

    /** What an event is about beside its case. */
    List<Beside> beside(ToldRow row) {
        List<Beside> all = new ArrayList<>();
        if (row.resource() != null) {
            all.add(new Beside(id(resourceType, row.resource()), resourceType, resourceType, null, Of.EVENTS));
        }
        for (FromAttribute object : objects) {
            Map<String, String> values = object.of() == Of.CASES ? row.ofCase() : row.ofEvent();
            String value = values.get(object.attribute());
            if (value != null && object.of() == Of.ONE_CASE) {
                all.addAll(ofTheCase(object, value, row));
            } else if (value != null) {
                all.add(new Beside(id(object.type(), value), object.type(), object.qualifier(), null, object.of()));
            }
        }
        return all;
    }

    private static List<Beside> ofTheCase(FromAttribute object, String value, ToldRow row) {
        List<String> ids = SeveralValues.in(value);
        List<String> kinds = SeveralValues.in(row.ofEvent().getOrDefault(String.valueOf(object.described()), ""));
        List<Beside> all = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            String kind = kinds.size() == ids.size() && !kinds.get(at).isEmpty() ? kinds.get(at) : null;
            all.add(new Beside(
                    id(object.type(), row.id() + "/" + ids.get(at)),
                    object.type(),
                    object.qualifier(),
                    kind,
                    Of.ONE_CASE));
        }
        return all;
    }
}
