package org.redress.analytics.formats;

/** Takes in an object-centric log (OCEL 2.0): the types first, then the objects, then the events in the log's order. */
public interface OcelSink {

    void objectType(OcelType type);

    void eventType(OcelType type);

    void object(OcelObject object);

    void event(OcelEvent event);
}
