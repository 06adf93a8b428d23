package dev.footfall.application.funnels;

import dev.footfall.application.site.GoalRepository;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.funnel.FunnelFault;
import dev.footfall.domain.funnel.FunnelRules;
import dev.footfall.domain.funnel.StepOrder;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.SiteId;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A funnel as a request describes it, with all that is wrong with it (sites-api.md §9.1). */
final class FunnelForm {

    private final JsonTree.Members asked;
    private final List<FunnelFault> faults = new ArrayList<>();

    private FunnelForm(JsonTree.Members asked) {
        this.asked = asked;
    }

    /** @param others the names that other funnels of the site have */
    static Either<FunnelsProblem, NewFunnel> read(
            JsonTree.Members asked, SiteId site, GoalRepository goals, Collection<String> others) {
        FunnelForm form = new FunnelForm(asked);
        String name = form.name();
        boolean isNameReadable = form.faults.isEmpty();
        NewFunnel funnel = new NewFunnel(name, form.steps(), form.order());
        FunnelRules rules = rules(funnel.steps(), site, goals);
        if (isNameReadable) {
            rules.brokenBy(name, others).forEach(form.faults::addFirst);
        }
        return form.checked(funnel, rules);
    }

    /** Steps that nobody has to keep, so that they need no name. */
    static Either<FunnelsProblem, NewFunnel> readUnnamed(JsonTree.Members asked, SiteId site, GoalRepository goals) {
        FunnelForm form = new FunnelForm(asked);
        NewFunnel funnel = new NewFunnel(form.name(), form.steps(), form.order());
        return form.checked(funnel, rules(funnel.steps(), site, goals));
    }

    private static FunnelRules rules(List<GoalId> steps, SiteId site, GoalRepository goals) {
        return new FunnelRules(steps.stream()
                .distinct()
                .flatMap(step -> goals.find(site, step).map(Goal::id).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Either<FunnelsProblem, NewFunnel> checked(NewFunnel funnel, FunnelRules rules) {
        if (!faults.contains(FunnelFault.STEPS_INVALID)) {
            rules.brokenBy(funnel.steps()).forEach(faults::add);
        }
        return faults.isEmpty() ? Either.right(funnel) : Either.left(new FunnelsProblem.Unfit(faults));
    }

    private String name() {
        return switch (given("name")) {
            case JsonTree.Null() -> "";
            case JsonTree.Text(String text) -> text.strip();
            case JsonTree ignored -> invalid(FunnelFault.NAME_INVALID, "");
        };
    }

    private List<GoalId> steps() {
        return switch (given("steps")) {
            case JsonTree.Null() -> List.of();
            case JsonTree.Items(List<JsonTree> items) -> {
                List<GoalId> steps =
                        items.stream().flatMap(item -> goal(item).stream()).toList();
                yield steps.size() == items.size() ? steps : invalid(FunnelFault.STEPS_INVALID, List.of());
            }
            case JsonTree ignored -> invalid(FunnelFault.STEPS_INVALID, List.of());
        };
    }

    private static Optional<GoalId> goal(JsonTree item) {
        return item instanceof JsonTree.Numeral numeral
                ? numeral.asLong().stream().mapToObj(GoalId::new).findFirst()
                : Optional.empty();
    }

    private StepOrder order() {
        return switch (given("strict_order")) {
            case JsonTree.Null() -> StepOrder.SEQUENTIAL;
            case JsonTree.Bool(boolean isStrict) -> isStrict ? StepOrder.STRICT : StepOrder.SEQUENTIAL;
            case JsonTree ignored -> invalid(FunnelFault.ORDER_INVALID, StepOrder.SEQUENTIAL);
        };
    }

    private JsonTree given(String member) {
        return asked.member(member).orElseGet(JsonTree.Null::new);
    }

    private <T> T invalid(FunnelFault fault, T instead) {
        faults.add(fault);
        return instead;
    }
}
