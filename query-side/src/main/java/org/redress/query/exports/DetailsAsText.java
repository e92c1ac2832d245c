package org.redress.query.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.analytics.telling.CaseDetails;
import org.redress.query.reading.Csv;

/**
 * Details of cases for a file that people open in a spreadsheet: what customers wrote is never computed there. Other tools
 * see the apostrophe; the events themselves, which such tools read back, are not touched.
 */
record DetailsAsText(CaseDetails details) implements CaseDetails {
    @Override
    public List<String> names() {
        return details.names();
    }

    @Override
    public Map<String, Map<String, String>> of(List<String> cases) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        details.of(cases).forEach((id, known) -> {
            Map<String, String> texts = new LinkedHashMap<>();
            known.forEach((name, text) -> texts.put(name, Csv.asText(text)));
            all.put(id, texts);
        });
        return all;
    }
}
