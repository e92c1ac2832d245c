package org.redress.query.exports;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redress.analytics.formats.OcelEvent;
import org.redress.analytics.formats.OcelObject;
import org.redress.analytics.formats.OcelRelation;
import org.redress.analytics.formats.OcelSink;
import org.redress.analytics.formats.OcelType;

/** What an object-centric log holds, in what can be compared. */
final class CountedObjects implements OcelSink {
    /** The types of the events. */
    final Map<String, String> byPosition = new TreeMap<>();

    /** The types of the objects. */
    final Map<String, String> objects = new TreeMap<>();

    /** What stands beside the events of a type. */
    final Map<String, Set<String>> relations = new TreeMap<>();

    @Override
    public void objectType(OcelType type) {}

    @Override
    public void eventType(OcelType type) {}

    @Override
    public void object(OcelObject object) {
        objects.put(object.id(), object.type());
    }

    @Override
    public void event(OcelEvent event) {
        byPosition.put(event.id(), event.type());
        for (OcelRelation relation : event.relations()) {
            relations.computeIfAbsent(event.type(), type -> new TreeSet<>()).add(relation.qualifier());
        }
    }
}
