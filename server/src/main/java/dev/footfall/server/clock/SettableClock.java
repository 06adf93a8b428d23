package dev.footfall.server.clock;

import dev.footfall.http.admin.AdjustableClock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Real time until it is stopped at some instant, and from its release on again. */
public final class SettableClock implements InstantSource, AdjustableClock {
    private final InstantSource real;
    private final AtomicReference<Optional<Instant>> stoppedAt = new AtomicReference<>(Optional.empty());

    public SettableClock(InstantSource real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        return stoppedAt.get().orElseGet(real::instant);
    }

    @Override
    public Instant now() {
        return instant();
    }

    @Override
    public void fix(Instant instant) {
        stoppedAt.set(Optional.of(instant));
    }

    @Override
    public void release() {
        stoppedAt.set(Optional.empty());
    }
}
