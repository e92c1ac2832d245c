package org.redress.query.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.redress.lifecycle.state.ComplaintState;

/**
 * What a list keeps of one complaint.
 *
 * @param state what the rules know after the last event that the list follows, so that no rule is repeated in it
 * @param lines oldest first; none ever goes away
 */
public record CaseLines<L>(String caseNumber, ComplaintState state, List<L> lines) {

    /** The same with one more line. */
    public static <L> List<L> plus(List<L> lines, L line) {
        List<L> more = new ArrayList<>(lines);
        more.add(line);
        return List.copyOf(more);
    }

    /** The same with another last line; no line at all is no error, the fold is total. */
    public static <L> List<L> lastChanged(List<L> lines, UnaryOperator<L> change) {
        return lines.isEmpty() ? lines : plus(lines.subList(0, lines.size() - 1), change.apply(lines.getLast()));
    }

    /** The same with the lines changed that it concerns. */
    public static <L> List<L> changed(List<L> lines, Predicate<L> concerned, UnaryOperator<L> change) {
        return lines.stream()
                .map(line -> concerned.test(line) ? change.apply(line) : line)
                .toList();
    }
}
