package org.redress.query.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the cases behind a figure are listed: its selection, narrowed to what the figure counts. */
record Links(Selection selection) {
    static final String CASES = "/api/statistics/cases";

    /** All of the selection. */
    String all() {
        return with(Map.of());
    }

    /** Those of one group. */
    String of(Grouping grouping, List<String> keys) {
        return with(grouping.address(keys));
    }

    /** Those of one group that meet more. */
    String of(Grouping grouping, List<String> keys, Map<String, ?> more) {
        Map<String, Object> narrower = new LinkedHashMap<>(grouping.address(keys));
        narrower.putAll(more);
        return with(narrower);
    }

    /** Those that meet more; what the selection asks for already is asked for anew. */
    String with(Map<String, ?> more) {
        Map<String, Object> parameters = new LinkedHashMap<>(selection.parameters());
        parameters.putAll(more);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(CASES);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
