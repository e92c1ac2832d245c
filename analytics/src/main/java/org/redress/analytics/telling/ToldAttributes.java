package org.redress.analytics.telling;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.analytics.formats.CsvColumns;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Attribute;

/** The attributes of a log that a file tells: those that have a name, and say what no line says by itself. */
record ToldAttributes(List<Attribute> ofEvents, List<Attribute> ofCases) {
    private static final String OF_A_CASE = "case:";
    private static final Set<String> SAID_BY_ITSELF = Set.of(
            CsvColumns.XES.caseId(),
            CsvColumns.XES.activity(),
            CsvColumns.XES.time(),
            String.valueOf(CsvColumns.XES.resource()),
            String.valueOf(CsvColumns.XES.transition()));

    static ToldAttributes of(Asking asking) {
        List<Attribute> told = asking.attributes().stream()
                .filter(attribute -> !attribute.name().isBlank()
                        && !SAID_BY_ITSELF.contains(attribute.name())
                        && !SAID_BY_ITSELF.contains(OF_A_CASE + attribute.name()))
                .toList();
        return new ToldAttributes(
                told.stream().filter(attribute -> attribute.level().ofEvent()).toList(),
                told.stream().filter(attribute -> attribute.level().ofCase()).toList());
    }

    /** Each name once. */
    List<String> columns() {
        return Stream.concat(
                        ofEvents.stream().map(Attribute::name),
                        ofCases.stream().map(attribute -> ofCase(attribute.name())))
                .distinct()
                .toList();
    }

    static String ofCase(String name) {
        return OF_A_CASE + name;
    }
}
