package dev.footfall.http.sites;

import dev.footfall.application.sites.SitesProblem;
import dev.footfall.application.sites.SitesProblem.AlreadyInvited;
import dev.footfall.application.sites.SitesProblem.AlreadyMember;
import dev.footfall.application.sites.SitesProblem.CursorUnreadable;
import dev.footfall.application.sites.SitesProblem.DomainTaken;
import dev.footfall.application.sites.SitesProblem.DomainUnchanged;
import dev.footfall.application.sites.SitesProblem.FeatureMissing;
import dev.footfall.application.sites.SitesProblem.FieldFault;
import dev.footfall.application.sites.SitesProblem.GoalNotFound;
import dev.footfall.application.sites.SitesProblem.GoalRefused;
import dev.footfall.application.sites.SitesProblem.GoalTypeUnknown;
import dev.footfall.application.sites.SitesProblem.LimitNotANumber;
import dev.footfall.application.sites.SitesProblem.LinkNameBlank;
import dev.footfall.application.sites.SitesProblem.LinkNameInvalid;
import dev.footfall.application.sites.SitesProblem.LinkNameReserved;
import dev.footfall.application.sites.SitesProblem.MemberLimitReached;
import dev.footfall.application.sites.SitesProblem.NotANumber;
import dev.footfall.application.sites.SitesProblem.NothingToChange;
import dev.footfall.application.sites.SitesProblem.ParameterInvalid;
import dev.footfall.application.sites.SitesProblem.ParameterMissing;
import dev.footfall.application.sites.SitesProblem.PropertyTooLong;
import dev.footfall.application.sites.SitesProblem.RoleMissing;
import dev.footfall.application.sites.SitesProblem.SiteLimitReached;
import dev.footfall.application.sites.SitesProblem.SiteNotFound;
import dev.footfall.application.sites.SitesProblem.TeamForbidden;
import dev.footfall.application.sites.SitesProblem.TeamUnclear;
import dev.footfall.application.sites.SitesProblem.TooManyProperties;
import dev.footfall.application.sites.SitesProblem.TrackerInvalid;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Domain;
import dev.footfall.http.exchange.ErrorAnswer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The published statuses and texts of what the Sites API does not do (sites-api.md). */
public record SitesProblems(ShownAddresses addresses) {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    public ErrorAnswer describe(SitesProblem problem) {
        return switch (problem) {
            case ParameterMissing(SitesOperation operation, String name) ->
                ErrorAnswer.badRequest("Parameter `" + name + "` is required to " + purpose(operation));
            case ParameterInvalid(String name) -> ErrorAnswer.badRequest("Parameter `" + name + "` is invalid");
            case LimitNotANumber() -> ErrorAnswer.badRequest("Parameter `limit` must be an integer");
            case CursorUnreadable() -> ErrorAnswer.badRequest("Invalid pagination cursor");
            case SiteNotFound() -> new ErrorAnswer(NOT_FOUND, "Site could not be found");
            case NothingToChange() ->
                ErrorAnswer.badRequest("Payload must contain at least one of the parameters 'domain', "
                        + "'tracker_script_configuration'");
            case TeamForbidden() -> new ErrorAnswer(FORBIDDEN, "You can't add sites to the selected team.");
            case TeamUnclear() -> ErrorAnswer.badRequest("You must select a team with 'team_id' parameter.");
            case SiteLimitReached(int limit) ->
                ErrorAnswer.paymentRequired("Your account has reached the limit of " + limit
                        + " sites. To unlock more sites, please upgrade your subscription.");
            case GoalRefused refused -> ErrorAnswer.badRequest(joined(GoalWords.faults(refused)));
            case DomainTaken(Domain ignored) -> ErrorAnswer.badRequest(taken());
            case DomainUnchanged() ->
                ErrorAnswer.badRequest("domain: New domain must be different than the current one");
            case TrackerInvalid(Optional<String> field) ->
                ErrorAnswer.badRequest("tracker_script_configuration"
                        + field.map(name -> "." + name).orElse("") + ": is invalid");
            case GoalTypeUnknown() -> ErrorAnswer.badRequest("Parameter `goal_type` must be one of: `event`, `page`");
            case GoalNotFound() -> new ErrorAnswer(NOT_FOUND, "Goal could not be found");
            // The odd text is the published one: sites-api.md §1.3.
            case NotANumber() -> ErrorAnswer.badRequest(ErrorAnswer.internal().message());
            case FeatureMissing(Feature feature) ->
                ErrorAnswer.paymentRequired("Your current subscription plan does not include " + feature.displayName());
            case PropertyTooLong() -> ErrorAnswer.badRequest("Parameter `property` is too long");
            case TooManyProperties() -> ErrorAnswer.badRequest("Can't add any more custom properties");
            case LinkNameReserved() -> ErrorAnswer.badRequest("This name is reserved. Please choose another one");
            case LinkNameBlank() -> ErrorAnswer.badRequest("can't be blank");
            case LinkNameInvalid() -> ErrorAnswer.badRequest("is invalid");
            case RoleMissing() ->
                ErrorAnswer.badRequest(
                        "Parameter `role` is required to create guest. Possible values: `viewer` or `editor`");
            case MemberLimitReached(int limit) ->
                ErrorAnswer.paymentRequired("Your account is limited to " + limit
                        + " team members. You can upgrade your plan to increase this limit.");
            case AlreadyInvited() -> ErrorAnswer.badRequest("This invitation has been already sent.");
            case AlreadyMember(String email, Domain site) ->
                ErrorAnswer.badRequest("Cannot send invite because " + email + " is already a member of " + site);
        };
    }

