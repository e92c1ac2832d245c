package org.redress.endtoend.faults;

/** A complaint as a view shows it. */
record ShownCase(String id, long version, String status) {}
