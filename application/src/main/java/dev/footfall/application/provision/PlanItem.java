package dev.footfall.application.provision;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.plan.Feature;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.plan.Plan.Catalogue;
import dev.footfall.domain.plan.Plan.Enterprise;
import dev.footfall.domain.plan.Plan.FreeTenThousand;
import dev.footfall.domain.plan.Plan.Limits;
import dev.footfall.domain.plan.Plan.Tier;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The plan of a subscription, spread over its keys. */
record PlanItem(
        Given<Kind> kind,
        Given<Integer> generation,
        Given<List<Feature>> features,
        Given<Optional<Integer>> pageviews,
        Given<Optional<Integer>> sites,
        Given<Optional<Integer>> members,
        Given<Integer> hourly) {
    private static final int NEWEST = 5;
    private static final List<String> OF_ENTERPRISE = List.of(
            "features", "monthly_pageview_limit", "site_limit", "team_member_limit", "hourly_api_request_limit");

    enum Kind {
        STARTER,
        GROWTH,
        BUSINESS,
        ENTERPRISE,
        FREE_10K
    }

    /** Asks for the plan's keys; whoever calls it completes the object. */
    static PlanItem read(Fields fields) {
        PlanItem item = new PlanItem(
                fields.required("plan", Formats.oneOf(Kind.class)),
                fields.given("generation", Formats.whole(1, NEWEST)),
                fields.given("features", Formats.listOf(Formats.named(Feature::identifiedBy))),
                fields.given(OF_ENTERPRISE.get(1), PlanItem::limit),
                fields.given(OF_ENTERPRISE.get(2), PlanItem::limit),
                fields.given(OF_ENTERPRISE.get(3), PlanItem::limit),
                fields.given(OF_ENTERPRISE.get(4), Formats.whole(1, Integer.MAX_VALUE)));
        item.kind().value().ifPresent(kind -> rejectForeign(fields, kind));
        return item;
    }

    private static Either<Format.Flaw, Optional<Integer>> limit(JsonTree tree) {
        return tree.equals(new JsonTree.Text("unlimited"))
                ? Either.right(Optional.empty())
                : Formats.whole(0, Integer.MAX_VALUE).read(tree).map(Optional::of);
    }

    /** What would be lost silently is refused. */
    private static void rejectForeign(Fields fields, Kind kind) {
        switch (kind) {
            case STARTER, GROWTH, BUSINESS -> OF_ENTERPRISE.forEach(fields::rejectIfGiven);
            case ENTERPRISE -> fields.rejectIfGiven("generation");
            case FREE_10K -> {
                fields.rejectIfGiven("generation");
                OF_ENTERPRISE.forEach(fields::rejectIfGiven);
            }
        }
    }

    Plan plan() {
        return switch (kind.value().orElseThrow()) {
            case STARTER -> new Catalogue(Tier.STARTER, generation.over(NEWEST, NEWEST));
            case GROWTH -> new Catalogue(Tier.GROWTH, generation.over(NEWEST, NEWEST));
            case BUSINESS -> new Catalogue(Tier.BUSINESS, generation.over(NEWEST, NEWEST));
            case ENTERPRISE -> new Enterprise(Set.copyOf(features.over(List.of(), List.of())), limits());
            case FREE_10K -> new FreeTenThousand();
        };
    }

    private Limits limits() {
        Limits standard = Limits.DEFAULT;
        return new Limits(
                pageviews.over(standard.monthlyPageviews(), standard.monthlyPageviews()),
                sites.over(standard.sites(), standard.sites()),
                members.over(standard.members(), standard.members()),
                hourly.over(standard.hourlyRequests(), standard.hourlyRequests()));
    }
}
