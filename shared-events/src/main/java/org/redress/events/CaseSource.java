package org.redress.events;

/** Where a case came from (客户申诉来源分类). Source: D-05; {@code FOLLOW_UP_CALL} from P-39. */
public enum CaseSource {
    MANUFACTURER_HOTLINE,
    DEALER_HOTLINE,
    PRODUCT_QUALITY_SURVEY,
    CSI_SURVEY,
    MANUFACTURER_WEBSITE,
    LETTER_OR_FAX,
    TRANSFER_FROM_OTHER_UNIT,
    FOLLOW_UP_CALL,
    DIRECT
}
