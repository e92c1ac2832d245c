package org.redress.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;

/**
 * Something of a case that waits for somebody, as pages show it.
 *
 * @param id tells it apart from the other rows of its page, for as long as it waits
 * @param shape the symbol that it is drawn as, and the colour that goes with it
 * @param lead what waits, in a few words
 * @param reason why it waits
 * @param howLong since when it waits, or until when
 * @param person who answers for it, and as what; null where the row names nobody
 * @param ways where it leads beside the case, the first one first; none for nowhere else
 */
public record WaitingRow(
        String id,
        String complaint,
        String caseNumber,
        String shape,
        String lead,
        String reason,
        String howLong,
        @Nullable Named person,
        List<Way> ways) {

    public WaitingRow {
        ways = List.copyOf(ways);
    }

    /**
     * A person whom a row names.
     *
     * @param as what the person is in it
     * @param person null where it is nobody yet
     */
    public record Named(String as, @Nullable PersonId person) {}

    /**
     * A button.
     *
     * @param words what it says
     * @param step whose form it opens; null where it opens the case
     */
    public record Way(String words, @Nullable String step) {

        /** To the form of a step, by the step's own name. */
        public static Way to(String step, Speech say) {
            return new Way(say.text("step." + step), step);
        }
    }
}
