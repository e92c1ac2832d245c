package org.redress.query.overview;

/** A matter that waits for a decision, and its case. */
record Waiting(String complaint, String caseNumber, Matter matter) {}
