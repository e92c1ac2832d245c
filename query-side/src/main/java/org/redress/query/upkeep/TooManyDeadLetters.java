package org.redress.query.upkeep;

/** A view has set aside so many complaints that the fault must be its own: it stops where everybody sees it. */
final class TooManyDeadLetters extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyDeadLetters(View view) {
        super("the view " + view.name() + " has parked " + DeadLetters.PARKED_MAX + " complaints and takes no more");
    }
}
