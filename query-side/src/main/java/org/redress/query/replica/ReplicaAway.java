package org.redress.query.replica;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** There is no replica to be asked yet, or not any more; it may be there in a moment. */
public final class ReplicaAway extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ReplicaAway() {
        this(null);
    }

    ReplicaAway(@Nullable Throwable cause) {
        super("the replica is not there for the moment", cause);
    }
}
