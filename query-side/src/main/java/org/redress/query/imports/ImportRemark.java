package org.redress.query.imports;

import org.jspecify.annotations.Nullable;

/**
 * What was said about a row.
 *
 * @param line in the file, counted from 1
 * @param number among the remarks on that line, from 0
 * @param field the column; null where it concerns the whole row
 * @param reason the rest of a sentence that begins with the field
 */
record ImportRemark(long line, int number, @Nullable String field, Said reason) {

    /** Its place in the list. */
    record Cursor(long line, int number) {
        static final Cursor BEGINNING = new Cursor(0, 0);
    }

    Cursor cursor() {
        return new Cursor(line, number);
    }

    /**
     * The same, said of many rows.
     *
     * @param field empty where it concerns the whole row
     */
    record Counted(String field, Said reason, long times) {}
}
