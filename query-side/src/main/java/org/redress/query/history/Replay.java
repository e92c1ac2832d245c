package org.redress.query.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which moment of a case is looked at, and beside which. Events are counted from 1. All of it is in the address, so that
 * a link shows a colleague the same.
 *
 * @param at the event that is the last one known (B)
 * @param from the event it is compared with (A)
 * @param isPinned whether A was chosen; else it is the event before
 */
record Replay(CaseHistory history, int at, int from, boolean isPinned, Spacing spacing) {

    /**
     * The moment that an address asks for: the last one, unless it says otherwise.
     *
     * @throws InvalidInput where the case has no such event
     */
    static Replay of(CaseHistory history, @Nullable Integer at, @Nullable Integer from, Spacing spacing) {
        int looked = number("at", at == null ? history.last() : at, history);
        int compared = from == null ? Math.max(1, looked - 1) : number("from", from, history);
        return new Replay(history, looked, compared, from != null, spacing);
    }

    Moment moment() {
        return history.at(at);
    }

    Moment compared() {
        return history.at(from);
    }

    public boolean isFirst() {
        return at == 1;
    }

    public boolean isLast() {
        return at == history.last();
    }

    /** The same comparison with another moment looked at. */
    public String addressOf(int number) {
        return address(number, isPinned ? from : null, spacing);
    }

    /** The same with this moment pinned as A. */
    public String addressPinned() {
        return address(at, at, spacing);
    }

    /** The same without a pin. */
    public String addressUnpinned() {
        return address(at, null, spacing);
    }

    public String addressSpaced(Spacing other) {
        return address(at, isPinned ? from : null, other);
    }

    /** How the events may be spaced. */
    public List<Spacing> spacings() {
        return List.of(Spacing.values());
    }

    /** The case as of the moment looked at. */
    public String addressOfCase() {
        return "/complaints/" + history.complaint() + "?asOfSequence=" + (at - 1);
    }

    private String address(int number, @Nullable Integer pinned, Spacing spaced) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/complaints/{id}/history").queryParam("at", number);
        if (pinned != null) {
            address.queryParam("from", pinned);
        }
        if (spaced != Spacing.EVENTS) {
            address.queryParam("spacing", spaced.parameter());
        }
        return address.build(history.complaint()).toString();
    }

    private static int number(String parameter, int number, CaseHistory history) {
        if (number < 1 || number > history.last()) {
            throw new InvalidInput(
                    parameter, "must be 1 to " + history.last() + ", the number of an event of the case");
        }
        return number;
    }
}
