package dev.footfall.http.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.footfall.application.site.SiteState;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteSettings.Visibility;
import dev.footfall.domain.team.Guest;
import dev.footfall.domain.team.Invitation;
import dev.footfall.domain.team.Member;
import dev.footfall.domain.team.SiteRole.GuestRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A site as operators read it. */
@JsonNaming(SnakeCaseStrategy.class)
record SiteAnswer(
        long id,
        String domain,
        @Nullable String previousDomain,
        String timezone,
        String createdAt,
        String nativeStatsStartAt,
        @Nullable String statsStartDate,
        @JsonProperty("public") boolean isPublic,
        @Nullable List<String> allowedEventProps,
        OwningTeam team,
        People people) {
    private static final DateTimeFormatter UTC_SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static SiteAnswer of(SiteState state) {
        Site site = state.site();
        return new SiteAnswer(
                site.id().value(),
                site.domain().value(),
                state.previousDomain().map(Domain::value).orElse(null),
                site.zone().id().getId(),
                written(site.createdAt()),
                written(site.nativeStatsStartAt()),
                site.statsStartDate().map(LocalDate::toString).orElse(null),
                site.settings().visibility() == Visibility.PUBLIC,
                site.settings().allowedProps().orElse(null),
                new OwningTeam(
                        state.team().id().value(),
                        state.team().identifier().toString(),
                        state.team().displayName()),
                People.of(state));
    }

    private static String written(Instant instant) {
        return UTC_SECONDS.format(instant);
    }

    private static String written(GuestRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    record OwningTeam(long id, String identifier, String name) {}

    record People(List<Membership> memberships, List<Invited> invitations) {
        static People of(SiteState state) {
            return new People(
                    Stream.concat(
                                    state.owners().stream().map(Membership::of),
                                    state.guests().stream().map(Membership::of))
                            .toList(),
                    state.invitations().stream().map(Invited::of).toList());
        }
    }

    record Membership(Person user, String role) {
        static Membership of(Member owner) {
            return new Membership(
                    new Person(owner.user().email(), owner.user().name()),
                    owner.role().wireName());
        }

        static Membership of(Guest guest) {
            return new Membership(new Person(guest.user().email(), guest.user().name()), written(guest.role()));
        }
    }

    record Person(String email, String name) {}

    record Invited(String email, String role) {
        static Invited of(Invitation invitation) {
            return new Invited(invitation.email(), written(invitation.role()));
        }
    }
}
