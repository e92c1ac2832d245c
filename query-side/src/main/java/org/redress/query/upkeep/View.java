package org.redress.query.upkeep;

/**
 * A view by the name of its processor.
 *
 * @param codeVersion goes up whenever the same events would make other rows; the view is then to be rebuilt
 */
public record View(String name, int codeVersion) {}
