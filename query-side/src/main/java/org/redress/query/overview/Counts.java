package org.redress.query.overview;

/** How many cases of a kind there are, or by how many more or fewer than before. */
record Counts(long received, long open, long escalated, long emergencies, long waiting) {
    static final Counts NOTHING = new Counts(0, 0, 0, 0, 0);

    Counts plus(Counts more) {
        return new Counts(
                received + more.received,
                open + more.open,
                escalated + more.escalated,
                emergencies + more.emergencies,
                waiting + more.waiting);
    }

    Counts negated() {
        return new Counts(-received, -open, -escalated, -emergencies, -waiting);
    }

    boolean isNothing() {
        return equals(NOTHING);
    }
}
