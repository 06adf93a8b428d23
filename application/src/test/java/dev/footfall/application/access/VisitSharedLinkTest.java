package dev.footfall.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.access.VisitSharedLink.Visit;
import dev.footfall.application.fakes.InMemorySharedLinks;
import dev.footfall.application.fakes.PlainPasswords;
import dev.footfall.domain.access.Edition;
import dev.footfall.domain.access.ServerSecret;
import dev.footfall.domain.access.SharedLinkPass;
import dev.footfall.domain.plan.Plan;
import dev.footfall.domain.site.SharedLink;
import dev.footfall.domain.site.SharedLink.NewSharedLink;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** access-control.md §7.5, §10.2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitSharedLinkTest {
    private static final ServerSecret SECRET = new ServerSecret("0123456789abcdef0123456789abcdef");

    private final AccessWorld world = new AccessWorld();
    private final InMemorySharedLinks links = new InMemorySharedLinks();
    private final PlainPasswords passwords = new PlainPasswords();
    private final SharedLink board = links.add(world.site.id(), new NewSharedLink("Board", "board", Optional.empty()));
    private final SharedLink plugins =
            links.add(world.site.id(), new NewSharedLink(SharedLink.RESERVED_NAME, "plugin", Optional.empty()));
    private final SharedLink secret =
            links.add(world.site.id(), new NewSharedLink("Secret", "secret", Optional.of(passwords.hash("sesame"))));

    private Visit visit(SharedLink link, Optional<SharedLinkPass> pass) {
        return new VisitSharedLink(world.directory(), links, SECRET, world.edition, world.clock)
                .visit("a.example", link.slug(), pass);
    }

    @Test
    void a_link_is_open_to_whoever_knows_it_and_on_its_own_site_alone() {
        assertThat(visit(board, Optional.empty())).isEqualTo(Visit.OPEN);
        VisitSharedLink visits = new VisitSharedLink(world.directory(), links, SECRET, world.edition, world.clock);
        for (String domain :
                new String[] {"A.example", "", "z.example", world.view.domain().value()}) {
            assertThat(visits.visit(domain, "board", Optional.empty())).isEqualTo(Visit.NOWHERE);
        }
        assertThat(visits.visit("a.example", "", Optional.empty())).isEqualTo(Visit.NOWHERE);
    }

    @Test
    void a_password_is_asked_for_before_anything_is_said_of_the_team() {
        Optional<SharedLinkPass> pass = new OpenSharedLink(world.sites, links, passwords, SECRET, world.clock)
                .open(world.site.domain(), "secret", "sesame");
        assertThat(visit(secret, pass)).isEqualTo(Visit.OPEN);

        world.lock(world.teamA);
        assertThat(visit(secret, Optional.empty())).isEqualTo(Visit.PASSWORD_WANTED);
        assertThat(visit(secret, Optional.of(new SharedLinkPass("1.x")))).isEqualTo(Visit.PASSWORD_WANTED);
        assertThat(visit(secret, pass)).isEqualTo(Visit.LOCKED);
    }

    @Test
    void the_plan_must_have_shared_links_but_for_the_one_of_a_plugin() {
        world.subscribe(world.teamA, Optional.of(new Plan.Catalogue(Plan.Tier.STARTER, 5)), Optional.empty());
        assertThat(visit(board, Optional.empty())).isEqualTo(Visit.LOCKED);
        assertThat(visit(plugins, Optional.empty())).isEqualTo(Visit.OPEN);

        world.edition = Edition.SELF_HOSTED;
        assertThat(visit(board, Optional.empty())).isEqualTo(Visit.OPEN);
    }
}
