package dev.footfall.application.records;

import static dev.footfall.application.fakes.Records.record;
import static dev.footfall.application.fakes.Records.value;
import static dev.footfall.application.fakes.Records.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.Records;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.source.Acquisition.Utm;
import dev.footfall.domain.visit.Arrival;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.Revenue;
import dev.footfall.domain.visit.Revenue.Money;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;
import dev.footfall.domain.visit.VisitorId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** admin-api.md §7.1. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RawEventReaderTest {
    private static final Members LEAST = record("name", "'pageview'", "timestamp", "'2024-02-01T10:00:00'");

    private final RawEventReader reader = Fixtures.reader();

    @Test
    void what_a_line_leaves_out_has_its_default() {
        assertThat(arrival(LEAST))
                .isEqualTo(new Arrival(
                        Fixtures.SHOP.id(),
                        EventName.PAGEVIEW,
                        Instant.parse("2024-02-01T10:00:00Z"),
                        "shop.example",
                        "/",
                        new VisitorId(1000),
                        Map.of(),
                        Interaction.INTERACTIVE,
                        Engagement.NONE,
                        Optional.empty(),
                        VisitAttributes.UNKNOWN));
    }

    @Test
    void each_line_without_a_visitor_has_one_of_its_own() {
        assertThat(arrival(LEAST).visitor()).isNotEqualTo(arrival(LEAST).visitor());
    }

    @Test
    void null_is_not_given() {
        Map<String, JsonTree> nothing = new LinkedHashMap<>();
        Keys.OF_EVENTS.forEach(key -> nothing.put(key, value("null")));
        nothing.putAll(LEAST.members());
        assertThat(arrival(new Members(nothing)).from(new VisitorId(0)))
                .isEqualTo(arrival(LEAST).from(new VisitorId(0)));
    }

    @Test
    void every_key_is_taken_as_given() {
        Members line = record(
                "user_id", "18446744073709551615",
                "hostname", "'Blog.Example'",
                "pathname", "'/a b'",
                "interactive", "false",
                "scroll_depth", "255",
                "engagement_time", "4294967295",
                "referrer", "'t.co/x'",
                "referrer_source", "'facebook'",
                "click_id_param", "'gclid'",
                "utm_source", "'a'",
                "utm_medium", "'b'",
                "utm_campaign", "'c'",
                "utm_content", "'d'",
                "utm_term", "'e'",
                "country_code", "'EE'",
                "subdivision1_code", "'EE-37'",
                "subdivision2_code", "'EE-X'",
                "city_geoname_id", "588409",
                "screen_size", "'Tablet'",
                "browser", "'Firefox'",
                "browser_version", "'124.0'",
                "operating_system", "'GNU/Linux'",
                "operating_system_version", "'10.15'",
                "timestamp", "'2024-02-01'",
                "name", "' Sign up '");
        assertThat(arrival(line))
                .isEqualTo(new Arrival(
                        Fixtures.SHOP.id(),
                        new EventName(" Sign up "),
                        Instant.parse("2024-02-01T00:00:00Z"),
                        "Blog.Example",
                        "/a b",
                        new VisitorId(-1),
                        Map.of(),
                        Interaction.PASSIVE,
                        new Engagement(255, 4294967295L),
                        Optional.empty(),
                        new VisitAttributes(
                                new Acquisition("facebook", "t.co/x", "gclid", new Utm("b", "a", "c", "d", "e")),
                                new Location("EE", "EE-37", "EE-X", 588409),
                                new Device("Tablet", "Firefox", "124.0", "GNU/Linux", "10.15"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # as written                    | is
            2024-02-01T10:00:00             | 2024-02-01T10:00:00Z
            2024-02-01 10:00:00             | 2024-02-01T10:00:00Z
            2024-02-01T10:00                | 2024-02-01T10:00:00Z
            2024-02-01T10:00:00Z            | 2024-02-01T10:00:00Z
            2024-02-01 10:00:00.999999999Z  | 2024-02-01T10:00:00Z
            2024-02-01T10:00:59,9           | 2024-02-01T10:00:59Z
            1969-12-31T23:59:58.9Z          | 1969-12-31T23:59:58Z
            2024-02-01T10:00:00+02:00       | 2024-02-01T08:00:00Z
            2024-02-01T10:00:00+0200        | 2024-02-01T08:00:00Z
            2024-02-01T10:00:00+02          | 2024-02-01T08:00:00Z
            2024-02-01T10:00:00.5-03:30     | 2024-02-01T13:30:00Z
            2024-02-01T10:00-18:00          | 2024-02-02T04:00:00Z
            2024-02-29                      | 2024-02-29T00:00:00Z
            0001-01-01                      | 0001-01-01T00:00:00Z
            9999-12-31T23:59:59             | 9999-12-31T23:59:59Z
            """)
    void times_are_iso_8601_in_whole_seconds(String written, Instant time) {
        assertThat(arrival(with(LEAST, "timestamp", "'" + written + "'")).timestamp())
                .isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2023-02-29",
                "2024-13-01",
                "2024-00-01",
                "2024-01-00",
                "24-02-01",
                "20-02-01",
                "2024-2-1",
                "2024/02/01",
                "2024-02-01T",
                "2024-02-01 ",
                "2024-02-01T10",
                "2024-02-01T10:",
                "2024-02-01T24:00:00",
                "2024-02-01T10:60:00",
                "2024-02-01T10:00:60",
                "2024-02-01T10:00:00.",
                "2024-02-01T10:00:00+",
                "2024-02-01T10:00:00+2",
                "2024-02-01T10:00:00+02:",
                "2024-02-01T10:00:00+19:00",
                "2024-02-01T10:00:00+02:60",
                "2024-02-01T10:00:00Zulu",
                "2024-02-01T10:00:00 UTC",
                "2024-02-01X10:00:00",
                "20240201T100000Z",
                "yesterday",
                "1706781600",
                "+2024-02-01"
            })
    void other_times_are_none(String written) {
        assertThat(fault(with(LEAST, "timestamp", "'" + written + "'"))).isEqualTo("timestamp: is invalid");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            # as written,             is
            0,                      0
            7,                      7
            '7',                    7
            '007',                  7
            7.0,                    7
            7e0,                    7
            0e400000000,            0
            9223372036854775808,    9223372036854775808
            18446744073709551615,   18446744073709551615
            1.8446744073709551615e19, 18446744073709551615
            '18446744073709551615', 18446744073709551615
            '18446744073709551609', 18446744073709551609
            """)
    void visitors_are_unsigned_numbers(String written, String visitor) {
        assertThat(arrival(with(LEAST, "user_id", written)).visitor()).hasToString(visitor);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            # key,                    value,                   fault
            name,                     ' ',                     name: can't be blank
            name,                     null,                    name: can't be blank
            name,                     7,                       name: is invalid
            timestamp,                '',                      timestamp: can't be blank
            timestamp,                null,                    timestamp: can't be blank
            timestamp,                1706781600,              timestamp: is invalid
            user_id,                  -1,                      user_id: is invalid
            user_id,                  '-1',                    user_id: is invalid
            user_id,                  '+1',                    user_id: is invalid
            user_id,                  '',                      user_id: is invalid
            user_id,                  'ada',                   user_id: is invalid
            user_id,                  1.5,                     user_id: is invalid
            user_id,                  1e400000000,             user_id: is invalid
            user_id,                  18446744073709551616,    user_id: is invalid
            user_id,                  '18446744073709551616',  user_id: is invalid
            user_id,                  '184467440737095516150', user_id: is invalid
            user_id,                  true,                    user_id: is invalid
            hostname,                 7,                       hostname: is invalid
            pathname,                 [],                      pathname: is invalid
            props,                    'plan',                  props: is invalid
            props,                    [],                      props: is invalid
            interactive,              1,                       interactive: is invalid
            interactive,              'yes',                   interactive: is invalid
            scroll_depth,             256,                     scroll_depth: is invalid
            scroll_depth,             -1,                      scroll_depth: is invalid
            scroll_depth,             20.5,                    scroll_depth: is invalid
            scroll_depth,             18446744073709551615,    scroll_depth: is invalid
            engagement_time,          4294967296,              engagement_time: is invalid
            revenue_reporting_amount, 1.2345,                  revenue_reporting_amount: is invalid
            revenue_reporting_amount, '1.2345',                revenue_reporting_amount: is invalid
            revenue_reporting_amount, '1e3',                   revenue_reporting_amount: is invalid
            revenue_source_amount,    '1.',                    revenue_source_amount: is invalid
            revenue_source_amount,    '.5',                    revenue_source_amount: is invalid
            revenue_source_amount,    '-',                     revenue_source_amount: is invalid
            revenue_source_amount,    '1 5',                   revenue_source_amount: is invalid
            revenue_source_amount,    '',                      revenue_source_amount: is invalid
            revenue_source_amount,    1000000000000000,        revenue_source_amount: is invalid
            revenue_source_amount,    1e400000000,             revenue_source_amount: is invalid
            revenue_source_amount,    1e-400000000,            revenue_source_amount: is invalid
            revenue_source_amount,    false,                   revenue_source_amount: is invalid
            revenue_source_currency,  'EURO',                  revenue_source_currency: is invalid
            revenue_source_currency,  'E1R',                   revenue_source_currency: is invalid
            revenue_reporting_currency, 978,                   revenue_reporting_currency: is invalid
            country_code,             'EST',                   country_code: is invalid
            country_code,             '1A',                    country_code: is invalid
            city_geoname_id,          -1,                      city_geoname_id: is invalid
            city_geoname_id,          'Tallinn',               city_geoname_id: is invalid
            browser_version,          124,                     browser_version: is invalid
            colour,                   'red',                   colour: is not a known key
            colour,                   null,                    colour: is not a known key
            acquisition_channel,      'Direct',                acquisition_channel: is not a known key
            session_id,               7,                       session_id: is not a known key
            site_id,                  7,                       site_id: is not a known key
            """)
    void a_fault_names_its_key(String key, String value, String fault) {
        assertThat(fault(with(LEAST, key, value))).isEqualTo(fault);
    }

    @Test
    void name_and_time_have_to_be_there() {
        assertThat(fault(record("timestamp", "'2024-02-01'"))).isEqualTo("name: can't be blank");
        assertThat(fault(record("name", "'pageview'"))).isEqualTo("timestamp: can't be blank");
    }

    @Test
    void of_several_faults_a_misspelt_key_is_told_since_it_explains_the_others() {
        assertThat(fault(record("name", "'pageview'", "timestmp", "'2024-02-01'", "user_id", "-1")))
                .isEqualTo("timestmp: is not a known key");
    }

    @Test
    void of_other_faults_the_first_is_told() {
        assertThat(fault(record("user_id", "-1", "name", "'pageview'", "timestamp", "'soon'", "hostname", "1")))
                .isEqualTo("timestamp: is invalid");
    }

    @Test
    void properties_keep_their_order_and_become_text() {
        Map<String, JsonTree> props = new LinkedHashMap<>();
        props.put("z", value("'last'"));
        props.put("n", value("10"));
        props.put("f", value("1.5"));
        props.put("b", value("true"));
        props.put("none", value("null"));
        props.put("a", value("''"));
        assertThat(arrival(withProps(props)).props().entrySet())
                .extracting(Map.Entry::toString)
                .containsExactly("z=last", "n=10", "f=1.5", "b=true", "a=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]"})
    void properties_hold_nothing_nested(String nested) {
        assertThat(fault(withProps(Map.of("plan", value(nested))))).isEqualTo("props: is invalid");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            10,                     10.000
            10.25,                  10.250
            '10.00',                10.000
            '-0.125',               -0.125
            '+3',                   3.000
            1.2500,                 1.250
            0e400000000,            0.000
            1e3,                    1000.000
            '999999999999999.999',  999999999999999.999
            """)
    void amounts_have_three_places_at_most(String written, BigDecimal amount) {
        Members line = with(with(LEAST, "revenue_reporting_amount", written), "revenue_reporting_currency", "'EUR'");
        assertThat(arrival(line).revenue())
                .contains(new Revenue(Optional.empty(), Optional.of(new Money(amount, "EUR"))));
    }

    @Test
    void money_as_sent_and_as_reported_stand_for_themselves() {
        Members sent = with(with(LEAST, "revenue_source_amount", "'10.2'"), "revenue_source_currency", "'USD'");
        Money source = new Money(new BigDecimal("10.200"), "USD");
        assertThat(arrival(sent).revenue()).contains(new Revenue(source, Optional.empty()));
        assertThat(arrival(with(sent, "revenue_reporting_amount", "7.14")).revenue())
                .contains(new Revenue(source, Optional.of(new Money(new BigDecimal("7.140"), ""))));
    }

    @Test
    void a_currency_alone_is_no_money() {
        assertThat(arrival(with(LEAST, "revenue_source_currency", "'USD'")).revenue())
                .isEmpty();
    }

    @Test
    void the_country_of_an_anonymous_network_is_one() {
        assertThat(arrival(with(LEAST, "country_code", "'A1'"))
                        .attributes()
                        .location()
                        .country())
                .isEqualTo("A1");
    }

    @Test
    void cells_are_text_whatever_they_hold() {
        Members cells = Records.cells(
                "name", "engagement",
                "timestamp", "2024-02-01 10:00:00",
                "user_id", "7",
                "interactive", "false",
                "scroll_depth", "80",
                "engagement_time", "45000",
                "city_geoname_id", "588409",
                "revenue_source_amount", "9.99");
        Arrival arrival = arrival(cells);
        assertThat(arrival.visitor()).isEqualTo(new VisitorId(7));
        assertThat(arrival.interaction()).isEqualTo(Interaction.PASSIVE);
        assertThat(arrival.engagement()).isEqualTo(new Engagement(80, 45000));
        assertThat(arrival.attributes().location().city()).isEqualTo(588409);
        assertThat(arrival.revenue()).isPresent();
    }

    @Test
    void an_exported_line_is_read_when_it_may_be_one() {
        Members exported =
                with(with(with(LEAST, "site_id", "9"), "session_id", "4"), "acquisition_channel", "'Direct'");
        assertThat(fault(exported)).isEqualTo("site_id: is not a known key");
        assertThat(reader.ofExports().read(with(exported, "user_id", "7")))
                .isEqualTo(reader.read(with(LEAST, "user_id", "7")));
        assertThat(reader.ofExports().read(with(exported, "colour", "'red'")).getLeft())
                .isEqualTo("colour: is not a known key");
    }

    private static Members withProps(Map<String, JsonTree> props) {
        Map<String, JsonTree> members = new LinkedHashMap<>(LEAST.members());
        members.put("props", new Members(props));
        return new Members(members);
    }

    private Arrival arrival(Members line) {
        return reader.read(line).getOrElseThrow(fault -> new AssertionError(fault));
    }

    private String fault(Members line) {
        return reader.read(line).swap().getOrElseThrow(arrival -> new AssertionError(arrival.toString()));
    }
}
