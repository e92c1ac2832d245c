package org.redress.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.query.reading.Words;

/**
 * A complaint's events in order. It is one page, however long: each decision reads the whole stream too.
 *
 * @param next always null
 * @param words what became of the personal words in it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record HistoryAnswer(List<HistoryItem> items, @Nullable String next, Words.Openness words) {}
