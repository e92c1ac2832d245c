package org.redress.query.upkeep;

import tools.jackson.databind.JsonNode;

/**
 * A view's row of one complaint as its table keeps it.
 *
 * @param version sequence of the last event in it
 * @param position of that event in the log
 * @param content what it says, by field
 */
public record StoredRow(long version, long position, JsonNode content) {}
