package dev.footfall.application.sites;

import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.goal.GoalFault;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.site.Domain;
import java.util.List;
import java.util.Optional;

/** Why the Sites API does not do what it is asked (sites-api.md). */
public sealed interface SitesProblem {
    /** Why a goal is neither found nor made; other APIs make goals as well. */
    sealed interface GoalRefused extends SitesProblem {}

    record ParameterMissing(SitesOperation operation, String name) implements SitesProblem {}

    /** A parameter of the wrong type. */
    record ParameterInvalid(String name) implements SitesProblem {}

    /** {@code limit} is no number. */
    record LimitNotANumber() implements SitesProblem {}

    record CursorUnreadable() implements SitesProblem {}

    /** There is no such site, or the user's role on it does not allow this. */
    record SiteNotFound() implements SitesProblem {}

    /** An update that says neither of the two things that can be changed. */
    record NothingToChange() implements SitesProblem {}

    /** The user may not add sites to the team. */
    record TeamForbidden() implements SitesProblem {}

    /** The user owns several personal teams and names none. */
    record TeamUnclear() implements SitesProblem {}

    record SiteLimitReached(int limit) implements SitesProblem {}

    /** @param faults at least one, in the order in which they are told */
    record FieldsInvalid(List<FieldFault> faults) implements GoalRefused {
        public FieldsInvalid {
            faults = List.copyOf(faults);
        }

        public static FieldsInvalid of(GoalFault fault) {
            return of(fault.field(), fault.words());
        }

        static FieldsInvalid of(String field, String words) {
            return new FieldsInvalid(List.of(new FieldFault(field, words)));
        }
    }

    /** A key of the request, and what is wrong with its value. */
    record FieldFault(String field, String words) {}

    record DomainTaken(Domain domain) implements SitesProblem {}

    record DomainUnchanged() implements SitesProblem {}

    /** @param field empty: the whole is no object */
    record TrackerInvalid(Optional<String> field) implements SitesProblem {}

    record GoalTypeUnknown() implements SitesProblem {}

    record GoalLimitReached() implements GoalRefused {}

    /** The event is a goal already, with another currency or with none. */
    record RevenueGoalTaken(String event, Optional<String> currency) implements GoalRefused {}

    /** A goal of the same display name aims at something else. */
    record GoalNameTaken() implements GoalRefused {}

    record GoalNotFound() implements SitesProblem {}

    /** What stands for a number is none. */
    record NotANumber() implements SitesProblem {}

    /** The plan of the site's team lacks something. */
    record FeatureMissing(Feature feature) implements SitesProblem {}

    /** Also of an empty name. */
    record PropertyTooLong() implements SitesProblem {}

    record TooManyProperties() implements SitesProblem {}

    record LinkNameReserved() implements SitesProblem {}

    record LinkNameBlank() implements SitesProblem {}

    record LinkNameInvalid() implements SitesProblem {}

    record RoleMissing() implements SitesProblem {}

    record MemberLimitReached(int limit) implements SitesProblem {}

    /** The site itself is offered to the address. */
    record AlreadyInvited() implements SitesProblem {}

    record AlreadyMember(String email, Domain domain) implements SitesProblem {}
}
