package dev.footfall.domain.visit;

import io.vavr.control.Either;
import java.util.Optional;
import java.util.function.Supplier;

/** The rule that makes visits of events: at most 30 minutes of silence (ingestion.md §17). */
public final class Sessions {
    private Sessions() {}

    /**
     * What an arriving event does to its visitor's last visit.
     *
     * @param last the last visit of the same site and visitor that is known, running or not
     * @param fresh gives the id of a visit that has to be opened
     */
    public static Either<DropReason, Registered> register(
            Optional<LiveSession> last, Arrival arrival, Supplier<SessionId> fresh) {
        Optional<LiveSession> running = last.filter(session -> session.goesOnAt(arrival.timestamp()));
        if (arrival.name().isEngagement()) {
            return running.<Either<DropReason, Registered>>map(live -> Either.right(touched(live.session(), arrival)))
                    .orElseGet(() -> Either.left(DropReason.NO_SESSION_FOR_ENGAGEMENT));
        }
        Session session = running.map(live -> live.session().continuedBy(arrival))
                .orElseGet(() -> Session.opened(fresh.get(), arrival));
        return Either.right(new Registered(
                Event.of(arrival, session),
                new LiveSession(session, arrival.timestamp()),
                running.isPresent() ? Change.CONTINUED : Change.OPENED));
    }

    private static Registered touched(Session session, Arrival ping) {
        return new Registered(Event.of(ping, session), new LiveSession(session, ping.timestamp()), Change.KEPT_ALIVE);
    }

    /** The event to store and the visit as it is now. */
    public record Registered(Event event, LiveSession visit, Change change) {}

    /** What happened to the visit. */
    public enum Change {
        OPENED,
        CONTINUED,
        /** An engagement ping: the stored visit is as it was. */
        KEPT_ALIVE
    }
}
