package dev.footfall.application.ingest.pipeline;

import dev.footfall.application.ingest.GeoLocator;
import dev.footfall.application.ingest.IncomingEvent.AddressKind;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import dev.footfall.domain.visit.DropReason;
import dev.footfall.domain.visit.VisitAttributes.Location;
import io.vavr.control.Either;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the visitor is; of an anonymous network nobody is asked. */
record PlaceStep(GeoLocator places) implements Step {
    private static final Location ANONYMOUS_VPN = new Location("A1", "", "", 0);

    @Override
    public String name() {
        return "location";
    }

    @Override
    public Either<DropReason, Draft> take(Draft draft) {
        Sender sender = draft.event().sender();
        return Either.right(draft.with(
                sender.kind() == AddressKind.ANONYMOUS_VPN ? ANONYMOUS_VPN : places.locate(sender.address())));
    }

    @Override
    public String finding(Draft passed) {
        Location location = passed.location();
        return location.country().isEmpty()
                ? "unknown"
                : Stream.of(location.country(), location.region(), location.district())
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.joining(", "));
    }
}
