package org.redress.events;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The logical names under which events are stored. A Java class may move; its name here may not. */
public final class EventCatalogue {
    private static final Map<String, Class<?>> CLASS_BY_NAME = index();

    /** Events that got a field since they were first written; what is absent in the first revision is null. */
    private static final Set<String> SECOND_REVISION =
            Set.of("ComplaintReceived", "RemedyProposed", "SourceComplaintRecorded", "SourceResponseRecorded");

    private EventCatalogue() {}

    /** Every event by its logical name, in the order of the names. */
    public static Map<String, Class<?>> all() {
        return CLASS_BY_NAME;
    }

    /** The class stored under a logical name; empty when this release does not know it. */
    public static Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(CLASS_BY_NAME.get(name));
    }

    /** The name an event is stored under. @throws IllegalArgumentException when the class is no event */
    public static String nameOf(Class<?> event) {
        if (CLASS_BY_NAME.get(event.getSimpleName()) != event) {
            throw new IllegalArgumentException(event.getName() + " is not in the catalogue");
        }
        return event.getSimpleName();
    }

    /** The revision in which events of this name are written today. */
    public static String revisionOf(String name) {
        if (!CLASS_BY_NAME.containsKey(name)) {
            throw new IllegalArgumentException(name + " is not in the catalogue");
        }
        return SECOND_REVISION.contains(name) ? "2" : "1";
    }

    private static Map<String, Class<?>> index() {
        Map<String, Class<?>> byName = new TreeMap<>();
        Stream.of(ComplaintEvent.class, OrganisationEvent.class, OperationsEvent.class)
                .flatMap(EventCatalogue::records)
                .forEach(event -> byName.put(event.getSimpleName(), event));
        return Collections.unmodifiableMap(byName);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalogue::records)
                : Stream.of(type);
    }
}
