package dev.footfall.memory.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.footfall.application.ingest.EventStore;
import dev.footfall.contract.EventStoreContract;
import dev.footfall.contract.StatsEngineContract;
import dev.footfall.contract.Stores;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.stats.QueryPlan.Measure.Plain;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.LiveSession;
import dev.footfall.memory.statistics.MemoryStatistics;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The contract kit is worth what it catches: adapters with one fault each have to fail it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenAdaptersTest {
    private static final String FAULT = "footfall.fault";
    private static final List<Fault> FAULTS = List.of(
            Fault.ofReading("time zone lost", "a day belongs to the time zone of its site", Plans::inUtc),
            Fault.ofReading(
                    "shares rounded too early", "shares have two decimals and halves go to even", Plans::rounding),
            Fault.ofEngine(
                    "group of nothing dropped",
                    "examples 1 to 5 of totals sources and pages",
                    engine -> plan -> Fault.withoutBlank(plan, engine.execute(plan))),
            Fault.ofReading(
                    "label of nothing forgotten",
                    "a label and a value of the same spelling are one row but two filters",
                    Plans::unlabelled),
            Fault.ofReading("filters ignored", "example 13 of filters on custom properties", Plans::unfiltered),
            Fault.ofReading(
                    "visitors counted as events",
                    "examples 1 to 5 of totals sources and pages",
                    plan -> Plans.measuring(plan, Plain.VISITORS, Plain.EVENTS)),
            Fault.ofReading(
                    "last criterion of the order first",
                    "goals go with other dimensions and are ordered by their names last",
                    Plans::lastCriterionFirst),
            Fault.ofReading(
                    "rows on all pages not counted",
                    "pages of an answer join without gap and the total is zero past the end",
                    Plans::uncounted),
            Fault.ofReading(
                    "rows beside those asked for",
                    "only rows of the page have something beside them",
                    Plans::ofAnyRows),
            Fault.ofStore("a batch stored twice", "examples 18 and 19 of pages", store -> new Forwarding(store) {
                @Override
                public void append(Batch batch) {
                    super.append(batch);
                    super.append(batch);
                }
            }),
            Fault.ofStore("half of the visits lost", "examples 18 and 19 of pages", appending(Fault::half)),
            Fault.ofStore(
                    "visits that go on left as they were",
                    "a continued visit replaces its former state",
                    appending(Fault::withoutContinued)),
            Fault.ofStore(
                    "ids of events forgotten",
                    "ids of events are known on their site from the moment they came",
                    store -> new Forwarding(store) {
                        @Override
                        public Set<EventId> received(SiteId site, Collection<EventId> ids, Instant since) {
                            return Set.of();
                        }
                    }),
            Fault.ofStore(
                    "visits of other sites given as well",
                    "the same visitor is active on every site apart",
                    store -> new Forwarding(store) {
                        @Override
                        public List<LiveSession> activeSince(SiteId site, Instant lastActivity) {
                            return super.activeSince(lastActivity);
                        }
                    }));

    private static UnaryOperator<EventStore> appending(UnaryOperator<EventStore.Batch> spoilt) {
        return store -> new Forwarding(store) {
            @Override
            public void append(Batch batch) {
                super.append(spoilt.apply(batch));
            }
        };
    }

    @Test
    void an_adapter_without_a_fault_passes() {
        assertThat(failedOn(Fault.NONE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_caught(Fault fault) {
        assertThat(failedOn(fault)).contains(fault.caughtBy());
    }

    static List<Fault> faults() {
        return FAULTS;
    }

    private static List<String> failedOn(Fault fault) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Engines.class), selectClass(EventStores.class))
                                .configurationParameter(FAULT, fault.name())
                                .build(),
                        summary);
        assertThat(summary.getSummary().getTestsStartedCount()).isPositive();
        return summary.getSummary().getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getDisplayName())
                .toList();
    }

    private static Stores seeded(Fault fault) {
        return fault.seeded().apply(new MemoryStatistics(Stores.PLACE_NAMES));
    }

    // Neither of the two is named like a test, so they run only when they are asked for.
    @ExtendWith(NamedFault.class)
    static class Engines extends StatsEngineContract {
        private final Fault fault;

        Engines(Fault fault) {
            this.fault = fault;
        }

        @Override
        protected Stores open() {
            return seeded(fault);
        }

        @Override
        protected int randomQuestions() {
            return 1;
        }
    }

    @ExtendWith(NamedFault.class)
    static class EventStores extends EventStoreContract {
        private final Fault fault;

        EventStores(Fault fault) {
            this.fault = fault;
        }

        @Override
        protected Stores open() {
            return seeded(fault);
        }
    }

    static final class NamedFault implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Fault.class;
        }

        @Override
        public Fault resolveParameter(ParameterContext parameter, ExtensionContext context) {
            String name = context.getConfigurationParameter(FAULT).orElseThrow();
            return FAULTS.stream()
                    .filter(fault -> fault.name().equals(name))
                    .findFirst()
                    .orElse(Fault.NONE);
        }
    }
}
