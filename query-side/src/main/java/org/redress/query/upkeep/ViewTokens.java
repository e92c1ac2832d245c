package org.redress.query.upkeep;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;

/** {@link ViewSegments} in Axon's words. */
final class ViewTokens implements TokenStore {
    private final ViewSegments segments;
    private final Savepoints savepoints;
    private final ViewNodes nodes;
    private final ToIntFunction<String> share;
    private final Consumer<Part> comesBack;

    /** What this process did not lose by a fault: it gave it away, or another process kept it when it last looked. */
    private final Set<Part> left = ConcurrentHashMap.newKeySet();

    /**
     * Keeps them where the views are.
     *
     * @param share how many parts of a view fall to this process
     * @param comesBack told, before it can be claimed, of a part that this process had left and that falls to it now
     */
    ViewTokens(
            ViewSegments segments,
            Savepoints savepoints,
            ViewNodes nodes,
            ToIntFunction<String> share,
            Consumer<Part> comesBack) {
        this.segments = segments;
        this.savepoints = savepoints;
        this.nodes = nodes;
        this.share = share;
        this.comesBack = comesBack;
    }

    /** One part of a view. */
    record Part(String view, int segment) {}

    @Override
    public void initializeTokenSegments(String processor, int count) {
        initializeTokenSegments(processor, count, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken first) {
        for (int segment = 0; segment < count; segment++) {
            initializeSegment(first, processor, segment);
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        // Behind a savepoint: Axon goes on in this transaction, which PostgreSQL would have given up otherwise.
        savepoints.attempt(() -> segments.add(processor, segment, token)).ifPresent(exists -> {
            throw new UnableToInitializeTokenException(
                    "another process has begun segment " + segment + " of " + processor, exists);
        });
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        if (!segments.store(processor, segment, token)) {
            throw notOurs(processor, segment);
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        if (!segments.claim(processor, segment)) {
            throw notOurs(processor, segment);
        }
        return segments.of(processor).stream()
                .filter(each -> each.segment() == segment)
                .findFirst()
                .map(SegmentClaim::token)
                .orElse(null);
    }

    /** The same, unless another process has divided the segment meanwhile and half of it is no longer in it. */
    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        TrackingToken token = fetchToken(processor, segment.getSegmentId());
        Segment now = Segment.computeSegment(segment.getSegmentId(), fetchSegments(processor));
        if (!now.equals(segment)) {
            throw notOurs(processor, segment.getSegmentId());
        }
        return token;
    }

    @Override
    public void extendClaim(String processor, int segment) {
        if (!segments.owns(processor, segment)) {
            throw notOurs(processor, segment);
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        if (segments.owned(processor) > share.applyAsInt(processor)) {
            left.add(new Part(processor, segment));
        }
        segments.release(processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        if (!segments.delete(processor, segment)) {
            throw notOurs(processor, segment);
        }
    }

    @Override
    public int[] fetchSegments(String processor) {
        return segments.of(processor).stream().mapToInt(SegmentClaim::segment).toArray();
    }

    /** None while others do not count this process: it would claim what falls to them, or lose it to them. */
    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        if (!nodes.hasJoined()) {
            return List.of();
        }
        List<SegmentClaim> all = segments.of(processor);
        noteWhatComesBack(processor, all);
        int[] ids = all.stream().mapToInt(SegmentClaim::segment).toArray();
        return all.stream()
                .filter(SegmentClaim::isFree)
                .map(free -> Segment.computeSegment(free.segment(), ids))
                .toList();
    }

    private void noteWhatComesBack(String view, List<SegmentClaim> all) {
        boolean hasRoom = segments.owned(view) < share.applyAsInt(view);
        for (SegmentClaim each : all) {
            Part part = new Part(view, each.segment());
            if (!each.isFree()) {
                left.add(part);
            } else if (hasRoom && left.remove(part)) {
                comesBack.accept(part);
            }
        }
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of("views");
    }

    private static UnableToClaimTokenException notOurs(String processor, int segment) {
        return new UnableToClaimTokenException("segment " + segment + " of " + processor + " is kept elsewhere");
    }
}
