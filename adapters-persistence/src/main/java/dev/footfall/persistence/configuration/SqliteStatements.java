package dev.footfall.persistence.configuration;

import dev.footfall.application.store.StoreUnavailable;
import dev.footfall.application.store.Transactions;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of SQLite, which has one writer at a time. That is why no thread local is needed to know the transaction a
 * statement belongs to: a lock lets one thread write, and what it guards is <em>the</em> transaction. The thread that holds
 * the lock finds its transaction there, also for reads; every other thread reads the last commit through connections of
 * its own and waits for nobody. Other processes are waited for by SQLite itself (busy timeout), because a transaction
 * takes the write lock of the file when it begins and not at its first change.
 */
final class SqliteStatements implements Statements, Transactions {
    private final DSLContext reader;
    private final DSLContext writer;
    private final ReentrantLock oneWriter = new ReentrantLock(true);
    private @Nullable Transaction current;

    SqliteStatements(DSLContext reader, DSLContext writer) {
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public <T> T read(Function<DSLContext, T> question) {
        Transaction mine = oneWriter.isHeldByCurrentThread() ? current : null;
        return translated(() -> question.apply(mine == null ? reader : mine.statements));
    }

    /** Reads the last commit, also inside a transaction. */
    <T> T readCommitted(Function<DSLContext, T> question) {
        return translated(() -> question.apply(reader));
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
