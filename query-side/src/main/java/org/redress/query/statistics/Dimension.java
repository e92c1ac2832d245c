package org.redress.query.statistics;

/** By what cases are counted. */
enum Dimension {
    SOURCE("source", "c.source"),
    CHANNEL("channel", "c.channel"),
    UNIT("unit", "c.unit"),
    PRODUCT("product", "c.product"),
    SUB_PRODUCT("subProduct", "c.sub_product"),
    ISSUE("issue", "c.issue"),
    SUB_ISSUE("subIssue", "c.sub_issue"),
    /** How it stands, in the words of its source; of a case of ours its stage. */
    STATUS("status", "c.status"),
    /** How the company answered, in the words of the source. */
    RESPONSE("response", "c.response"),
    /** Whether the source calls the answer timely. */
    VERDICT("verdict", "c.verdict"),
    /** Whether it was closed when it was due. */
    CLOSING("closing", "c.closing"),
    /** The types of our taxonomy; a case counts once for each of its own. */
    TYPE("type", "v.bucket"),
    /** A field that a source brings, told by its name. */
    FIELD("fieldValue", "v.bucket");

    private final String parameter;
    private final String column;

    Dimension(String parameter, String column) {
        this.parameter = parameter;
        this.column = column;
    }

    /** How an address asks for one of its values. */
    String parameter() {
        return parameter;
    }

    /** The column with the value; of {@code v} where the values are in a table of their own. */
    String column() {
        return column;
    }

    /** Whether a case may have several values, or what they mean depends on the source. */
    boolean isApart() {
        return this == TYPE || this == FIELD;
    }

    /** Under which name the values of a source's field are kept. */
    static String fieldName(String field) {
        return "FIELD " + field;
    }
}
