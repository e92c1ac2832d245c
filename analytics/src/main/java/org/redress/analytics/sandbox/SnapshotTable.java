package org.redress.analytics.sandbox;

import java.util.List;

/** One table that can be asked. */
public record SnapshotTable(String name, List<SqlAnswer.Column> columns) {}
