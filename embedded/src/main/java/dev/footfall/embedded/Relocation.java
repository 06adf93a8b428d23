package dev.footfall.embedded;

import dev.footfall.application.move.Census;
import dev.footfall.application.move.MovableStore;
import dev.footfall.application.move.MoveData;
import dev.footfall.application.move.MoveProblem;
import dev.footfall.application.store.Node;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteId;
import dev.footfall.embedded.Moved.Secret;
import dev.footfall.persistence.clickhouse.MovableClickHouse;
import dev.footfall.persistence.statistics.MovableDuckDb;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Copies what one Footfall keeps to where another one is to keep it. Statistics go first: until the last step nobody finds a
 * site in the target.
 */
final class Relocation {
    private static final String CONFIGURATION = "sites, teams and keys";
    private static final String STATISTICS = "events and visits";

    private final Route route;
    private final DataDirectory source;
    private final DataDirectory target;
    private final MoveData moveData;

    private Relocation(Route route, DataDirectory source, DataDirectory target, MoveData moveData) {
        this.route = route;
        this.source = source;
        this.target = target;
        this.moveData = moveData;
    }

    static Moved move(FootfallOptions from, FootfallOptions to, MoveData.Observer observer) {
        Route route = new Route(from, to);
        route.refuseIfPointless();
        MoveData moveData = new MoveData(observer);
        try (DataDirectory source = DataDirectory.open(route.source())) {
            if (route.staysInItsFolder()) {
                return new Relocation(route, source, source, moveData).move();
            }
            try (DataDirectory target = DataDirectory.open(route.target())) {
                return new Relocation(route, source, target, moveData).move();
            }
        }
    }

    private Moved move() {
        try (Configuration kept = Configuration.open(source, route.from().configurationStore)) {
            if (!route.configurationMoves()) {
                Census statistics = moveStatistics();
                return new Moved(
                        Optional.empty(), Optional.of(statistics), domains(kept, statistics), Secret.AS_BEFORE);
            }
            try (Configuration wanted = Configuration.open(target, route.to().configurationStore)) {
                // Before the statistics are copied, which takes a while.
                if (!movable(wanted).isEmpty()) {
                    throw refused(CONFIGURATION, new MoveProblem.TargetNotEmpty());
                }
                Optional<Census> statistics = route.statisticsMove() ? Optional.of(moveStatistics()) : Optional.empty();
                Census configuration = moved(CONFIGURATION, movable(kept), movable(wanted));
                return new Moved(
                        Optional.of(configuration),
                        statistics,
                        statistics.map(census -> domains(kept, census)).orElseGet(Map::of),
                        secret());
            }
        }
    }

    private Census moveStatistics() {
        FootfallOptions from = route.from();
        FootfallOptions to = route.to();
        try (Statistics read = Statistics.open(source, from.eventStore, from.statisticsSettings(), from.placeNames);
                Statistics filled =
                        Statistics.openToFill(target, to.eventStore, to.statisticsSettings(), to.placeNames)) {
            return moved(STATISTICS, movable(read), movable(filled));
        }
    }

    private Census moved(String what, MovableStore read, MovableStore filled) {
        return moveData.move(read, filled).getOrElseThrow(problem -> refused(what, problem));
    }

    private static MovableStore movable(Configuration configuration) {
        return switch (configuration) {
            case Configuration.InFile file -> file.store().movable(Node.ONLY);
            case Configuration.Shared shared -> shared.store().movable(shared.node());
            case Configuration.Given nothing -> throw new IllegalStateException("what is in memory is not moved");
        };
    }

    private static MovableStore movable(Statistics statistics) {
        return switch (statistics) {
            case Statistics.InFile file -> new MovableDuckDb(file.store());
            case Statistics.InClickHouse elsewhere -> new MovableClickHouse(elsewhere.store());
            case Statistics.Given nothing -> throw new IllegalStateException("what is in memory is not moved");
        };
    }

    private static MoveRefused refused(String what, MoveProblem problem) {
        return new MoveRefused(
                switch (problem) {
                    case MoveProblem.TargetNotEmpty() ->
                        "There are " + what + " in the target already, and nothing is replaced.";
                    case MoveProblem.SourceChanged(Census before, Census after) ->
                        "Somebody wrote to the source meanwhile (" + before.total() + " rows of " + what + " before, "
                                + after.total() + " after): end the server, and move again.";
                    case MoveProblem.RowsDiffer(Census expected, Census found) ->
                        "Not all " + what + " arrived: of " + expected.total() + " rows, " + found.total()
                                + ". Nothing is kept in the target.";
                });
    }

    private static Map<SiteId, Domain> domains(Configuration kept, Census statistics) {
        Map<SiteId, Domain> domains = new HashMap<>();
        for (SiteId site : statistics.eventsBySite().keySet()) {
            kept.store().sites().find(site).map(Site::domain).ifPresent(domain -> domains.put(site, domain));
        }
        return domains;
    }

    /** Keys are stored under the secret, so it goes with them; one that the operator keeps he goes on giving. */
    private Secret secret() {
        RandomGenerator random = new SecureRandom();
        Optional<ServerSecret> own = route.secretIsInTheFolder() ? source.ownSecret(random) : Optional.empty();
        if (own.isEmpty()) {
            return Secret.AS_BEFORE;
        }
        if (route.to().configurationStore.isPresent()) {
            return Secret.TO_BE_GIVEN;
        }
        if (route.staysInItsFolder()) {
            return Secret.AS_BEFORE;
        }
        target.keep(own.get());
        return Secret.COPIED;
    }
}
