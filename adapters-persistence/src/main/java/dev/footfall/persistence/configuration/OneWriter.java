package dev.footfall.persistence.configuration;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.application.store.Transactions;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of a store with one writer at a time. That is why no thread local is needed to know the transaction a
 * statement belongs to: a lock lets one thread write, and what it guards is <em>the</em> transaction. The thread that holds
 * the lock finds its transaction there, also for reads; every other thread reads the last commit through connections of
 * its own and waits for nobody. What keeps other processes out is the database's own way to let one begin.
 */
final class OneWriter implements Statements, Transactions {
    private final DSLContext reader;
    private final DSLContext writer;
    private final Consumer<DSLContext> othersWait;
    private final ReentrantLock oneWriter = new ReentrantLock(true);
    private @Nullable Transaction current;

    /**
     * @param writer has one connection
     * @param othersWait the first thing in a transaction: returns when no other process is in one, and lets none begin
     *     before this one has ended
     */
    OneWriter(DSLContext reader, DSLContext writer, Consumer<DSLContext> othersWait) {
        this.reader = reader;
        this.writer = writer;
        this.othersWait = othersWait;
    }

    @Override
    public <T> T read(Function<DSLContext, T> question) {
        Transaction mine = oneWriter.isHeldByCurrentThread() ? current : null;
        return translated(() -> question.apply(mine == null ? reader : mine.statements));
    }

    /** Whether the calling thread's reads see what nobody else sees yet. */
    boolean isInTransaction() {
        return oneWriter.isHeldByCurrentThread() && current != null;
    }

    /** Runs on a connection of its own, also inside a transaction, and waits for no writer. */
    <T> T apart(Function<DSLContext, T> work) {
        return translated(() -> work.apply(reader));
    }

    @Override
    public <T> T write(Function<DSLContext, T> change) {
        return inTransaction(transaction -> change.apply(transaction.statements));
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return inTransaction(transaction -> work.get());
    }

    private <T> T inTransaction(Function<Transaction, T> work) {
        oneWriter.lock();
        try {
            Transaction outer = current;
            return translated(() -> outer == null ? begin(work) : outer.join(work));
        } finally {
            oneWriter.unlock();
        }
    }

    private <T> T begin(Function<Transaction, T> work) {
        return writer.transactionResult(begun -> {
            othersWait.accept(begun.dsl());
            Transaction transaction = new Transaction(begun.dsl());
            current = transaction;
            try {
                T result = work.apply(transaction);
                transaction.refuseIfBroken();
                return result;
            } finally {
                current = null;
            }
        });
    }

    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException failed) {
            throw new StoreUnavailable("the configuration store failed", failed);
        }
    }

    /** A begun transaction. When a part of it fails, the whole must not be committed, even if somebody caught that. */
    private static final class Transaction {
        private final DSLContext statements;
        private boolean broken;

        private Transaction(DSLContext statements) {
            this.statements = statements;
        }

        private <T> T join(Function<Transaction, T> work) {
            boolean done = false;
            try {
                T result = work.apply(this);
                done = true;
                return result;
            } finally {
                broken |= !done;
            }
        }

        private void refuseIfBroken() {
            if (broken) {
                throw new IllegalStateException("a part of the transaction failed, so none of it is stored");
            }
        }
    }
}
