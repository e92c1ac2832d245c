package org.redress.query.upkeep;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries what may fail by one complaint's own fault without losing what the transaction has done before. */
final class Savepoints {
    private final TransactionTemplate nested;

    Savepoints(PlatformTransactionManager transactions) {
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Runs it in the transaction that there is, else in one of its own. */
    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(nested.execute(status -> work.get()));
    }

    /**
     * Tries it; what it wrote is undone when it fails.
     *
     * @return why it failed by its own fault
     * @throws NotWritten when it failed by another's
     */
    Optional<RuntimeException> attempt(Runnable work) {
        try {
            nested.executeWithoutResult(status -> work.run());
            return Optional.empty();
        } catch (RuntimeException e) {
            if (!Poison.isOwn(e)) {
                throw new NotWritten(e);
            }
            return Optional.of(e);
        }
    }
}
