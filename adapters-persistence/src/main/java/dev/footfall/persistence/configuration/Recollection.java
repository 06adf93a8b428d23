package dev.footfall.persistence.configuration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/**
 * Remembers the answers to the questions that every request asks, until anything at all is changed in the store: it is
 * asked for its version first each time, which costs far less than a question. So what is changed, by whichever process,
 * holds at once.
 */
final class Recollection implements Statements {
    /** Strangers can make up names and keys without end; nobody has so many sites that are in use at once. */
    private static final int MOST = 10_000;

    private final OneWriter statements;
    private final LongSupplier version;
    private volatile Answers answers = new Answers(Long.MIN_VALUE, new ConcurrentHashMap<>());

    /** @param version another number after every transaction that changed anything */
    Recollection(OneWriter statements, LongSupplier version) {
        this.statements = statements;
        this.version = version;
    }

    @Override
    public <T> T read(Function<DSLContext, T> question) {
        return statements.read(question);
    }

    @Override
    public <T> T write(Function<DSLContext, T> change) {
        return statements.write(change);
    }

    @Override
    public <T> T recall(Question about, Function<DSLContext, T> question) {
        return statements.isInTransaction() ? read(question) : current().get(about, () -> read(question));
    }

    // A change between this and the answer makes the answer newer than its version says, and it is soon forgotten.
    private Answers current() {
        long now = version.getAsLong();
        Answers known = answers;
        if (known.version() == now && known.known().size() < MOST) {
            return known;
        }
        Answers none = new Answers(now, new ConcurrentHashMap<>());
        answers = none;
        return none;
    }

    /** The answers of a version of the store. Each question is asked in one place, so its answer is of one type. */
    private record Answers(long version, Map<Question, Object> known) {
        @SuppressWarnings("unchecked")
        <T> T get(Question about, Supplier<T> answer) {
            Object before = known.get(about);
            if (before != null) {
                return (T) before;
            }
            T found = answer.get();
            known.put(about, found);
            return found;
        }
    }
}
