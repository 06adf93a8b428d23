package dev.footfall.http.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.IncomingEvent;
import dev.footfall.application.ingest.IncomingEvent.AddressKind;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import dev.footfall.domain.page.PageUrl.Routing;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.Interaction;
import dev.footfall.domain.visit.Revenue.Money;
import dev.footfall.http.exchange.JsonTexts;
import io.vavr.control.Either;
import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventReaderTest {
    private static final Sender SENDER = new Sender(Optional.empty(), "198.51.100.7", AddressKind.ORDINARY);

    private final EventReader reader = new EventReader(
            new JsonTexts(),
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator());

    // Single quotes stand for double ones, in bodies and in answers.
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '~', textBlock = """
            {} ~ {'domain':['can't be blank'],'event_name':['can't be blank'],'url':['is required']}
            {'domain':'shop.test','name':'pageview'} ~ {'url':['is required']}
            {'domain':'shop.test','name':'','url':'https://shop.test'} ~ {'event_name':['can't be blank']}
            {'domain':'shop.test','name':' \\u2003','url':'https://shop.test'} ~ {'event_name':['can't be blank']}
            {'domain':null,'name':'pageview','url':'about:config'} ~ {'domain':['can't be blank']}
            {'domain':' ','name':'pageview','url':'https://shop.test'} ~ {'domain':['can't be blank']}
            {'domain':'','name':'pageview','url':'https://shop.test'} ~ {'domain':['can't be blank']}
            {'domain':7,'name':'pageview','url':'/no/host'} ~ {'domain':['can't be blank']}
            {'name':'pageview','url':'file:///x'} ~ {'domain':['can't be blank']}
            {'d':'shop.test','n':'pageview','u':'data:text/html,hi'} ~ {'url':['scheme is not allowed']}
            {'d':'shop.test','n':'pageview','u':'DATA:x'} ~ {'url':['scheme is not allowed']}
            {'d':'shop.test','n':'pageview','u':7} ~ {'url':['must be a valid url']}
            {'d':'shop.test','n':'pageview','u':false} ~ {'url':['is required']}
            {'n':'pageview','u':['x']} ~ {'domain':['can't be blank'],'url':['must be a valid url']}
            {'d':'shop.test','n':'engagement','u':'https://shop.test/','sd':-1} ~ {'event_name':['engagement event requires a valid integer value for at least one of 'sd' or 'e' fields']}
            {'d':'shop.test','n':'engagement','u':'https://shop.test/','e':0} ~ {'event_name':['engagement event requires a valid integer value for at least one of 'sd' or 'e' fields']}
            {'d':'shop.test','n':'engagement','u':'https://shop.test/','sd':'12asd','e':2592000000} ~ {'event_name':['engagement event requires a valid integer value for at least one of 'sd' or 'e' fields']}
            {'d':'shop.test','n':['x'],'u':'https://shop.test/','h':true} ~ {'event_name':['is invalid'],'hash_mode':['is invalid']}
            {'d':'shop.test','n':1.0,'u':'https://shop.test/'} ~ {'event_name':['is invalid']}
            {'d':'shop.test','n':true,'u':'https://shop.test/','hashMode':1.0} ~ {'event_name':['is invalid'],'hash_mode':['is invalid']}
            {'d':'shop.test','n':'x','u':'https://shop.test/','h':'one'} ~ {'hash_mode':['is invalid']}
            {'d':'shop.test','n':'x','u':'https://shop.test/%20'} ~ OK
            {'d':'shop.test','n':'x','u':'%20'} ~ {'pathname':['can't be blank']}
            {'d':'shop.test','n':'x','u':''} ~ OK
            {'d':'shop.test','n':'x','u':'app://screen/1','h':'0'} ~ OK
            {'d':'shop.test','n':'engagement','u':'https://shop.test/','sd':0} ~ OK
            {'d':'shop.test','n':'engagement','u':'https://shop.test/','e':'1'} ~ OK
            """)
    void what_is_wrong_is_said_by_field(String body, String errors) {
        assertThat(read(body)
                        .fold(wrong -> JsonTexts.of(wrong), event -> "{'errors':OK}")
                        .replace('"', '\''))
                .isEqualTo("{'errors':" + errors + "}");
    }

    @Test
    void a_name_has_at_most_120_characters_as_people_count_them() {
        String family = "👨‍👩‍👧";

        assertThat(errors("{'d':'x.io','u':'https://x.io','n':'" + family.repeat(120) + "'}"))
                .isEqualTo("none");
        assertThat(errors("{'d':'x.io','u':'https://x.io','n':'" + family.repeat(121) + "'}"))
                .isEqualTo("{\"errors\":{\"event_name\":[\"should be at most 120 character(s)\"]}}");
    }

    @Test
    void an_address_has_at_most_2000_bytes() {
        assertThat(errors("{'d':'x.io','n':'x','u':'/" + "é".repeat(999) + "x'}"))
                .isEqualTo("none");
        assertThat(errors("{'n':'x','u':'https://x.io/" + "é".repeat(1000) + "'}"))
                .isEqualTo("{\"errors\":{\"domain\":[\"can't be blank\"],\"url\":[\"must be a valid url\"]}}");
        assertThat(errors("{'d':'x.io','n':'x','u':'data:" + "x".repeat(2000) + "'}"))
                .isEqualTo("{\"errors\":{\"url\":[\"must be a valid url\"]}}");
    }

    @Test
    void properties_that_are_too_long_are_reported_once() {
        String words = "{\"errors\":{\"props\":[\"keys should have at most 300 bytes and values 2000 bytes\"]}}";

        assertThat(errors(event("'props':{'" + "k".repeat(301) + "':'v','k':'" + "v".repeat(2001) + "'}")))
                .isEqualTo(words);
        assertThat(errors(event("'props':{'" + "é".repeat(150) + "':'" + "é".repeat(1000) + "'}")))
                .isEqualTo("none");
    }

    @Test
    void every_key_has_a_short_name_that_wins() {
        IncomingEvent event =
                read("{'n':'A','name':'B','u':'https://a.io/#x','url':'https://b.io','d':'a.io','domain':'b.io',"
                                + "'r':'https://ra.io','referrer':'https://rb.io','m':{'a':'m'},'meta':{'a':'meta'},'p':{'a':'p'},"
                                + "'props':{'a':'props'},'h':1,'hashMode':0,'$':{'amount':1,'currency':'EUR'},"
                                + "'revenue':{'amount':2,'currency':'USD'},'i':true,'interactive':false}")
                        .get();

        assertThat(event.name()).isEqualTo(new EventName("A"));
        assertThat(event.url().hostname()).isEqualTo("a.io");
        assertThat(event.routing()).isEqualTo(Routing.HASH);
        assertThat(event.targets()).containsExactly("a.io");
        assertThat(event.referrer()).isEqualTo("https://ra.io");
        assertThat(event.props()).isEqualTo(Map.of("a", "m"));
        assertThat(event.revenue()).contains(new Money(new BigDecimal("2.000"), "USD"));
        assertThat(event.interaction()).isEqualTo(Interaction.PASSIVE);
        assertThat(event.sender()).isEqualTo(SENDER);
    }

    @Test
    void null_and_false_fall_through_to_the_long_name_and_an_empty_text_does_not() {
        IncomingEvent event =
                read("{'n':null,'name':'B','u':false,'url':'https://b.io','r':'','referrer':'https://rb.io'}")
                        .get();

        assertThat(event.name()).isEqualTo(new EventName("B"));
        assertThat(event.targets()).containsExactly("b.io");
        assertThat(event.referrer()).isEmpty();
    }

    @Test
    void a_name_may_be_an_integer() {
        assertThat(read("{'n':404,'u':'https://b.io'}").get().name()).isEqualTo(new EventName("404"));
    }

    @Test
    void several_sites_may_be_named_at_once() {
        assertThat(read("{'n':'x','u':'/','d':' a.test, www.b.test ,,www.www.c.test,'}")
                        .get()
                        .targets())
                .containsExactly("a.test", "b.test", "", "www.c.test", "");
    }

    @Test
    void without_a_site_the_host_of_the_address_is_meant() {
        assertThat(read("{'n':'x','u':'https://www.Shop.test:8443/a'}").get().targets())
                .containsExactly("Shop.test");
    }

    @Test
    void a_page_not_found_has_its_path_as_a_property() {
        assertThat(read("{'n':'404','u':'https://s.test/nope?x=1#y','h':1}")
                        .get()
                        .props())
                .isEqualTo(Map.of("path", "/nope#y"));
        assertThat(read("{'n':'404','u':'https://s.test/nope','p':{'path':'/x'}}")
                        .get()
                        .props())
                .isEqualTo(Map.of("path", "/x"));
        assertThat(read("{'n':'404','u':'https://s.test/nope','p':{'path':null}}")
                        .get()
                        .props())
                .isEqualTo(Map.of("path", "/nope"));
    }

    @Test
    void only_pings_say_how_far_somebody_read() {
        assertThat(read(event("'sd':50,'e':10")).get().engagement()).isEqualTo(Engagement.NONE);
        assertThat(ping("'sd':101,'e':2591999999")).isEqualTo(new Engagement(100, 2_591_999_999L));
        assertThat(ping("'sd':'50','e':-1")).isEqualTo(new Engagement(50, 0));
        assertThat(ping("'sd':'99999999999999999999'")).isEqualTo(new Engagement(100, 0));
        assertThat(ping("'sd':50.0,'e':'7'")).isEqualTo(new Engagement(255, 7));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            'props':'not json'
            'props':'[1]'
            'props':7
            'props':['x']
            'revenue':'nothing'
            'revenue':{'amount':'x'}
            'revenue':true
            'r':7
            'v':'x'
            'i':'no'
            'unknown':{}
            """)
    void what_cannot_be_read_otherwise_is_no_mistake(String member) {
        assertThat(read(event(member)).get()).isEqualTo(read(event("'x':1")).get());
    }

    @Test
    void a_referrer_is_cut() {
        assertThat(read(event("'r':'" + "😀".repeat(2001) + "'")).get().referrer())
                .isEqualTo("😀".repeat(2000));
    }

    private Engagement ping(String members) {
        return read("{'n':'engagement','u':'https://x.io/'," + members + "}")
                .get()
                .engagement();
    }

    private static String event(String members) {
        return "{'n':'Signup','u':'https://x.io/'," + members + "}";
    }

    private String errors(String body) {
        return read(body).fold(JsonTexts::of, event -> "none");
    }

    private Either<FieldErrors, IncomingEvent> read(String body) {
        return reader.read(JsonTexts.members(body), SENDER);
    }
}
