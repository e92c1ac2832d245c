package org.redress.command.imports;

import java.util.Arrays;
import java.util.Optional;

/** The columns of the CFPB's Bank of America file, named as in its header. */
enum CfpbColumn {
    COMPLAINT_ID("Complaint ID"),
    SUBMITTED_VIA("Submitted via"),
    /** The day the CFPB received the complaint, says the file's dictionary. */
    DATE_SUBMITTED("Date submitted"),
    /** The day the CFPB sent it to the company, says the file's dictionary; in spite of its name. */
    DATE_RECEIVED("Date received"),
    STATE("State"),
    PRODUCT("Product"),
    SUB_PRODUCT("Sub-product"),
    ISSUE("Issue"),
    SUB_ISSUE("Sub-issue"),
    PUBLIC_RESPONSE("Company public response"),
    RESPONSE("Company response to consumer"),
    TIMELY("Timely response?");

    private final String header;

    CfpbColumn(String header) {
        this.header = header;
    }

    /** The column's name in the file. */
    String header() {
        return header;
    }

    static Optional<CfpbColumn> named(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header.equals(header))
                .findFirst();
    }
}
