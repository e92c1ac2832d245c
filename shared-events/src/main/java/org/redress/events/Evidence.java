package org.redress.events;

/** One proof that a remedy was carried out. */
public record Evidence(EvidenceKind kind, Personal description) {}
