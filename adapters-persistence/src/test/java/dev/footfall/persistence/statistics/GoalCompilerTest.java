package dev.footfall.persistence.statistics;

import static dev.footfall.persistence.tables.statistics.Tables.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Predicate;
import dev.footfall.domain.stats.Predicate.AllOf;
import dev.footfall.domain.stats.Predicate.LetterCase;
import dev.footfall.domain.stats.Predicate.TextMatch;
import dev.footfall.domain.stats.Predicate.TextTest;
import dev.footfall.domain.stats.QueryPlan.GroupKey.NamedCondition;
import dev.footfall.domain.wildcard.Glob;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoalCompilerTest {
    private static final Predicate SIGNUP = new AllOf(List.of(equal(OfEvent.NAME, "Signup")));
    private static final Predicate LOGIN = new AllOf(List.of(equal(OfEvent.NAME, "Login")));
    private static final Predicate PRICING =
            new AllOf(List.of(equal(OfEvent.NAME, "pageview"), equal(OfEvent.PAGE, "/pricing")));
    private static final Predicate BLOG = new AllOf(List.of(
            equal(OfEvent.NAME, "pageview"),
            new TextMatch(OfEvent.PAGE, new TextTest.MatchesAny(List.of(Glob.of("/blog/*"))))));

    @Test
    void goals_of_equal_columns_are_one_relation_and_others_are_tested() {
        assertThat(sql(goal("Signup", SIGNUP), goal("Pricing", PRICING), goal("Blog", BLOG), goal("Login", LOGIN)))
                .isEqualTo("""
                    select 1 "one"
                    from (
                      select
                        "events".*,
                        "goal"
                      from "events"
                        join (
                          select
                            unnest(cast(
                              cast(? as json)
                              as varchar[]
                            )) "goal",
                            unnest(cast(
                              cast(? as json)
                              as varchar[]
                            )) "value_0"
                        ) "goals"
                          on "events"."name" = "value_0"
                      where "events"."site_id" = ?
                      union all
                      select
                        "events".*,
                        "goal"
                      from "events"
                        join (
                          select
                            unnest(cast(
                              cast(? as json)
                              as varchar[]
                            )) "goal",
                            unnest(cast(
                              cast(? as json)
                              as varchar[]
                            )) "value_0",
                            unnest(cast(
                              cast(? as json)
                              as varchar[]
                            )) "value_1"
                        ) "goals"
                          on (
                            "events"."name" = "value_0"
                            and "events"."pathname" = "value_1"
                          )
                      where "events"."site_id" = ?
                      union all
                      select
                        "events".*,
                        unnest([
                          case
                            when (
                              "events"."name" in (?)
                              and (regexp_matches("events"."pathname", ?))
                            ) then ?
                          end
                        ]) "goal"
                      from "events"
                      where "events"."site_id" = ?
                    ) "events"
                    """);
    }

    @Test
    void what_is_never_reached_is_left_out() {
        assertThat(sql(goal("Signup", SIGNUP), goal("Nobody's", new Predicate.Never())))
                .isEqualTo(sql(goal("Signup", SIGNUP)));
    }

    @Test
    void a_column_that_would_have_to_equal_two_texts_is_tested() {
        assertThat(sql(goal("Both", new AllOf(List.of(SIGNUP, LOGIN))))).contains("unnest([", "case", "when (");
    }

    @Test
    void properties_are_equal_like_everything_else() {
        Predicate plan = new AllOf(List.of(SIGNUP, equal(new Dimension.Property("plan"), "pro")));
        assertThat(sql(goal("Pro", plan))).contains("map_extract_value(\"events\".\"props\", ?) = \"value_1\"");
    }

    @Test
    void a_text_that_no_list_can_hold_is_tested() {
        assertThat(sql(goal("Odd", equal(OfEvent.NAME, "a\0b")))).doesNotContain("join");
    }

    @Test
    void any_other_text_can_be_in_a_list(@TempDir Path folder) {
        List<String> texts =
                List.of("", "a\"b", "it's", "back\\slash", "[1, 2]", "line\nbreak\ttab", "\u0001", "õ€😀", "null");
        try (DuckDbDatabase database = DuckDbDatabase.open(DuckDbSettings.of(folder.resolve("any.duckdb")))) {
            List<String> found = database.read(
                    context -> context.select(Spelled.listed(List.of(texts), 0)).fetch(Record1::value1));
            assertThat(found).isEqualTo(texts);
        }
    }

    private static NamedCondition goal(String name, Predicate reached) {
        return new NamedCondition(name, reached);
    }

    private static Predicate equal(Dimension column, String text) {
        return new TextMatch(column, new TextTest.EqualsAny(Set.of(text), LetterCase.MATTERS));
    }

    private static String sql(NamedCondition... goals) {
        return DSL.using(SQLDialect.DUCKDB, DuckDb.settings().withRenderFormatted(true))
                        .render(DSL.selectOne()
                                .from(new GoalCompiler(EVENTS, EVENTS.SITE_ID.eq(1L), StoredColumns.OF_EVENTS)
                                        .reaching(List.of(goals))))
                + "\n";
    }
}
