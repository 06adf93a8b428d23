package dev.footfall.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.site.SiteRepository;
import dev.footfall.application.site.TeamRepository;
import dev.footfall.application.site.UserRepository;
import dev.footfall.domain.access.ApiFamily;
import dev.footfall.domain.access.ApiKey;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.SitesOperation;
import dev.footfall.domain.plan.Feature;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Time tells nobody whether there is a site: the stores are asked the same. OutsiderTimingTest measures it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutsiderLookUpsTest {
    private static final String THERE = "a.example";
    private static final String NOT_THERE = "z.example";

    private final AccessWorld world = new AccessWorld();
    private final List<String> asked = new ArrayList<>();
    private final Authorize authorize = world.authorize(new Authorize.Directory(
            recording(ApiKeyRepository.class, world.keys),
            recording(UserRepository.class, world.people.users),
            recording(TeamRepository.class, world.people.teams),
            recording(SiteRepository.class, world.sites),
            recording(Memberships.class, world.people)));

    @ParameterizedTest
    @EnumSource(ApiFamily.class)
    void a_stranger_causes_the_same_look_ups_for_a_site_of_others_as_for_none(ApiFamily family) {
        for (String key : List.of(world.legacyKeyOf(world.stranger), world.teamKeyOf(world.stranger, world.teamB))) {
            List<String> foreign = lookUps(family, key, THERE);

            assertThat(foreign).contains("UserRepository.find", "TeamRepository.find", "Memberships.ofTeam");
            assertThat(lookUps(family, key, NOT_THERE)).isEqualTo(foreign);
        }
    }

    // Nothing is left for the decision to work out but comparisons, with these as with those of a site that is there.
    @Test
    void what_a_plan_includes_is_worked_out_for_a_site_that_is_not_there_too() {
        LookUps lookUps = new LookUps(
                world.people.users,
                world.sites,
                world.people.teams,
                world.people,
                new PlanCheck(world.people.teams, Edition.HOSTED));
        ApiKey key = world.keyOf(world.stranger);

        LookUps.Facts none = factsOf(lookUps, key, NOT_THERE);

        assertThat(none).isEqualTo(factsOf(lookUps, key, THERE));
        assertThat(none.features()).contains(Feature.STATS_API);
    }

    private LookUps.Facts factsOf(LookUps lookUps, ApiKey key, String site) {
        Instant now = world.clock.instant();
        return lookUps.facts(key, lookUps.place(new SiteReference.Named(site), now), now);
    }

    @ParameterizedTest
    @EnumSource(ApiFamily.class)
    void without_a_known_key_nothing_else_is_looked_up(ApiFamily family) {
        for (String site : List.of(THERE, NOT_THERE)) {
            assertThat(lookUps(family, "Bearer unknown", site)).containsExactly("ApiKeyRepository.findByHash");
            assertThat(lookUps(family, "Basic unknown", site)).isEmpty();
        }
    }

    @Test
    void without_a_known_key_the_sites_api_looks_nothing_else_up_either() {
        for (String site : List.of(THERE, NOT_THERE)) {
            asked.clear();
            assertThat(authorize
                            .sites(new SitesRequest(
                                    SitesOperation.READ_SITE,
                                    Optional.of("Bearer unknown"),
                                    new SiteReference.Named(site),
                                    Optional.empty()))
                            .outcome())
                    .isEmpty();
            assertThat(asked).containsExactly("ApiKeyRepository.findByHash");
        }
    }

    private List<String> lookUps(ApiFamily family, String header, String site) {
        asked.clear();
        assertThat(authorize
                        .statistics(new AccessRequest(family, Optional.of(header), new SiteReference.Named(site)))
                        .outcome())
                .isEmpty();
        // When a key was last used is written down once in a while, whatever it asks for.
        return asked.stream()
                .filter(question -> !question.equals("ApiKeyRepository.used"))
                .toList();
    }

    private <T> T recording(Class<T> port, T real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            asked.add(port.getSimpleName() + "." + method.getName());
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }
}
