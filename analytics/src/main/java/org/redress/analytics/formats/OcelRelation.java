package org.redress.analytics.formats;

/**
 * To an object.
 *
 * @param qualifier what the object is to whom it belongs to: {@code complaint}, {@code owner}
 */
public record OcelRelation(String objectId, String qualifier) {}
