package dev.footfall.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.funnel.FunnelPlan;
import dev.footfall.domain.funnel.FunnelQuery;
import dev.footfall.domain.funnel.StepOrder;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.goal.Goal.Trigger;
import dev.footfall.domain.goal.GoalId;
import dev.footfall.domain.goal.PagePattern;
import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.Query;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.SiteFacts;
import dev.footfall.domain.stats.SiteScope;
import dev.footfall.domain.visit.EventName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FunnelCompilerTest {
    private static final List<Goal> STEPS = List.of(
            new Goal(new GoalId(1), "Cart", new Trigger.PageVisited(new PagePattern("/cart")), Map.of()),
            new Goal(
                    new GoalId(2),
                    "Purchase",
                    new Trigger.EventNamed(new EventName("Purchase"), Optional.empty()),
                    Map.of()));

    @Test
    void each_step_is_a_window_over_the_moments_of_a_visitor() {
        assertThat(sql(StepOrder.SEQUENTIAL)).isEqualTo("""
                select
                  0 "level",
                  cast(
                    count(distinct "events"."user_id")
                    as bigint
                  ) "visitors"
                from "events"
                where (
                  "events"."site_id" = ?
                  and "events"."timestamp" between ? and ?
                )
                union all
                select
                  "level",
                  cast(
                    count(*)
                    as bigint
                  ) "visitors"
                from (
                  select
                    "visitor",
                    max(
                      case
                        when "start_2" is not null then 2
                        else "taken_2"
                      end
                    ) "level"
                  from (
                    select
                      "visitor",
                      "second",
                      "step",
                      max(
                        case
                          when "step" = 2 then case
                            when "second" <= ("start_1" + ?) then "start_1"
                          end
                        end
                      ) over (
                        partition by "visitor"
                        order by "second", "step"
                        rows between unbounded preceding and current row
                      ) "start_2",
                      case
                        when "start_1" is not null then 1
                        else "taken_1"
                      end "taken_2"
                    from (
                      select
                        "visitor",
                        "second",
                        "step",
                        "start_1",
                        0 "taken_1"
                      from (
                        select
                          "visitor",
                          "second",
                          "step",
                          max(
                            case
                              when "step" = 1 then "second"
                            end
                          ) over (
                            partition by "visitor"
                            order by "second", "step"
                            rows between unbounded preceding and current row
                          ) "start_1"
                        from (
                          select "visitor", "second", "step"
                          from (
                            select
                              "visitor",
                              "second",
                              unnest([
                                case
                                  when "reaches_1" then 1
                                end,
                                case
                                  when "reaches_2" then 2
                                end
                              ]) "step"
                            from (
                              select
                                "events"."user_id" "visitor",
                                "events"."timestamp" "second",
                                (
                                  "events"."name" in (?)
                                  and "events"."pathname" in (?)
                                ) "reaches_1",
                                ("events"."name" in (?)) "reaches_2"
                              from "events"
                              where (
                                "events"."site_id" = ?
                                and "events"."timestamp" between ? and ?
                              )
                            ) "marked"
                            where (
                              "reaches_1"
                              or "reaches_2"
                            )
                          ) "unnested"
                          where "step" is not null
                        ) "moments"
                      ) "all_moments"
                      where "start_1" is not null
                    ) "started_1"
                  ) "started_2"
                  group by "visitor"
                ) "ways"
                group by "level"
                """);
    }

    @Test
    void in_strict_order_the_moments_that_end_it_are_counted() {
        assertThat(sql(StepOrder.STRICT)).isEqualTo("""
                select
                  0 "level",
                  cast(
                    count(distinct "events"."user_id")
                    as bigint
                  ) "visitors"
                from "events"
                where (
                  "events"."site_id" = ?
                  and "events"."timestamp" between ? and ?
                )
                union all
                select
                  "level",
                  cast(
                    count(*)
                    as bigint
                  ) "visitors"
                from (
                  select
                    "visitor",
                    max(
                      case
                        when "start_2" is not null then 2
                        else "taken_2"
                      end
                    ) "level"
                  from (
                    select "visitor", "start_2", "taken_2"
                    from (
                      select
                        "visitor",
                        "start_2",
                        "taken_2",
                        count(
                          case
                            when (
                              "step" = 0
                              or "step" > (case
                                when "start_2" is not null then 2
                                else "taken_2"
                              end + 1)
                            ) then 1
                          end
                        ) over (
                          partition by "visitor"
                          order by "second", "step"
                          rows between unbounded preceding and current row
                        ) "endings"
                      from (
                        select
                          "visitor",
                          "second",
                          "step",
                          max(
                            case
                              when "step" = 2 then case
                                when "second" <= ("start_1" + ?) then "start_1"
                              end
                            end
                          ) over (
                            partition by "visitor"
                            order by "second", "step"
                            rows between unbounded preceding and current row
                          ) "start_2",
                          case
                            when "start_1" is not null then 1
                            else "taken_1"
                          end "taken_2"
                        from (
                          select
                            "visitor",
                            "second",
                            "step",
                            "start_1",
                            0 "taken_1"
                          from (
                            select
                              "visitor",
                              "second",
                              "step",
                              max(
                                case
                                  when "step" = 1 then "second"
                                end
                              ) over (
                                partition by "visitor"
                                order by "second", "step"
                                rows between unbounded preceding and current row
                              ) "start_1"
                            from (
                              select "visitor", "second", "step"
                              from (
                                select
                                  "visitor",
                                  "second",
                                  unnest([
                                    case
                                      when "reaches_1" then 1
                                    end,
                                    case
                                      when "reaches_2" then 2
                                    end,
                                    case
                                      when (
                                        not (
                                          "reaches_1"
                                          or "reaches_2"
                                        )
                                        and "interrupts"
                                      ) then 0
                                    end
                                  ]) "step"
                                from (
                                  select
                                    "events"."user_id" "visitor",
                                    "events"."timestamp" "second",
                                    (
                                      "events"."name" in (?)
                                      and "events"."pathname" in (?)
                                    ) "reaches_1",
                                    ("events"."name" in (?)) "reaches_2",
                                    (not ("events"."name" in (?))) "interrupts"
                                  from "events"
                                  where (
                                    "events"."site_id" = ?
                                    and "events"."timestamp" between ? and ?
                                  )
                                ) "marked"
                                where (
                                  "reaches_1"
                                  or "reaches_2"
                                  or "interrupts"
                                )
                              ) "unnested"
                              where "step" is not null
                            ) "moments"
                          ) "all_moments"
                          where "start_1" is not null
                        ) "started_1"
                      ) "started_2"
                    ) "all_started"
                    where "endings" = 0
                  ) "unended"
                  group by "visitor"
                ) "ways"
                group by "level"
                """);
    }

    private static String sql(StepOrder order) {
        Query people = Query.of(QueryRequest.of(new DateRange.LastDays(7), Metric.VISITORS), new SiteFacts(Set.of()))
                .getOrElseThrow(problem -> new AssertionError(problem.toString()));
        FunnelPlan plan = FunnelPlan.of(new FunnelQuery("funnel", STEPS, order, people)
                .of(people.resolve(
                        new SiteScope(Plans.SITE, "shop.example", SiteTimeZone.UTC, Instant.EPOCH),
                        Plans.NOW,
                        Optional.empty())));
        return DSL.using(SQLDialect.DUCKDB, DuckDb.settings().withRenderFormatted(true))
                        .render(FunnelCompiler.compile(plan))
                + "\n";
    }
}
