package org.redress.query.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.NextStep;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.reading.Reader;

/**
 * What one reader may do in a case, as the page offers it, and what not yet.
 *
 * @param groups in the order of the page; none is empty
 * @param notYet steps that one of the reader's roles may take, and why not now
 */
public record Offers(List<Group> groups, List<NotYet> notYet) {
    /** Steps that have a key of their own: 1 to 9. */
    private static final int KEYS_MAX = 9;

    public Offers {
        groups = List.copyOf(groups);
        notYet = List.copyOf(notYet);
    }

    /** Steps that are good for the same. */
    public record Group(StepGroup group, List<Offer> offers) {
        public Group {
            offers = List.copyOf(offers);
        }

        /** Whether this step is one of them; none is not. */
        public boolean has(@Nullable String step) {
            return offers.stream().anyMatch(offer -> offer.step().equals(step));
        }
    }

    /** A step that is possible; {@code key} opens it, 0 for none. */
    public record Offer(String step, int key) {}

    /** A step that is not possible. */
    public record NotYet(String step, Refusal why) {}

    /** Nothing at all, as for a moment of the past. */
    static Offers none() {
        return new Offers(List.of(), List.of());
    }

    static Offers of(FiledCase found, Reader reader, ComplaintPolicy policy) {
        Map<StepGroup, List<NextStep>> grouped = StepGroup.grouped(found.nextSteps(reader, policy));
        List<String> inOrder = grouped.values().stream()
                .flatMap(List::stream)
                .map(NextStep::step)
                .toList();
        Map<String, Integer> keys = IntStream.range(0, Math.min(KEYS_MAX, inOrder.size()))
                .boxed()
                .collect(Collectors.toMap(inOrder::get, index -> index + 1));
        List<Group> groups = new ArrayList<>();
        grouped.forEach((group, steps) -> groups.add(new Group(
                group,
                steps.stream()
                        .map(step -> new Offer(step.step(), keys.getOrDefault(step.step(), 0)))
                        .toList())));
        return new Offers(
                groups,
                Lifecycle.STEPS.stream()
                        .filter(step -> !inOrder.contains(step.name()))
                        .flatMap(step ->
                                whyNot(step, found, reader, policy).map(why -> new NotYet(step.name(), why)).stream())
                        .toList());
    }

    /** Whether nothing can be done now. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Whether this step is possible. */
    public boolean has(String step) {
        return groups.stream().anyMatch(group -> group.has(step));
    }

    /** Why this step is not possible; empty where nobody knows a reason. */
    public Optional<Refusal> whyNot(String step) {
        return notYet.stream()
                .filter(not -> not.step().equals(step))
                .map(NotYet::why)
                .findFirst();
    }

    private static Optional<Refusal> whyNot(Step<?> step, FiledCase found, Reader reader, ComplaintPolicy policy) {
        return reader.callers()
                .filter(caller -> policy.permissions().allows(step.name(), caller.role()))
                .map(caller -> step.inPlainestForm(
                        found.state(), new Circumstances(found.row().complaint(), caller, policy, found.at())))
                .flatMap(Offers::refusal)
                .findFirst();
    }

    /** What is so already is no step that waits for something. */
    private static Stream<Refusal> refusal(Decision decision) {
        return switch (decision) {
            case Decision.Refused refused -> Stream.of(refused.refusal());
            case Decision.AlreadySo alreadySo -> Stream.empty();
            case Decision.Accepted accepted -> Stream.empty();
        };
    }
}
