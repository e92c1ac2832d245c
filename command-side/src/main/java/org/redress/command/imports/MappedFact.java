package org.redress.command.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a column can tell about a complaint, by the name that mappings use. */
enum MappedFact {
    /** The source's own number for it; without one the row itself is its name. */
    @JsonProperty("id")
    ID,
    /** Whatever tells the source's customers apart: it never leaves as it is. */
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("received")
    RECEIVED,
    /** A second column for the time of receipt, which should say the same. */
    @JsonProperty("receivedAgain")
    RECEIVED_AGAIN,
    /** When it was sent to whoever has to answer. */
    @JsonProperty("forwarded")
    FORWARDED,
    @JsonProperty("answered")
    ANSWERED,
    @JsonProperty("closed")
    CLOSED,
    /** Until when the source wanted to be done. */
    @JsonProperty("due")
    DUE,
    @JsonProperty("status")
    STATUS,
    @JsonProperty("statusAt")
    STATUS_AT,
    /** What the source says about the status, in sentences. Personal. */
    @JsonProperty("remark")
    REMARK,
    @JsonProperty("channel")
    CHANNEL,
    @JsonProperty("product")
    PRODUCT,
    @JsonProperty("subProduct")
    SUB_PRODUCT,
    @JsonProperty("issue")
    ISSUE,
    @JsonProperty("subIssue")
    SUB_ISSUE,
    /** Who has to answer. */
    @JsonProperty("unit")
    UNIT,
    /** The heading. Personal. */
    @JsonProperty("subject")
    SUBJECT,
    /** What the customer wrote. Personal. */
    @JsonProperty("narrative")
    NARRATIVE,
    /** Personal. */
    @JsonProperty("address")
    ADDRESS,
    /** The kind of answer, in the source's set words. */
    @JsonProperty("response")
    RESPONSE,
    /** The kind of answer given in public, in the source's set words. */
    @JsonProperty("publicResponse")
    PUBLIC_RESPONSE,
    /** Whether the source calls the answer timely. */
    @JsonProperty("timely")
    TIMELY,
    /** The answer word for word. Personal. */
    @JsonProperty("reply")
    REPLY
}
