package org.redress.analytics.formats;

import java.util.ArrayList;
import java.util.List;

/** All that a reader told of an object-centric log, in its order. */
public record ToldObjects(
        List<OcelType> objectTypes, List<OcelType> eventTypes, List<OcelObject> objects, List<OcelEvent> events)
        implements OcelSink {
    public ToldObjects() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public void objectType(OcelType type) {
        objectTypes.add(type);
    }

    @Override
    public void eventType(OcelType type) {
        eventTypes.add(type);
    }

    @Override
    public void object(OcelObject object) {
        objects.add(object);
    }

    @Override
    public void event(OcelEvent event) {
        events.add(event);
    }
}
