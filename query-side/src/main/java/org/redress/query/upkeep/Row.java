package org.redress.query.upkeep;

/**
 * What a view keeps of one complaint, and how far it has followed it.
 *
 * @param version sequence of the last event in it
 * @param position of that event in the log
 */
public record Row<V>(String complaint, long version, long position, V value) {}
