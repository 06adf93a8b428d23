package dev.footfall.http.sites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.sites.SitesProblem;
import dev.footfall.application.sites.SitesProblem.FieldFault;
import dev.footfall.application.sites.SitesProblem.ParameterMissing;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.SharedLinkId;
import dev.footfall.http.exchange.ErrorAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of sites-api.md. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SitesProblemsTest {
    private static final ShownAddresses HOSTED =
            new ShownAddresses("https://analytics.example", Optional.of(ShownAddresses.USUAL_SUPPORT));
    private static final Domain SHOP = new Domain("shop.example");

    static Stream<Arguments> told() {
        return Stream.of(
                problem(
                        new ParameterMissing(SitesOperation.LIST_GOALS, "site_id"),
                        400,
                        "Parameter `site_id` is required to list goals"),
                problem(
                        new ParameterMissing(SitesOperation.PUT_GOAL, "goal_type"),
                        400,
                        "Parameter `goal_type` is required to create a goal"),
                problem(
                        new ParameterMissing(SitesOperation.DELETE_GOAL, "site_id"),
                        400,
                        "Parameter `site_id` is required to delete a goal"),
                problem(
                        new ParameterMissing(SitesOperation.LIST_PROPERTIES, "site_id"),
                        400,
                        "Parameter `site_id` is required to list custom properties"),
                problem(
                        new ParameterMissing(SitesOperation.PUT_PROPERTY, "property"),
                        400,
                        "Parameter `property` is required to create a custom property"),
                problem(
                        new ParameterMissing(SitesOperation.DELETE_PROPERTY, "site_id"),
                        400,
                        "Parameter `site_id` is required to delete a custom property"),
                problem(
                        new ParameterMissing(SitesOperation.PUT_SHARED_LINK, "name"),
                        400,
                        "Parameter `name` is required to create a shared link"),
                problem(
                        new ParameterMissing(SitesOperation.LIST_GUESTS, "site_id"),
                        400,
                        "Parameter `site_id` is required to list goals"),
                problem(
                        new ParameterMissing(SitesOperation.PUT_GUEST, "email"),
                        400,
                        "Parameter `email` is required to create guest"),
                problem(
                        new ParameterMissing(SitesOperation.DELETE_GUEST, "site_id"),
                        400,
                        "Parameter `site_id` is required to delete a guest"),
                problem(new SitesProblem.ParameterInvalid("property"), 400, "Parameter `property` is invalid"),
                problem(new SitesProblem.LimitNotANumber(), 400, "Parameter `limit` must be an integer"),
                problem(new SitesProblem.CursorUnreadable(), 400, "Invalid pagination cursor"),
                problem(new SitesProblem.SiteNotFound(), 404, "Site could not be found"),
                problem(
                        new SitesProblem.NothingToChange(),
                        400,
                        "Payload must contain at least one of the parameters 'domain', 'tracker_script_configuration'"),
                problem(new SitesProblem.TeamForbidden(), 403, "You can't add sites to the selected team."),
                problem(new SitesProblem.TeamUnclear(), 400, "You must select a team with 'team_id' parameter."),
                problem(
                        new SitesProblem.SiteLimitReached(10),
                        402,
                        "Your account has reached the limit of 10 sites. To unlock more sites, please upgrade your "
                                + "subscription."),
                problem(
                        new SitesProblem.FieldsInvalid(
                                List.of(new FieldFault("a", "is b"), new FieldFault("c", "is d"))),
                        400,
                        "a: is b, c: is d"),
                problem(
                        new SitesProblem.DomainTaken(SHOP),
                        400,
                        "domain: This domain cannot be registered. Perhaps one of your colleagues registered it? If "
                                + "that's not the case, please contact support@plausible.io\n"),
                problem(
                        new SitesProblem.DomainUnchanged(),
                        400,
                        "domain: New domain must be different than the current one"),
                problem(
                        new SitesProblem.TrackerInvalid(Optional.of("form_submissions")),
                        400,
                        "tracker_script_configuration.form_submissions: is invalid"),
                problem(
                        new SitesProblem.TrackerInvalid(Optional.empty()),
                        400,
                        "tracker_script_configuration: is invalid"),
                problem(
                        new SitesProblem.GoalTypeUnknown(),
                        400,
                        "Parameter `goal_type` must be one of: `event`, `page`"),
                problem(
                        new SitesProblem.GoalLimitReached(),
                        400,
                        "event_name: Maximum number of goals reached, page_path: Maximum number of goals reached"),
                problem(
                        new SitesProblem.RevenueGoalTaken("Purchase", Optional.of("USD")),
                        400,
                        "event_name: 'Purchase' (with currency: USD) has already been taken"),
                problem(
                        new SitesProblem.RevenueGoalTaken("Purchase", Optional.empty()),
                        400,
                        "event_name: 'Purchase' (with currency: ) has already been taken"),
                problem(new SitesProblem.GoalNameTaken(), 400, "display_name: has already been taken"),
                problem(new SitesProblem.GoalNotFound(), 404, "Goal could not be found"),
                problem(new SitesProblem.NotANumber(), 400, "internal server error"),
                problem(
                        new SitesProblem.FeatureMissing(Feature.CUSTOM_PROPERTIES),
                        402,
                        "Your current subscription plan does not include Custom Properties"),
                problem(
                        new SitesProblem.FeatureMissing(Feature.SHARED_LINKS),
                        402,
                        "Your current subscription plan does not include Shared Links"),
                problem(new SitesProblem.PropertyTooLong(), 400, "Parameter `property` is too long"),
                problem(new SitesProblem.TooManyProperties(), 400, "Can't add any more custom properties"),
                problem(new SitesProblem.LinkNameReserved(), 400, "This name is reserved. Please choose another one"),
                problem(new SitesProblem.LinkNameBlank(), 400, "can't be blank"),
                problem(new SitesProblem.LinkNameInvalid(), 400, "is invalid"),
                problem(
                        new SitesProblem.RoleMissing(),
                        400,
                        "Parameter `role` is required to create guest. Possible values: `viewer` or `editor`"),
                problem(
                        new SitesProblem.MemberLimitReached(3),
                        402,
                        "Your account is limited to 3 team members. You can upgrade your plan to increase this limit."),
                problem(new SitesProblem.AlreadyInvited(), 400, "This invitation has been already sent."),
                problem(
                        new SitesProblem.AlreadyMember("alice@example.com", SHOP),
                        400,
                        "Cannot send invite because alice@example.com is already a member of shop.example"));
    }

    private static Arguments problem(SitesProblem problem, int status, String text) {
        return Arguments.of(problem, new ErrorAnswer(status, text));
    }

    @ParameterizedTest
    @MethodSource("told")
    void a_problem_is_told_as_published(SitesProblem problem, ErrorAnswer answer) {
        assertThat(new SitesProblems(HOSTED).describe(problem)).isEqualTo(answer);
    }

    @Test
    void every_problem_is_told_here() {
        assertThat(told().map(row ->
                                Objects.requireNonNull(row.get()[0]).getClass().getSimpleName())
                        .collect(Collectors.toSet()))
                .isEqualTo(kinds(SitesProblem.class).map(Class::getSimpleName).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> kinds(Class<?> problem) {
        return problem.isSealed()
                ? Arrays.stream(problem.getPermittedSubclasses()).flatMap(SitesProblemsTest::kinds)
                : Stream.of(problem);
    }

    @Test
    void a_server_of_ones_own_names_nobody_to_write_to() {
        assertThat(new SitesProblems(new ShownAddresses("http://localhost:8000", Optional.empty()))
                        .describe(new SitesProblem.DomainTaken(SHOP))
                        .message())
                .endsWith("registered it?\n");
    }

    @ParameterizedTest
    @CsvSource({"shop.example,shop.example", "до.рф/p,%D0%B4%D0%BE.%D1%80%D1%84%2Fp", "a*b~c d_e-f,a%2Ab~c+d_e-f"})
    void the_address_of_a_link_names_its_site(String domain, String encoded) {
        SharedLink link = new SharedLink(
                new SharedLinkId(1), "Board", "V1StGXR8_Z5jdHi6B-myT", Optional.empty(), Optional.empty());
        assertThat(HOSTED.of(link, new Domain(domain)))
                .isEqualTo("https://analytics.example/share/" + encoded + "?auth=V1StGXR8_Z5jdHi6B-myT");
    }
}
