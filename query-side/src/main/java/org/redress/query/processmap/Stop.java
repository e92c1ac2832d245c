package org.redress.query.processmap;

/** Where a path of the map begins or ends. */
sealed interface Stop {

    /** Every case begins here. */
    record Beginning() implements Stop {}

    /** Something that is done. */
    record Activity(String name) implements Stop {}

    /** Every case ends here; one that goes on, for now. */
    record Ending() implements Stop {}

    Stop BEGINNING = new Beginning();
    Stop ENDING = new Ending();
}
