package dev.footfall.application.provision;

import dev.footfall.domain.user.User;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.UUID;

/** A team as a document describes it. */
record TeamItem(
        UUID identifier,
        Given<User> owner,
        Given<String> name,
        Given<Boolean> setupComplete,
        Given<LocalDate> trialExpiry,
        Given<LocalDate> acceptTrafficUntil,
        Given<Boolean> locked,
        Given<Integer> hourlyRequestLimit,
        Given<SubscriptionItem> subscription,
        Given<Boolean> consolidatedView,
        Given<LocalDate> createdOn) {
    static Either<ProvisioningFault, TeamItem> read(Fields fields, People people) {
        Given<UUID> identifier = fields.required("identifier", Formats.IDENTIFIER);
        Given<User> owner = fields.withoutDefault("owner", people.format());
        Given<String> name = fields.given("name", Formats.TEXT);
        Given<Boolean> setupComplete = fields.given("setup_complete", Formats.FLAG);
        Given<LocalDate> trialExpiry = fields.given("trial_expiry_date", Dates.DATE);
        Given<LocalDate> acceptTrafficUntil = fields.given("accept_traffic_until", Dates.DATE);
        Given<Boolean> locked = fields.given("locked", Formats.FLAG);
        Given<Integer> hourly = fields.given("hourly_api_request_limit", Formats.whole(1, Integer.MAX_VALUE));
        Given<SubscriptionItem> subscription = fields.object("subscription", SubscriptionItem::read);
        Given<Boolean> consolidatedView = fields.given("consolidated_view", Formats.FLAG);
        Given<LocalDate> createdOn = fields.given("created_on", Dates.DATE);
        fields.expectList(ProvisionTeams.MEMBERS);
        return fields.complete(() -> new TeamItem(
                identifier.value().orElseThrow(),
                owner,
                name,
                setupComplete,
                trialExpiry,
                acceptTrafficUntil,
                locked,
                hourly,
                subscription,
                consolidatedView,
                createdOn));
    }
}
