package dev.footfall.application.provision;

import dev.footfall.application.site.FunnelRepository;
import dev.footfall.application.site.GoalRepository;
import dev.footfall.domain.funnel.Funnel;
import dev.footfall.domain.funnel.Funnel.NewFunnel;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.site.SiteId;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes, changes and removes the funnels of one site. */
record ProvisionFunnels(GoalRepository goals, FunnelRepository funnels, SiteId site) implements Lists.Worker {
    private record Item(String name, Given<List<GoalId>> steps, boolean isAbsent) {}

    @Override
    public Either<ProvisioningFault, JsonTree.Members> apply(Fields fields) {
        return read(fields).flatMap(item -> item.isAbsent() ? removed(item) : stored(fields, item));
    }

    private Either<ProvisioningFault, Item> read(Fields fields) {
        Given<String> name = fields.required("name", Formats.TEXT);
        boolean isAbsent = fields.isAbsent();
        Given<List<GoalId>> steps = isAbsent ? fields.ignored("steps") : fields.withoutDefault("steps", this::steps);
        return fields.complete(() -> new Item(name.value().orElseThrow(), steps, isAbsent));
    }

    private Either<Format.Flaw, List<GoalId>> steps(JsonTree tree) {
        return Formats.listOf(Formats.TEXT)
                .then(names -> hasFitSize(names.size()))
                .read(tree)
                .flatMap(ignored -> goalsOf(tree));
    }

    private static Either<String, Integer> hasFitSize(int size) {
        if (size < Funnel.FEWEST_STEPS) {
            return Either.left("should have at least " + Funnel.FEWEST_STEPS + " item(s)");
        }
        return size > Funnel.MOST_STEPS
                ? Either.left("should have at most " + Funnel.MOST_STEPS + " item(s)")
                : Either.right(size);
    }

    private Either<Format.Flaw, List<GoalId>> goalsOf(JsonTree tree) {
        List<GoalId> earlier = new ArrayList<>();
        return Formats.listOf(Formats.TEXT
                        .then(name -> Formats.found(goals.named(site, name).map(Goal::id), "there is no such goal"))
                        .then(goal -> {
                            if (earlier.contains(goal)) {
                                return Either.left(Formats.TAKEN);
                            }
                            earlier.add(goal);
                            return Either.right(goal);
                        }))
                .read(tree);
    }

    private Either<ProvisioningFault, JsonTree.Members> removed(Item item) {
        funnels.named(site, item.name()).map(Funnel::id).ifPresent(funnels::remove);
        return Either.right(Answer.of("name", item.name(), Optional.empty()));
    }

    private Either<ProvisioningFault, JsonTree.Members> stored(Fields fields, Item item) {
        Optional<Funnel> known = funnels.named(site, item.name());
        return Formats.found(item.steps().orNone(known.map(Funnel::steps)), Formats.BLANK)
                .mapLeft(words -> fields.fault("steps", words))
                .map(steps -> {
                    Funnel funnel = known.map(present ->
                                    changed(present, new Funnel(present.id(), item.name(), steps, present.order())))
                            .orElseGet(() -> funnels.add(site, new NewFunnel(item.name(), steps)));
                    return Answer.of(
                            "name", item.name(), Optional.of(funnel.id().value()));
                });
    }

    private Funnel changed(Funnel known, Funnel wanted) {
        if (!wanted.equals(known)) {
            funnels.change(wanted);
        }
        return wanted;
    }
}
