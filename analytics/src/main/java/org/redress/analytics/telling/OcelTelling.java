package org.redress.analytics.telling;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.analytics.formats.AttributeValue;
import org.redress.analytics.formats.OcelEvent;
import org.redress.analytics.formats.OcelRelation;
import org.redress.analytics.formats.OcelSink;
import org.redress.analytics.formats.OcelType;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.UnknownAttribute;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Attribute;
import org.redress.analytics.telling.OcelShape.FromAttribute;

/**
 * Tells a log, or some of its cases, as one of many kinds of objects (OCEL 2.0): cases, those who acted, and what the
 * {@link OcelShape} makes of attributes. An event stands beside all that it is about, as it was known then; what changed of
 * a case is told with the times of the changes. The log is read twice, since objects come before events. Events of which
 * nobody knows when they happened are left out.
 */
public final class OcelTelling {
    /** The attribute of objects that are of a kind. */
    static final String KIND = "kind";

    private final Asking asking;
    private final ToldLog log;
    private final OcelShape shape;
    private final OcelNames ofCases;
    private final OcelNames ofEvents;

    /**
     * To tell what the filter lets through.
     *
     * @throws UnknownAttribute where it names an attribute that the log does not have
     */
    public OcelTelling(Asking asking, LogFilter filter, CaseDetails details, OcelShape shape) {
        this.asking = asking;
        this.log = new ToldLog(asking, filter, details);
        this.shape = shape;
        this.ofCases = names(
                Stream.concat(log.attributes().ofCases().stream().map(Attribute::name), details.names().stream()));
        // What events say of the case is told there.
        this.ofEvents = names(log.attributes().ofEvents().stream()
                .filter(attribute -> !attribute.level().ofCase())
                .map(Attribute::name));
    }

    private OcelNames names(Stream<String> attributes) {
        return new OcelNames(attributes.filter(name -> !shape.takes(name)).toList());
    }

    /** Tells all of it. */
    public void tell(OcelSink sink) {
        objectTypes().forEach(sink::objectType);
        asking.activities().stream().skip(1).map(ofEvents::type).forEach(sink::eventType);
        OcelCases cases = new OcelCases(log.attributes(), shape, ofCases, sink);
        log.each(cases::take);
        cases.end();
        log.eachShared(shape, sink::object);
        log.each(row -> tell(row, sink));
    }

    private List<OcelType> objectTypes() {
        Map<String, OcelType> types = new LinkedHashMap<>();
        types.put(shape.caseType(), ofCases.type(shape.caseType()));
        types.put(shape.resourceType(), new OcelType(shape.resourceType(), Map.of()));
        for (FromAttribute object : shape.objects()) {
            types.putIfAbsent(
                    object.type(),
                    new OcelType(
                            object.type(), object.described() == null ? Map.of() : Map.of(KIND, OcelType.Kind.STRING)));
        }
        return List.copyOf(types.values());
    }

    private void tell(ToldRow row, OcelSink sink) {
        OffsetDateTime at = row.at();
        if (at == null) {
            return;
        }
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        row.ofEvent().forEach((name, value) -> {
            if (ofEvents.attributes().contains(name)) {
                values.put(ofEvents.of(name), new AttributeValue.Text(value));
            }
        });
        List<OcelRelation> relations = new ArrayList<>();
        relations.add(new OcelRelation(shape.caseId(row), shape.caseType()));
        shape.beside(row).forEach(beside -> relations.add(new OcelRelation(beside.id(), beside.qualifier())));
        sink.event(new OcelEvent(Long.toString(row.place()), row.activity(), at, values, relations));
    }
}
