package dev.footfall.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.access.AccessProblem;
import dev.footfall.domain.access.Scope;
import dev.footfall.domain.plan.Feature;
import dev.footfall.http.exchange.ErrorAnswer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessProblemsTest {
    @Test
    void a_missing_key_is_asked_for() {
        assertThat(AccessProblems.describe(new AccessProblem.MissingKey()))
                .isEqualTo(new ErrorAnswer(
                        401, "Missing API key. Please use a valid Plausible API key as a Bearer Token."));
    }

    @Test
    void strangers_cannot_tell_a_wrong_key_from_a_site_that_is_not_theirs_or_is_not_there() {
        assertThat(List.of(
                        new AccessProblem.UnknownKey(),
                        new AccessProblem.ScopeMissing(Scope.STATS_READ),
                        new AccessProblem.UnknownSite(),
                        new AccessProblem.OtherTeam(),
                        new AccessProblem.NotAMember()))
                .extracting(AccessProblems::describe)
                .containsOnly(new ErrorAnswer(
                        401,
                        "Invalid API key or site ID. Please make sure you're using a valid API key with access to the "
                                + "site you've requested."));
    }

    @Test
    void the_sites_api_speaks_of_a_resource() {
        assertThat(List.of(
                        new AccessProblem.UnknownKey(),
                        new AccessProblem.ScopeMissing(Scope.SITES_PROVISION),
                        new AccessProblem.OtherTeam(),
                        new AccessProblem.NotAMember()))
                .extracting(AccessProblems::describeForSites)
                .containsOnly(new ErrorAnswer(
                        401,
                        "Invalid API key. Please make sure you're using a valid API key with access to the resource "
                                + "you've requested."));
        assertThat(AccessProblems.describeForSites(new AccessProblem.SiteLocked()))
                .isEqualTo(AccessProblems.describe(new AccessProblem.SiteLocked()));
    }

    @Test
    void a_missing_site_and_a_consolidated_view_are_mistakes_of_the_request() {
        assertThat(AccessProblems.describe(new AccessProblem.MissingSiteId()))
                .isEqualTo(ErrorAnswer.badRequest(
                        "Missing site ID. Please provide the required site_id parameter with your request."));
        assertThat(AccessProblems.describe(new AccessProblem.ConsolidatedViewUnsupported()))
                .isEqualTo(ErrorAnswer.badRequest("This operation is unavailable for a consolidated view"));
    }

    @Test
    void locks_and_plans_ask_for_money() {
        assertThat(AccessProblems.describe(new AccessProblem.SiteLocked()))
                .isEqualTo(ErrorAnswer.paymentRequired(
                        "This Plausible site is locked due to missing active subscription. In order to access it, the "
                                + "site owner should subscribe to a suitable plan"));
        assertThat(AccessProblems.describe(new AccessProblem.FeatureMissing(Feature.STATS_API)))
                .isEqualTo(ErrorAnswer.paymentRequired(
                        "The account that owns this API key does not have access to Stats API. Please make sure you're "
                                + "using the API key of a subscriber account and that the subscription plan includes "
                                + "Stats API"));
    }

    @Test
    void a_limit_says_how_much_and_until_when() {
        ErrorAnswer hourly = AccessProblems.describe(
                new AccessProblem.HourlyLimitReached(3, Duration.ofSeconds(61).plusMillis(1)));
        ErrorAnswer burst = AccessProblems.describe(
                new AccessProblem.BurstLimitReached(60, Duration.ofSeconds(10), Duration.ofMillis(3)));

        assertThat(hourly.status()).isEqualTo(429);
        assertThat(hourly.message())
                .isEqualTo(
                        "Too many API requests. Your API key is limited to 3 requests per hour. Please contact us to "
                                + "request more capacity.");
        assertThat(hourly.toResponse().getHeaderString("Retry-After")).isEqualTo("62");
        assertThat(burst.message())
                .isEqualTo("Too many API requests in a short period of time. The limit is 60 per 10 seconds. Please "
                        + "throttle your requests.");
        assertThat(burst.toResponse().getHeaderString("Retry-After")).isEqualTo("1");
    }
}
