package org.redress.query.history;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.UnitId;
import org.redress.query.reading.OnRecord;

/** Takes records of records apart into the facts that they state. What is empty states nothing. */
final class Facts {
    /** What is told as one and not taken apart further. */
    static final Set<Class<?>> WHOLE = Set.of(
            String.class,
            Number.class,
            Boolean.class,
            Enum.class,
            Instant.class,
            LocalDate.class,
            ZoneId.class,
            Duration.class,
            Money.class,
            Personal.class,
            PersonId.class,
            UnitId.class,
            OnRecord.class,
            Set.class,
            Map.class);

    /** Under this name an entry says by which event it came into the file: beside the entry, not in it. */
    private static final String STAMP = "stamp";

    private Facts() {}

    /** Everything that a value states, in order. */
    static List<Fact> of(@Nullable Object value) {
        List<Fact> facts = new ArrayList<>();
        collect(List.of(), value, facts);
        return List.copyOf(facts);
    }

    /** The components of a record that state something, in order. */
    static List<RecordComponent> componentsOf(Record value) {
        return Arrays.stream(value.getClass().getRecordComponents())
                .filter(component -> !component.getName().equals(STAMP))
                .toList();
    }

    /** What a component holds. */
    static @Nullable Object in(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /** The way one further. */
    static List<Part> beyond(List<Part> path, String component) {
        return Stream.concat(path.stream(), Stream.of(new Part(component, 0))).toList();
    }

    /** The way to one entry of the list at its end; of a list that is nowhere, its number alone. */
    static List<Part> entry(List<Part> path, int number) {
        if (path.isEmpty()) {
            return List.of(new Part("", number));
        }
        List<Part> more = new ArrayList<>(path);
        more.set(more.size() - 1, new Part(path.getLast().name(), number));
        return List.copyOf(more);
    }

    /** Whether it is taken apart. */
    static boolean isTakenApart(Object value) {
        return value instanceof Record && WHOLE.stream().noneMatch(whole -> whole.isInstance(value));
    }

    private static void collect(List<Part> path, @Nullable Object value, List<Fact> facts) {
        if (value == null || isEmpty(value)) {
            return;
        }
        if (value instanceof List<?> entries) {
            for (int number = 1; number <= entries.size(); number++) {
                collect(entry(path, number), entries.get(number - 1), facts);
            }
        } else if (value instanceof Record whole && isTakenApart(value)) {
            componentsOf(whole)
                    .forEach(component -> collect(beyond(path, component.getName()), in(whole, component), facts));
        } else {
            facts.add(new Fact(path, value));
        }
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Set<?> set && set.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof String text && text.isBlank());
    }
}
