package dev.footfall.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.VisitorId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrafficTest {
    private static final Instant NOW = Instant.parse("2026-11-24T15:30:00Z");
    private static final List<Arrival> ARRIVALS = arrivals(NOW);

    @Test
    void the_same_moment_gives_the_same_traffic() {
        assertThat(arrivals(NOW)).isEqualTo(ARRIVALS);
    }

    @Test
    void later_on_the_same_day_what_is_past_stays_as_it_was() {
        Predicate<Arrival> settled = arrival -> arrival.timestamp().isBefore(Instant.parse("2026-11-24T00:00:00Z"));

        assertThat(arrivals(NOW.plus(Duration.ofHours(5))).stream().filter(settled))
                .isEqualTo(ARRIVALS.stream().filter(settled).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-24T15:30:00Z", "2026-11-24T00:00:00Z", "2026-11-24T00:03:00Z", "2027-02-28T23:59:59Z"})
    void ninety_days_end_now_with_somebody_there(String moment) {
        Instant now = Instant.parse(moment);
        List<Arrival> arrivals = arrivals(now);

        assertThat(arrivals).isSortedAccordingTo(Comparator.comparing(Arrival::timestamp));
        assertThat(arrivals.getLast().timestamp()).isBeforeOrEqualTo(now);
        assertThat(distinct(
                        arrivals.stream()
                                .filter(arrival -> arrival.timestamp().isAfter(now.minusSeconds(300)))
                                .filter(arrival -> !arrival.name().isEngagement())
                                .toList(),
                        Arrival::visitor))
                .hasSizeBetween(3, 20);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        assertThat(LocalDate.ofInstant(arrivals.getFirst().timestamp(), ZoneOffset.UTC))
                .isEqualTo(today.minusDays(89));
        assertThat(distinct(arrivals, TrafficTest::day)).hasSize(90);
    }

    @Test
    void there_are_tens_of_thousands_of_events() {
        assertThat(ARRIVALS).hasSizeBetween(50_000, 100_000);
    }

    @Test
    void there_is_more_traffic_on_weekdays_by_day_and_lately() {
        assertThat(count(arrival -> dayOfWeek(arrival) == DayOfWeek.TUESDAY))
                .isGreaterThan(count(arrival -> dayOfWeek(arrival) == DayOfWeek.SATURDAY) * 5 / 4);
        assertThat(count(arrival -> hour(arrival) == 14)).isGreaterThan(count(arrival -> hour(arrival) == 3) * 3);
        assertThat(count(arrival -> arrival.timestamp().isAfter(NOW.minus(Duration.ofDays(30)))))
                .isGreaterThan(count(arrival -> arrival.timestamp().isBefore(NOW.minus(Duration.ofDays(60)))) * 4 / 3);
    }

    @Test
    void visitors_are_of_many_kinds() {
        assertThat(distinct(ARRIVALS, arrival -> arrival.attributes().location().country()))
                .hasSizeGreaterThan(30);
        assertThat(distinct(
                        ARRIVALS, arrival -> arrival.attributes().acquisition().source()))
                .contains("", "Google", "GitHub", "Hacker News", "newsletter");
        assertThat(distinct(
                        ARRIVALS, arrival -> arrival.attributes().acquisition().channel()))
                .contains("Direct", "Organic Search", "Paid Search", "Email", "Organic Social", "Referral");
        assertThat(distinct(
                        ARRIVALS, arrival -> arrival.attributes().acquisition().clickId()))
                .contains("gclid", "msclkid");
        assertThat(distinct(ARRIVALS, arrival -> arrival.attributes().device().screen()))
                .containsExactlyInAnyOrder("Desktop", "Mobile", "Tablet");
        assertThat(distinct(ARRIVALS, Arrival::pathname)).hasSize(60);
    }

    @Test
    void some_sign_up_and_some_of_them_buy() {
        long signUps = count(arrival -> arrival.name().equals(Script.SIGNUP));
        List<Arrival> purchases = ARRIVALS.stream()
                .filter(arrival -> arrival.name().equals(Script.PURCHASE))
                .toList();

        assertThat(signUps).isBetween(300L, 1_500L);
        assertThat(purchases).hasSizeBetween(50, (int) signUps / 2).allSatisfy(purchase -> {
            assertThat(purchase.revenue()
                            .flatMap(revenue -> revenue.source())
                            .orElseThrow()
                            .currency())
                    .isEqualTo("EUR");
            assertThat(purchase.props()).containsKey("plan");
        });
    }

    @Test
    void nobody_is_known_again_on_a_later_day() {
        Map<VisitorId, List<Arrival>> visitors = ARRIVALS.stream().collect(Collectors.groupingBy(Arrival::visitor));

        assertThat(visitors).hasSizeGreaterThan(12_000);
        assertThat(visitors.values())
                .allSatisfy(own -> assertThat(Duration.between(
                                own.getFirst().timestamp(), own.getLast().timestamp()))
                        .isLessThan(Duration.ofHours(28)));
    }

    @Test
    void articles_name_their_author() {
        assertThat(ARRIVALS.stream()
                        .filter(arrival -> arrival.name().isPageview())
                        .filter(arrival -> arrival.pathname().startsWith("/blog/")))
                .allSatisfy(arrival -> assertThat(arrival.props()).containsOnlyKeys("author"));
    }

    private static List<Arrival> arrivals(Instant now) {
        List<Arrival> arrivals = new ArrayList<>();
        new Traffic(new SiteId(1), now).eachDay(day -> arrivals.addAll(day.arrivals()));
        return arrivals;
    }

    private static long count(Predicate<Arrival> which) {
        return ARRIVALS.stream().filter(which).count();
    }

    private static <T> Set<T> distinct(List<Arrival> arrivals, Function<Arrival, T> property) {
        return arrivals.stream().map(property).collect(Collectors.toSet());
    }

    private static LocalDate day(Arrival arrival) {
        return LocalDate.ofInstant(arrival.timestamp(), ZoneOffset.UTC);
    }

    private static DayOfWeek dayOfWeek(Arrival arrival) {
        return day(arrival).getDayOfWeek();
    }

    private static int hour(Arrival arrival) {
        return arrival.timestamp().atOffset(ZoneOffset.UTC).getHour();
    }
}
