package org.redress.query.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.http.request.Page;
import org.redress.http.request.PageAsked;

/** Reads a list one state after another, so that what presses most comes first, and each page is read off the index of its states. */
public final class StateByState {
    private StateByState() {}

    /** Where a page ended: in which state, and where in that. */
    public record Cursor(String state, Instant order, String id) {}

    /** Reads the lines in one state. */
    @FunctionalInterface
    public interface Lines<S, L> {

        /**
         * The lines in this state, in their order.
         *
         * @param after the end of the page before; null for the beginning
         * @param rowsMax how many at most
         */
        List<L> read(S state, @Nullable ListCursor after, int rowsMax);
    }

    /**
     * The page asked for.
     *
     * @param states in the order in which they are read; lines in other states are left out
     */
    public static <S extends Enum<S>, L extends ListedLine> Page<L> page(
            PageAsked asked, List<S> states, Function<L, S> stateOf, Lines<S, L> lines) {
        Cursor after = asked.after(Cursor.class).orElse(null);
        List<L> found = new ArrayList<>();
        states.stream()
                .dropWhile(state -> after != null && !isIn(after, state))
                .takeWhile(state -> found.size() < asked.rows())
                .forEach(state -> found.addAll(lines.read(state, within(after, state), asked.rows() - found.size())));
        return asked.page(found, line -> cursor(line, stateOf.apply(line)));
    }

    private static @Nullable ListCursor within(@Nullable Cursor after, Enum<?> state) {
        return after != null && isIn(after, state) ? new ListCursor(after.order(), after.id()) : null;
    }

    private static boolean isIn(Cursor after, Enum<?> state) {
        return state.name().equals(after.state());
    }

    private static Cursor cursor(ListedLine line, Enum<?> state) {
        ListCursor end = line.cursor();
        return new Cursor(state.name(), end.order(), end.id());
    }
}
