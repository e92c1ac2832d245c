package org.redress.command.imports;

/** How a file parts its rows and their values. */
enum Syntax {
    /** Values between commas, or what the mapping names instead; in quotes they may run over several lines. */
    CSV,
    /** Values between tabs, a row a line; quotes mean nothing. */
    TSV,
    /** One JSON object a line. */
    JSON_LINES
}
