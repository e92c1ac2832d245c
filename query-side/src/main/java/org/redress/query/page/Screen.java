package org.redress.query.page;

/** For which screens a picture is drawn: text does not grow with it, so a small screen has one of its own. */
public enum Screen {
    WIDE,
    NARROW
}
