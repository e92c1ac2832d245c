package org.redress.query.history;

import java.util.List;

/**
 * One thing that a file or an event says.
 *
 * @param path where in it
 * @param value a text, number, constant, time, amount, id, words, or a set or map of these
 */
record Fact(List<Part> path, Object value) {}
