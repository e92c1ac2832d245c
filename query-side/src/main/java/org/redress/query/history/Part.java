package org.redress.query.history;

/**
 * One part of the way to a fact: a component of a record.
 *
 * @param entry which one, from 1, where the component is a list; 0 where it is none
 */
record Part(String name, int entry) {}
