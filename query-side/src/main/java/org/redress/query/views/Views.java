package org.redress.query.views;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.query.upkeep.DeadLetters;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewPart;
import org.redress.query.upkeep.ViewProgress;

/** Every view there is, and how it is doing. */
class Views {
    private final Map<View, Folding<?>> foldings;
    private final ViewProgress progress;
    private final RebuildRequests requests;
    private final DeadLetters deadLetters;
    private final Standstills standstills;
    private final EventHistory log;
    private final Clock clock;

    Views(
            List<Folding<?>> foldings,
            ViewProgress progress,
            RebuildRequests requests,
            DeadLetters deadLetters,
            Standstills standstills,
            EventHistory log,
            Clock clock) {
        this.foldings = foldings.stream().collect(Collectors.toMap(Folding::view, Function.identity()));
        this.progress = progress;
        this.requests = requests;
        this.deadLetters = deadLetters;
        this.standstills = standstills;
        this.log = log;
        this.clock = clock;
    }

    List<View> all() {
        return foldings.keySet().stream()
                .sorted(Comparator.comparing(View::name))
                .toList();
    }

    /** The view of this name. @throws ProblemException 404 when there is none */
    View named(String name) {
        return foldings.keySet().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND.problem()));
    }

    /** How the rows of a view are made. */
    Folding<?> foldingOf(View view) {
        return Objects.requireNonNull(foldings.get(view));
    }

    ViewStatus statusOf(View view) {
        Progress at = progressOf(view);
        boolean isKnown = at.position().isPresent();
        return new ViewStatus(
                view.name(),
                view.codeVersion(),
                stateOf(view, at),
                boxed(at.position()),
                isKnown ? at.lag() : null,
                isKnown ? lagSeconds(at) : null,
                requests.of(view).map(Rebuild::of).orElse(null),
                requests.canGoBack(view),
                deadLetters.count(view));
    }

    /** How all of them are doing, for those who watch; as many statements as there are views, a few times. */
    ViewFigures figures() {
        List<ViewStatus> statuses = all().stream().map(this::statusOf).toList();
        List<ViewFigures.Part> parts =
                all().stream().flatMap(view -> partsOf(view).stream()).toList();
        return new ViewFigures(statuses, parts);
    }

    private List<ViewFigures.Part> partsOf(View view) {
        List<ViewPart> parts = progress.partsOf(view);
        long head = log.head();
        return parts.stream()
                .map(part -> {
                    Progress at = new Progress(OptionalLong.of(part.position()), head);
                    return new ViewFigures.Part(view.name(), part, at.lag(), lagSeconds(at));
                })
                .toList();
    }

    Progress progressOf(View view) {
        // The view first: it may then only be nearer to the head than it says.
        OptionalLong position = progress.positionOf(view);
        return new Progress(position, log.head());
    }

    private ViewStatus.State stateOf(View view, Progress at) {
        StreamingEventProcessor processor = progress.processorOf(view);
        boolean isInError = processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
        if (!processor.isRunning() || processor.isError() || isInError) {
            return ViewStatus.State.STOPPED;
        }
        // The watchdog looks once a second; a view that has caught up since stands where it should.
        return standstills.isStalled(view) && at.hasSomethingToTakeUp()
                ? ViewStatus.State.STALLED
                : ViewStatus.State.FOLLOWING;
    }

    private long lagSeconds(Progress at) {
        if (!at.hasSomethingToTakeUp()) {
            return 0;
        }
        return log.after(at.position().orElse(0), 1).stream()
                .mapToLong(first ->
                        Duration.between(first.recordedAt(), clock.instant()).toSeconds())
                // The clock of the process that recorded it may be ahead of ours.
                .map(seconds -> Math.max(0, seconds))
                .findFirst()
                .orElse(0);
    }

    private static @Nullable Long boxed(OptionalLong position) {
        return position.isPresent() ? position.getAsLong() : null;
    }
}
