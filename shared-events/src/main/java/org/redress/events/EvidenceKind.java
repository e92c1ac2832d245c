package org.redress.events;

/** What proves that a remedy was carried out. */
public enum EvidenceKind {
    PHOTO,
    DOCUMENT,
    INVOICE,
    PAYMENT_RECEIPT,
    INSPECTION_REPORT,
    CUSTOMER_SIGNATURE,
    OTHER
}
