package dev.footfall.application.sites;

import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.SiteRole.GuestRole;
import java.time.Instant;

/** Somebody who was let into a site, or asked in. */
public record GuestEntry(String email, GuestRole role, Status status, Instant since, long id) {
    static GuestEntry of(Guest guest) {
        return new GuestEntry(
                guest.user().email(),
                guest.role(),
                Status.ACCEPTED,
                guest.since(),
                guest.id().value());
    }

    static GuestEntry of(Invitation invitation) {
        return new GuestEntry(
                invitation.email(),
                invitation.role(),
                Status.INVITED,
                invitation.invitedAt(),
                invitation.id().value());
    }

    Position position() {
        return new Position(since.getEpochSecond(), status == Status.ACCEPTED ? 1 : 0, id);
    }

    /** How far it has come; of two in one second the later state is listed first. */
    public enum Status {
        INVITED,
        ACCEPTED
    }
}
