package dev.footfall.application.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.CountedTransactions;
import dev.footfall.application.fakes.InMemoryPeople;
import dev.footfall.application.fakes.InMemorySites;
import dev.footfall.application.fakes.MovableClock;
import dev.footfall.application.site.CreateAccount.Account;
import dev.footfall.domain.site.Domain;
import dev.footfall.domain.site.Site;
import dev.footfall.domain.site.SiteProblem;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.team.Team.NewTeam;
import dev.footfall.domain.team.TeamId;
import dev.footfall.domain.team.TeamRole;
import dev.footfall.domain.user.User.Power;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CreateAccountTest {
    private final InMemoryPeople people = new InMemoryPeople();
    private final CountedTransactions transactions = new CountedTransactions();
    private final CreateAccount createAccount =
            new CreateAccount(people.users, people.teams, transactions, MovableClock.at("2026-02-01T12:00:00Z"));

    @Test
    void somebody_new_becomes_a_customer_and_the_owner_of_a_team() {
        Account account = createAccount.create("ann@shop.test", "Ann", team("Ann's"));
        assertThat(people.users.find(account.owner().id())).contains(account.owner());
        assertThat(account.owner().power()).isEqualTo(Power.CUSTOMER);
        assertThat(people.teams.find(account.team().id())).contains(account.team());
        assertThat(people.ofTeam(account.owner().id(), account.team().id())).contains(TeamRole.OWNER);
    }

    @Test
    void a_team_is_made_today_unless_it_says_otherwise() {
        LocalDate earlier = LocalDate.parse("2020-03-04");
        Account today = createAccount.create("ann@shop.test", "Ann", team("new"));
        Account before =
                createAccount.create("bob@shop.test", "Bob", team("old").orCreatedOn(earlier));
        assertThat(today.team().createdOn()).contains(LocalDate.parse("2026-02-01"));
        assertThat(before.team().createdOn()).contains(earlier);
    }

    @Test
    void somebody_known_gets_another_team() {
        Account first = createAccount.create("ann@shop.test", "Ann", team("first"));
        Account second = createAccount.create("ANN@shop.test", "Somebody", team("second"));
        assertThat(second.owner()).isEqualTo(first.owner());
        assertThat(second.team()).isNotEqualTo(first.team());
        assertThat(people.ofTeam(first.owner().id(), second.team().id())).contains(TeamRole.OWNER);
    }

    @Test
    void an_account_is_made_in_one_transaction() {
        assertThat(createAccount
                        .create("ann@shop.test", "Ann", team("first"))
                        .team()
                        .name())
                .isEqualTo("first");
        assertThat(transactions.ended()).isEqualTo(1);
        assertThat(transactions.isOpen()).isFalse();
    }

    @Test
    void a_domain_has_one_site() {
        InMemorySites sites = new InMemorySites();
        CreateSite createSite = new CreateSite(sites);
        Domain domain = new Domain("shop.test");
        Site.NewSite site = Site.named(domain, new TeamId(1), SiteTimeZone.UTC, Instant.EPOCH);
        assertThat(createSite.create(site).get().domain()).isEqualTo(domain);
        assertThat(createSite.create(site)).isEqualTo(Either.left(new SiteProblem.DomainTaken(domain)));
    }

    private static NewTeam team(String name) {
        return new NewTeam(new UUID(1, 1), name, Optional.empty(), 600, Optional.empty());
    }
}
