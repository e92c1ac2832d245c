package org.redress.query.upkeep;

/**
 * One part of a view, whichever process keeps it.
 *
 * @param segment its number, as the table of tokens has it
 * @param position up to which its rows are committed; 0 when it has not begun
 * @param isUnclaimed whether nobody keeps it now
 */
public record ViewPart(int segment, long position, boolean isUnclaimed) {}
