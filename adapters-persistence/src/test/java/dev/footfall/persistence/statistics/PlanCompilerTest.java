package dev.footfall.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteTimeZone;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.Granularity;
import dev.footfall.domain.stats.Include;
import dev.footfall.domain.stats.Metric;
import dev.footfall.domain.stats.QueryPlan;
import dev.footfall.domain.stats.QueryRequest;
import java.time.ZoneId;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlanCompilerTest {
    private static final DateRange WEEK = new DateRange.LastDays(7);

    @Test
    void visitors_alone_are_counted_among_the_visits() {
        assertThat(sql(Plans.of(QueryRequest.of(WEEK, Metric.VISITORS, Metric.BOUNCE_RATE))))
                .isEqualTo("""
                    select
                      "part_0"."measure_0" "column_0",
                      "part_0"."measure_1" "column_1"
                    from (
                      select
                        count(distinct "sessions"."user_id") "measure_0",
                        coalesce(
                          cast(
                            round_even(((count(*) filter (where "sessions"."is_bounce" = true) * ?) / nullif(count(*), 0)), 0)
                            as bigint
                          ),
                          ?
                        ) "measure_1"
                      from "sessions"
                      where (
                        "sessions"."site_id" = ?
                        and "sessions"."start" between ? and ?
                        and "sessions"."timestamp" >= ?
                      )
                    ) "part_0"
                    limit 10000
                    offset 0
                    """);
    }

    @Test
    void pages_with_their_bounce_rates_join_visits_by_entry_page() {
        assertThat(sql(Plans.of(QueryRequest.of(WEEK, Metric.VISITORS, Metric.BOUNCE_RATE)
                        .by(OfEvent.PAGE)
                        .including(Include.TOTAL_ROWS)
                        .page(10, 20))))
                .isEqualTo("""
                    select
                      "part_0"."key_0" "key_0",
                      "part_0"."measure_0" "column_0",
                      coalesce("part_1"."measure_0", ?) "column_1",
                      count(*) over () "total"
                    from (
                      select
                        "events"."pathname" "key_0",
                        count(distinct "events"."user_id") "measure_0"
                      from "events"
                      where (
                        "events"."site_id" = ?
                        and "events"."timestamp" between ? and ?
                      )
                      group by "key_0"
                    ) "part_0"
                      left outer join (
                        select
                          "sessions"."entry_page" "key_0",
                          coalesce(
                            cast(
                              round_even(((count(*) filter (where "sessions"."is_bounce" = true) * ?) / nullif(count(*), 0)), 0)
                              as bigint
                            ),
                            ?
                          ) "measure_0"
                        from "sessions"
                        where (
                          "sessions"."site_id" = ?
                          and "sessions"."start" between ? and ?
                          and "sessions"."timestamp" >= ?
                        )
                        group by "key_0"
                      ) "part_1"
                        on "part_0"."key_0" = "part_1"."key_0"
                    order by
                      "column_0" desc,
                      "key_0" asc
                    limit 10
                    offset 20
                    """);
    }

    @Test
    void days_are_cut_by_adding_the_offset_of_their_period() {
        assertThat(sql(Plans.of(
                        QueryRequest.of(WEEK, Metric.PAGEVIEWS).by(new Dimension.Time.Buckets(Granularity.DAY)),
                        new SiteTimeZone(ZoneId.of("Europe/Tallinn")))))
                .isEqualTo("""
                    select
                      "part_0"."key_0" "key_0",
                      "part_0"."measure_0" "column_0"
                    from (
                      select
                        (divide(("events"."timestamp" + case
                          when "events"."timestamp" >= ? then ?
                          when "events"."timestamp" >= ? then ?
                          when "events"."timestamp" >= ? then ?
                          else ?
                        end) + ?, ?) - ?) "key_0",
                        count(*) filter (where "events"."name" = ?) "measure_0"
                      from "events"
                      where (
                        "events"."site_id" = ?
                        and "events"."timestamp" between ? and ?
                      )
                      group by "key_0"
                    ) "part_0"
                    order by
                      "key_0" asc,
                      "column_0" desc
                    limit 10000
                    offset 0
                    """);
    }

    @Test
    void hours_count_visitors_in_every_slot_of_their_visits() {
        assertThat(sql(Plans.of(QueryRequest.of(new DateRange.Today(), Metric.VISITORS, Metric.VISIT_DURATION)
                        .by(new Dimension.Time.Buckets(Granularity.HOUR), OfVisit.SOURCE))))
                .isEqualTo("""
                    select
                      "part_0"."key_0" "key_0",
                      "part_0"."key_1" "key_1",
                      "part_0"."measure_0" "column_0",
                      coalesce("part_1"."measure_0", ?) "column_1"
                    from (
                      select
                        "key_0" "key_0",
                        case
                          when "key_1" <> '' then "key_1"
                          else ?
                        end "key_1",
                        "measure_0"
                      from (
                        select
                          ("slot" - ((("slot" + ?) + ?) % ?)) "key_0",
                          case
                            when "sessions"."referrer_source" <> ? then "sessions"."referrer_source"
                            else ''
                          end "key_1",
                          count(distinct "sessions"."user_id") "measure_0"
                        from (
                          select
                            *,
                            unnest(generate_series((least(
                              greatest(
                                least("sessions"."start", "sessions"."timestamp"),
                                ?
                              ),
                              ?
                            ) - ((least(
                              greatest(
                                least("sessions"."start", "sessions"."timestamp"),
                                ?
                              ),
                              ?
                            ) + ?) % ?)), least(
                              greatest(
                                greatest("sessions"."start", "sessions"."timestamp"),
                                ?
                              ),
                              ?
                            ), ?)) "slot"
                          from "sessions"
                          where (
                            "sessions"."site_id" = ?
                            and "sessions"."start" between ? and ?
                            and "sessions"."timestamp" >= ?
                          )
                        ) "sessions"
                        group by "key_0", "key_1"
                      ) "groups"
                    ) "part_0"
                      left outer join (
                        select
                          "key_0" "key_0",
                          case
                            when "key_1" <> '' then "key_1"
                            else ?
                          end "key_1",
                          "measure_0"
                        from (
                          select
                            ("sessions"."timestamp" - ((("sessions"."timestamp" + ?) + ?) % ?)) "key_0",
                            case
                              when "sessions"."referrer_source" <> ? then "sessions"."referrer_source"
                              else ''
                            end "key_1",
                            coalesce(
                              cast(
                                round_even((cast(
                                  sum("sessions"."duration")
                                  as bigint
                                ) / nullif(count(*), 0)), 0)
                                as bigint
                              ),
                              ?
                            ) "measure_0"
                          from "sessions"
                          where (
                            "sessions"."site_id" = ?
                            and "sessions"."start" between ? and ?
                            and "sessions"."timestamp" >= ?
                          )
                          group by "key_0", "key_1"
                        ) "groups"
                      ) "part_1"
                        on (
                          "part_0"."key_0" = "part_1"."key_0"
                          and "part_0"."key_1" = "part_1"."key_1"
                        )
                    order by
                      "key_0" asc,
                      "column_0" desc,
                      "key_1" asc
                    limit 10000
                    offset 0
                    """);
    }

    @Test
    void a_filter_of_the_other_side_is_a_semi_join() {
        assertThat(sql(Plans.of(QueryRequest.of(WEEK, Metric.VISITORS, Metric.VIEWS_PER_VISIT)
                        .where(Match.of(Operator.IS, new Dimension.Property("author"), "ann", "(none)")))))
                .isEqualTo("""
                    select
                      "part_0"."measure_0" "column_0",
                      "part_0"."measure_1" "column_1"
                    from (
                      select
                        count(distinct "sessions"."user_id") "measure_0",
                        coalesce(
                          (round_even(((cast(
                            sum("sessions"."pageviews")
                            as bigint
                          ) / nullif(count(*), 0)) * ?), 0) / ?),
                          ?
                        ) "measure_1"
                      from "sessions"
                      where (
                        "sessions"."site_id" = ?
                        and "sessions"."start" between ? and ?
                        and "sessions"."timestamp" >= ?
                        and "sessions"."session_id" in (
                          select "events"."session_id"
                          from "events"
                          where (
                            "events"."site_id" = ?
                            and "events"."timestamp" between ? and ?
                            and (
                              (
                                map_extract_value("events"."props", ?) is not null
                                and map_extract_value("events"."props", ?) in (
                                  ?, ?
                                )
                              )
                              or not (map_extract_value("events"."props", ?) is not null)
                            )
                          )
                        )
                      )
                    ) "part_0"
                    limit 10000
                    offset 0
                    """);
    }

    @Test
    void what_a_filter_says_of_names_is_not_asked_of_every_event_again() {
        assertThat(sql(Plans.of(QueryRequest.of(WEEK, Metric.VISITORS, Metric.EVENTS, Metric.PAGEVIEWS)
                        .where(Match.of(Operator.IS, OfEvent.NAME, "Signup", "Purchase")))))
                .isEqualTo("""
                    select
                      "part_0"."measure_0" "column_0",
                      "part_0"."measure_1" "column_1",
                      "part_0"."measure_2" "column_2"
                    from (
                      select
                        count(distinct "events"."user_id") "measure_0",
                        count(*) "measure_1",
                        count(*) filter (where "events"."name" = ?) "measure_2"
                      from "events"
                      where (
                        "events"."site_id" = ?
                        and "events"."timestamp" between ? and ?
                        and "events"."name" in (
                          ?, ?
                        )
                      )
                    ) "part_0"
                    limit 10000
                    offset 0
                    """);
    }

    @Test
    void texts_are_searched_and_matched_by_functions_with_bound_values() {
        assertThat(sql(Plans.of(QueryRequest.of(WEEK, Metric.PAGEVIEWS)
                        .by(new Dimension.Property("author"), OfVisit.CITY)
                        .where(
                                new Filter.Not(Match.of(Operator.CONTAINS, OfVisit.SOURCE, "Goo")),
                                Match.of(Operator.MATCHES_WILDCARD, OfEvent.PAGE, "/blog/**"),
                                Match.of(Operator.IS, OfVisit.CITY, "588409")))))
                .isEqualTo("""
                    select
                      "part_0"."key_0" "key_0",
                      "part_0"."key_1" "key_1",
                      "part_0"."measure_0" "column_0"
                    from (
                      select
                        case
                          when "key_0" <> '' then "key_0"
                          else ?
                        end "key_0",
                        "key_1" "key_1",
                        "measure_0"
                      from (
                        select
                          case
                            when map_extract_value("events"."props", ?) <> ? then map_extract_value("events"."props", ?)
                            else ''
                          end "key_0",
                          "events"."city_geoname_id" "key_1",
                          count(*) filter (where "events"."name" = ?) "measure_0"
                        from "events"
                        where (
                          "events"."site_id" = ?
                          and "events"."timestamp" between ? and ?
                          and not ((contains("events"."referrer_source", ?)))
                          and (regexp_matches("events"."pathname", ?))
                          and cast("events"."city_geoname_id" as varchar) in (?)
                        )
                        group by "key_0", "key_1"
                      ) "groups"
                    ) "part_0"
                    order by
                      "column_0" desc,
                      "key_0" asc,
                      "key_1" asc
                    limit 10000
                    offset 0
                    """);
    }

    @Test
    void months_and_weeks_begin_at_their_first_day() {
        assertThat(sql(Plans.of(QueryRequest.of(new DateRange.LastMonths(14), Metric.EVENTS)
                        .by(
                                new Dimension.Time.Buckets(Granularity.MONTH),
                                new Dimension.Time.Buckets(Granularity.WEEK)))))
                .isEqualTo("""
                    select
                      "part_0"."key_0" "key_0",
                      "part_0"."key_1" "key_1",
                      "part_0"."measure_0" "column_0"
                    from (
                      select
                        date_diff('day', date '1970-01-01', date_trunc('month', date '1970-01-01' + cast((divide(("events"."timestamp" + ?) + ?, ?) - ?) as integer))) "key_0",
                        greatest(
                          ((divide(("events"."timestamp" + ?) + ?, ?) - ?) - ((((divide(("events"."timestamp" + ?) + ?, ?) - ?) + ?) + ?) % ?)),
                          ?
                        ) "key_1",
                        count(*) filter (where "events"."name" <> ?) "measure_0"
                      from "events"
                      where (
                        "events"."site_id" = ?
                        and "events"."timestamp" between ? and ?
                      )
                      group by "key_0", "key_1"
                    ) "part_0"
                    order by
                      "key_0" asc,
                      "column_0" desc,
                      "key_1" asc
                    limit 10000
                    offset 0
                    """);
    }

    private static String sql(QueryPlan plan) {
        Select<?> statement = PlanCompiler.compile(plan);
        return DSL.using(SQLDialect.DUCKDB, DuckDb.settings().withRenderFormatted(true))
                        .render(statement)
                + "\n";
    }
}
