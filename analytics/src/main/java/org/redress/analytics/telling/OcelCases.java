package org.redress.analytics.telling;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.AttributeValue;
import org.redress.analytics.formats.OcelObject;
import org.redress.analytics.formats.OcelRelation;
import org.redress.analytics.formats.OcelSink;
import org.redress.analytics.formats.SeenIds;
import org.redress.analytics.store.Attribute;
import org.redress.analytics.telling.OcelShape.Beside;
import org.redress.analytics.telling.OcelShape.FromAttribute;
import org.redress.analytics.telling.OcelShape.Of;

/** Gathers what the rows of a case say of it and of the objects that are its own, and tells them when the case is over. */
final class OcelCases {
    private final OcelShape shape;
    private final OcelNames names;
    private final OcelSink sink;
    /** Attributes of which each event tells what was known then. */
    private final Set<String> changing;

    /** Objects that cases have from the beginning: only the log of details knows them, and it tells them case by case. */
    private final SeenIds told = new SeenIds();

    private final Map<String, OcelObject> ownObjects = new LinkedHashMap<>();
    /** What was known of the case, in the order of the log. */
    private final Map<String, String> known = new LinkedHashMap<>();

    /** When it changed, by the time at which it did: later in the log is not later in time. */
    private final Map<String, NavigableMap<OffsetDateTime, String>> changes = new LinkedHashMap<>();

    private @Nullable OffsetDateTime lastAt;
    private @Nullable ToldRow last;

    OcelCases(ToldAttributes attributes, OcelShape shape, OcelNames names, OcelSink sink) {
        this.shape = shape;
        this.names = names;
        this.sink = sink;
        this.changing = attributes.ofEvents().stream()
                .filter(attribute -> attribute.level().ofCase())
                .map(Attribute::name)
                .filter(names.attributes()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    void take(ToldRow row) {
        if (last != null && last.kase() != row.kase()) {
            tell(last);
        }
        last = row;
        for (Beside beside : shape.beside(row)) {
            if (beside.of() == Of.ONE_CASE) {
                ownObjects.putIfAbsent(beside.id(), object(beside, row));
            } else if (beside.of() == Of.CASES && told.add(beside.id())) {
                sink.object(new OcelObject(beside.id(), beside.type(), List.of(), List.of()));
            }
        }
        OffsetDateTime at = row.at();
        if (at != null) {
            lastAt = lastAt == null || at.isAfter(lastAt) ? at : lastAt;
            for (String name : changing) {
                String value = row.ofEvent().getOrDefault(name, "");
                if (!value.equals(known.getOrDefault(name, ""))) {
                    known.put(name, value);
                    changed(name, at, value);
                }
            }
        }
    }

    /** Of two changes at one time the later one in the log counts. */
    private void changed(String name, OffsetDateTime at, String value) {
        changes.computeIfAbsent(name, each -> new TreeMap<>(OffsetDateTime.timeLineOrder()))
                .put(at, value);
    }

    /** Tells the last case. */
    void end() {
        if (last != null) {
            tell(last);
        }
    }

    private void tell(ToldRow row) {
        endAsItIs(row);
        List<OcelObject.Value> values = new ArrayList<>();
        row.ofCase().forEach((name, value) -> {
            if (names.attributes().contains(name) && !changes.containsKey(name)) {
                values.add(value(name, value, OcelObject.FROM_THE_BEGINNING));
            }
        });
        changes.forEach((name, byTime) -> byTime.forEach((at, value) -> values.add(value(name, value, at))));
        sink.object(new OcelObject(shape.caseId(row), shape.caseType(), values, atLast(row)));
        ownObjects.values().forEach(sink::object);
        ownObjects.clear();
        changes.clear();
        known.clear();
        lastAt = null;
    }

    /**
     * The last value by time is the one that the case has: what changed at an event of no known time, and what an earlier
     * event changed that was recorded later, is told of the last time that is known.
     */
    private void endAsItIs(ToldRow row) {
        if (lastAt == null) {
            return;
        }
        for (String name : changing) {
            NavigableMap<OffsetDateTime, String> byTime = changes.get(name);
            String last = byTime == null ? "" : byTime.lastEntry().getValue();
            String real = row.ofCase().getOrDefault(name, "");
            if (!real.equals(last)) {
                changed(name, lastAt, real);
            }
        }
    }

    private OcelObject.Value value(String name, String value, OffsetDateTime since) {
        return new OcelObject.Value(names.of(name), new AttributeValue.Text(value), since);
    }

    private OcelObject object(Beside beside, ToldRow row) {
        List<OcelObject.Value> kind = beside.kind() == null
                ? List.of()
                : List.of(new OcelObject.Value(
                        OcelTelling.KIND, new AttributeValue.Text(beside.kind()), OcelObject.FROM_THE_BEGINNING));
        return new OcelObject(
                beside.id(), beside.type(), kind, List.of(new OcelRelation(shape.caseId(row), shape.caseType())));
    }

    private List<OcelRelation> atLast(ToldRow row) {
        List<OcelRelation> relations = new ArrayList<>();
        for (FromAttribute object : shape.objects()) {
            String value = row.ofCase().get(object.attribute());
            if (value != null && object.of() != Of.ONE_CASE) {
                relations.add(new OcelRelation(OcelShape.id(object.type(), value), object.qualifier()));
            }
        }
        return relations;
    }
}
