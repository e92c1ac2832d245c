package org.redress.command.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.RowRemark;

/**
 * What is to be said about a row: why it was rejected, or what is odd about it.
 *
 * @param line in the file, counted from 1
 * @param field the column; null when it concerns the whole row
 * @param reason the rest of an English sentence that starts with the field; never the value, which may be personal
 * @param code the same for whoever says it in another language; null where it was said before there were codes
 * @param arguments what stands in the gaps of the sentence, in the order of its code
 */
record Remark(
        long line,
        @Nullable String field,
        String reason,
        @Nullable RowRemark code,
        List<String> arguments) {
    /** Characters of a reason: what its table has room for. */
    static final int REASON_CHARACTERS_MAX = 200;

    static Remark of(long line, @Nullable String field, RowRemark code, Object... arguments) {
        List<String> bounded = Arguments.of(Arguments.OF_A_ROW_CHARACTERS_MAX, arguments);
        return new Remark(line, field, code.sentence(bounded), code, bounded);
    }
}
