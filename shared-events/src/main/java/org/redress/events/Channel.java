package org.redress.events;

/** The way a complaint or a contact took (申诉管道). Source: D-05. */
public enum Channel {
    PHONE,
    HOTLINE_800_400,
    INTERNAL_CALL,
    ON_SITE,
    LETTER,
    FAX,
    EMAIL,
    WEB,
    CAC,
    CONSUMER_315,
    PRESS,
    RADIO,
    FACE_TO_FACE,
    SELF_SERVICE_DB,
    HOTLINE_24H,
    /** Passed on by another organisation: a regulator, a referral. */
    REFERRAL,
    SMS
}
