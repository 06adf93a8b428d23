package dev.footfall.application.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.domain.json.JsonTree.Text;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.source.Acquisition.Utm;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.Revenue.Money;
import dev.footfall.domain.visit.Session;
import dev.footfall.domain.visit.Session.Outcome;
import dev.footfall.domain.visit.Session.Page;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;
import dev.footfall.domain.visit.VisitorId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** admin-api.md §9. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RawRecordsTest {
    private static final VisitAttributes FROM_GOOGLE = new VisitAttributes(
            new Acquisition("Google", "", "", Utm.NONE), new Location("EE", "", "", 0), Device.UNKNOWN);

    @Test
    void a_visit_is_written_as_the_contract_shows_it() {
        Session session = new Session(
                new SiteId(1),
                new SessionId(9120518237465L),
                new VisitorId(7),
                Instant.parse("2024-02-01T10:00:00Z"),
                Instant.parse("2024-02-01T10:06:00Z"),
                Outcome.ENGAGED,
                new Page("shop.example", "/"),
                new Page("shop.example", "/cart"),
                2,
                3,
                Map.of(),
                FROM_GOOGLE);
        assertThat(json(RawRecords.of(session))).isEqualTo("""
                {"site_id":1,"session_id":9120518237465,"user_id":7,"hostname":"shop.example",\
                "start":"2024-02-01T10:00:00","timestamp":"2024-02-01T10:06:00","duration":360,"is_bounce":false,\
                "entry_page":"/","exit_page":"/cart","exit_page_hostname":"shop.example","pageviews":2,"events":3,\
                "entry_props":{},"referrer":"","referrer_source":"Google","click_id_param":"","utm_source":"",\
                "utm_medium":"","utm_campaign":"","utm_content":"","utm_term":"","country_code":"EE",\
                "subdivision1_code":"","subdivision2_code":"","city_geoname_id":0,"screen_size":"","browser":"",\
                "browser_version":"","operating_system":"","operating_system_version":"",\
                "acquisition_channel":"Organic Search"}""");
    }

    @Test
    void an_event_is_written_with_every_key() {
        Money price = new Money(new BigDecimal("10.000"), "EUR");
        Event event = event(
                new VisitorId(-1),
                Map.of("plan", "pro"),
                Optional.of(new Revenue(Optional.empty(), Optional.of(price))));
        assertThat(json(RawRecords.of(event))).isEqualTo("""
                {"site_id":3,"session_id":18446744073709551614,"name":"Purchase","timestamp":"2024-02-01T10:06:00",\
                "user_id":18446744073709551615,"hostname":"shop.example","pathname":"/cart","props":{"plan":"pro"},\
                "scroll_depth":0,"engagement_time":0,"revenue_reporting_amount":"10.00",\
                "revenue_source_amount":null,"revenue_reporting_currency":"EUR","revenue_source_currency":"",\
                "referrer":"","referrer_source":"Google","click_id_param":"","utm_source":"","utm_medium":"",\
                "utm_campaign":"","utm_content":"","utm_term":"","country_code":"EE","subdivision1_code":"",\
                "subdivision2_code":"","city_geoname_id":0,"screen_size":"","browser":"","browser_version":"",\
                "operating_system":"","operating_system_version":"","acquisition_channel":"Organic Search"}""");
    }

    @ParameterizedTest
    @CsvSource({
        "10.000, 10.00",
        "1.500, 1.50",
        "1.255, 1.255",
        "0.000, 0.00",
        "-7.100, -7.10",
        "1200.000, 1200.00",
        "999999999999999.999, 999999999999999.999"
    })
    void amounts_show_cents_at_least(BigDecimal stored, String written) {
        Event event =
                event(new VisitorId(7), Map.of(), Optional.of(new Revenue(new Money(stored, "EUR"), Optional.empty())));
        assertThat(RawRecords.of(event).member("revenue_source_amount")).contains(new Text(written));
    }

    @Test
    void what_has_been_written_is_read_as_the_same_arrival() {
        SplittableRandom random = new SplittableRandom(9);
        for (int round = 0; round < 2_000; round++) {
            Event event = randomEvent(random);
            Arrival read = Fixtures.reader()
                    .ofExports()
                    .read(RawRecords.of(event))
                    .getOrElseThrow(fault -> new AssertionError(fault));
            assertThat(read)
                    .isEqualTo(new Arrival(
                            event.site(),
                            event.name(),
                            event.timestamp(),
                            event.hostname(),
                            event.pathname(),
                            event.visitor(),
                            event.props(),
                            Interaction.INTERACTIVE,
                            event.engagement(),
                            event.revenue(),
                            event.attributes()));
            assertThat(List.copyOf(read.props().keySet()))
                    .isEqualTo(List.copyOf(event.props().keySet()));
        }
    }

    private static Event event(VisitorId visitor, Map<String, String> props, Optional<Revenue> revenue) {
        return new Event(
                Fixtures.SHOP.id(),
                new EventName("Purchase"),
                Instant.parse("2024-02-01T10:06:00Z"),
                "shop.example",
                "/cart",
                visitor,
                new SessionId(-2),
                props,
                Engagement.NONE,
                revenue,
                FROM_GOOGLE);
    }

    private static Event randomEvent(SplittableRandom random) {
        Map<String, String> props = new LinkedHashMap<>();
        for (int prop = random.nextInt(4); prop > 0; prop--) {
            props.put(text(random), text(random));
        }
        return new Event(
                Fixtures.SHOP.id(),
                new EventName("x" + text(random)),
                Instant.ofEpochSecond(random.nextLong(-62_000_000_000L, 253_000_000_000L)),
                text(random),
                text(random),
                new VisitorId(random.nextLong()),
                new SessionId(random.nextLong()),
                props,
                new Engagement(random.nextInt(256), random.nextLong(1L << 32)),
                revenue(random),
                new VisitAttributes(
                        new Acquisition(
                                text(random),
                                text(random),
                                text(random),
                                new Utm(text(random), text(random), text(random), text(random), text(random))),
                        new Location(
                                random.nextBoolean() ? "" : "A1",
                                text(random),
                                text(random),
                                random.nextLong(1L << 32)),
                        new Device(text(random), text(random), text(random), text(random), text(random))));
    }

    private static Optional<Revenue> revenue(SplittableRandom random) {
        Optional<Money> source = money(random);
        Optional<Money> reporting = money(random);
        return source.isEmpty() && reporting.isEmpty() ? Optional.empty() : Optional.of(new Revenue(source, reporting));
    }

    private static Optional<Money> money(SplittableRandom random) {
        return random.nextBoolean()
                ? Optional.of(new Money(
                        BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000_000_000_000_000L), 3),
                        random.nextBoolean() ? "EUR" : ""))
                : Optional.empty();
    }

    private static String text(SplittableRandom random) {
        String[] texts = {"", "a", "/b c", "\"quoted\"", "7", "null", "ä\n", "(none)", "\uD83D\uDC63"};
        return texts[random.nextInt(texts.length)] + (random.nextBoolean() ? "" : random.nextInt(100));
    }

    // Texts without anything to escape are enough here.
    private static String json(JsonTree tree) {
        return switch (tree) {
            case Members(Map<String, JsonTree> members) -> {
                StringBuilder object = new StringBuilder("{");
                members.forEach((key, value) -> object.append(object.length() > 1 ? "," : "")
                        .append('"')
                        .append(key)
                        .append("\":")
                        .append(json(value)));
                yield object.append('}').toString();
            }
            case Text(String text) -> '"' + text + '"';
            case JsonTree.Numeral number -> number.text();
            case JsonTree.Bool(boolean flag) -> Boolean.toString(flag);
            case JsonTree.Null ignored -> "null";
            case JsonTree.Items(List<JsonTree> items) -> items.toString();
        };
    }
}
