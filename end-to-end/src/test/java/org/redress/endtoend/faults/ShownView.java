package org.redress.endtoend.faults;

/** How far a view says it is. */
record ShownView(String name, String state, long position) {}
