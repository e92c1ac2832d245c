package org.redress.command.imports;

import org.redress.events.FileFailure;
import org.redress.events.RowRemark;

/** Why a line is no text that we can hold, as it is said of a row and of a header. */
enum LineFlaw {
    QUOTES_DO_NOT_MATCH(RowRemark.QUOTES_DO_NOT_MATCH, FileFailure.HEADER_QUOTES_DO_NOT_MATCH),
    CARRIAGE_RETURN(RowRemark.CARRIAGE_RETURN, FileFailure.HEADER_CARRIAGE_RETURN),
    /** The limit goes with it. */
    TOO_MANY_BYTES(RowRemark.TOO_MANY_BYTES, FileFailure.HEADER_TOO_MANY_BYTES),
    /** The name of the encoding goes with it. */
    OTHER_ENCODING(RowRemark.OTHER_ENCODING, FileFailure.HEADER_OTHER_ENCODING);

    private final RowRemark ofRow;
    private final FileFailure ofHeader;

    LineFlaw(RowRemark ofRow, FileFailure ofHeader) {
        this.ofRow = ofRow;
        this.ofHeader = ofHeader;
    }

    RowRemark ofRow() {
        return ofRow;
    }

    FileFailure ofHeader() {
        return ofHeader;
    }
}