    private static String joined(List<FieldFault> faults) {
        return faults.stream()
                .map(fault -> fault.field() + ": " + fault.words())
                .collect(Collectors.joining(", "));
    }

    // The line feed at its end is published as well: sites-api.md §2.4.
    private String taken() {
        return "domain: This domain cannot be registered. Perhaps one of your colleagues registered it?"
                + addresses
                        .support()
                        .map(address -> " If that's not the case, please contact " + address)
                        .orElse("")
                + "\n";
    }

    // Whoever lists guests is told about goals, as published: sites-api.md §7.
    private static String purpose(SitesOperation operation) {
        return switch (operation) {
            case LIST_SITES -> "list sites";
            case LIST_TEAMS -> "list teams";
            case CREATE_SITE -> "create a site";
            case READ_SITE -> "read a site";
            case UPDATE_SITE -> "update a site";
            case DELETE_SITE -> "delete a site";
            case LIST_GOALS, LIST_GUESTS -> "list goals";
            case PUT_GOAL -> "create a goal";
            case DELETE_GOAL -> "delete a goal";
            case LIST_PROPERTIES -> "list custom properties";
            case PUT_PROPERTY -> "create a custom property";
            case DELETE_PROPERTY -> "delete a custom property";
            case PUT_SHARED_LINK -> "create a shared link";
            case PUT_GUEST -> "create guest";
            case DELETE_GUEST -> "delete a guest";
            case LIST_FUNNELS -> "list funnels";
            case READ_FUNNEL -> "read a funnel";
            case CREATE_FUNNEL -> "create a funnel";
            case UPDATE_FUNNEL -> "update a funnel";
            case DELETE_FUNNEL -> "delete a funnel";
            case LIST_SEGMENTS -> "list segments";
            case READ_SEGMENT -> "read a segment";
            case CREATE_SEGMENT -> "create a segment";
            case UPDATE_SEGMENT -> "update a segment";
            case DELETE_SEGMENT -> "delete a segment";
            case READ_INGESTION -> "read ingestion counters";
            case EXPLAIN_EVENT -> "explain an event";
            case SEND_EVENTS -> "send events";
            case EXPORT_EVENTS -> "export events";
        };
    }
}
