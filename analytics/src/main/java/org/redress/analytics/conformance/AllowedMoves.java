package org.redress.analytics.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redress.analytics.conformance.Deviation.Strange;

/**
 * What may come first, what directly after what, and what last: the plainest of all checks, which any reader can repeat.
 *
 * @param lasts empty where a case may stop anywhere, as one that goes on does
 */
public record AllowedMoves(Set<String> firsts, Set<Move> moves, Set<String> lasts) implements Conformance.Moves {
    public AllowedMoves {
        firsts = Set.copyOf(firsts);
        moves = Set.copyOf(moves);
        lasts = Set.copyOf(lasts);
    }

    /** One activity directly after another. */
    public record Move(String from, String to) {}

    /** What this trace did that is not allowed, in its order. */
    @Override
    public List<Strange> deviations(List<String> trace) {
        List<Strange> strange = new ArrayList<>();
        for (int at = 0; at < trace.size(); at++) {
            String done = trace.get(at);
            if (at == 0) {
                if (!firsts.contains(done)) {
                    strange.add(new Strange.First(done));
                }
            } else if (!moves.contains(new Move(trace.get(at - 1), done))) {
                strange.add(new Strange.Next(trace.get(at - 1), done, at));
            }
        }
        if (!trace.isEmpty() && !lasts.isEmpty() && !lasts.contains(trace.getLast())) {
            strange.add(new Strange.Last(trace.getLast(), trace.size() - 1));
        }
        return strange;
    }
}
