package org.redress.eventlog;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/** Keeps one tenant's tokens apart from another's in the same table: Axon names a processor, we name whose it is. */
final class TenantTokens implements TokenStore {
    private final TokenStore tokens;
    private final String tenant;

    TenantTokens(TokenStore tokens, String tenant) {
        this.tokens = tokens;
        this.tenant = tenant;
    }

    private String ours(String processor) {
        return tenant + "/" + processor;
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        tokens.initializeTokenSegments(ours(processor), segments);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken first) {
        tokens.initializeTokenSegments(ours(processor), segments, first);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        tokens.initializeSegment(token, ours(processor), segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        tokens.storeToken(token, ours(processor), segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return tokens.fetchToken(ours(processor), segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return tokens.fetchToken(ours(processor), segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        tokens.extendClaim(ours(processor), segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        tokens.releaseClaim(ours(processor), segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        tokens.deleteToken(ours(processor), segment);
    }

    @Override
    public int[] fetchSegments(String processor) {
        return tokens.fetchSegments(ours(processor));
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return tokens.fetchAvailableSegments(ours(processor));
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens.retrieveStorageIdentifier();
    }
}
