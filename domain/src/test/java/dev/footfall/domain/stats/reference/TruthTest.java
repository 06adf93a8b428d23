package dev.footfall.domain.stats.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.place.PlaceNames;
import dev.footfall.domain.site.SiteId;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter;
import dev.footfall.domain.stats.Filter.CaseRule;
import dev.footfall.domain.stats.Filter.Clause;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.visit.Engagement;
import dev.footfall.domain.visit.Event;
import dev.footfall.domain.visit.EventName;
import dev.footfall.domain.visit.SessionId;
import dev.footfall.domain.visit.VisitAttributes;
import dev.footfall.domain.visit.VisitorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TruthTest {
    @ParameterizedTest
    @CsvSource(emptyValue = "", textBlock = """
            # source, operator,             clause,        case,        holds
            Google,   IS,                   Google,        UNSAID,      true
            Google,   IS,                   google,        SENSITIVE,   false
            Google,   IS,                   gOOgle,        INSENSITIVE, true
            Google,   IS_NOT,               gOOgle,        INSENSITIVE, false
            '',       IS,                   Direct / None, UNSAID,      true
            '',       IS,                   direct / none, INSENSITIVE, false
            '',       IS,                   (not set),     UNSAID,      true
            '',       IS,                   '',            UNSAID,      true
            '',       CONTAINS,             Direct,        UNSAID,      true
            '',       CONTAINS,             direct,        UNSAID,      false
            '',       CONTAINS,             direct,        INSENSITIVE, true
            '',       CONTAINS_NOT,         None,          UNSAID,      false
            '',       CONTAINS,             (not set),     UNSAID,      false
            Google,   CONTAINS,             '',            UNSAID,      true
            Google,   MATCHES_WILDCARD,     G*e,           UNSAID,      true
            Google,   MATCHES_WILDCARD,     o*,            UNSAID,      false
            '',       MATCHES_WILDCARD,     Direct*,       UNSAID,      false
            Google,   MATCHES_WILDCARD_NOT, B*,            UNSAID,      true
            Google,   MATCHES,              o+,            UNSAID,      true
            Google,   MATCHES,              ^o,            UNSAID,      false
            Google,   MATCHES,              google,        UNSAID,      false
            Google,   MATCHES,              (?i)google,    UNSAID,      true
            'a\nb',   MATCHES,              ^a.b$,         UNSAID,      true
            '',       MATCHES,              Direct,        UNSAID,      false
            '',       MATCHES_NOT,          Direct,        UNSAID,      true
            Google,   MATCHES_NOT,          gle$,          UNSAID,      false
            """)
    void sources(String source, Operator operator, String clause, CaseRule caseRule, boolean holds) {
        assertThat(about(from(source), match(operator, OfVisit.SOURCE, clause, caseRule)))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(emptyValue = "", nullValues = "missing", textBlock = """
            # value, operator,             clause, holds
            pro,     IS,                   pro,    true
            missing, IS,                   pro,    false
            missing, IS,                   (none), true
            '',      IS,                   (none), false
            (none),  IS,                   (none), true
            missing, IS_NOT,               pro,    true
            missing, IS_NOT,               (none), false
            '',      IS_NOT,               (none), true
            missing, CONTAINS,             '',     false
            '',      CONTAINS,             '',     true
            missing, CONTAINS_NOT,         pro,    false
            '',      CONTAINS_NOT,         pro,    true
            missing, MATCHES,              .*,     false
            '',      MATCHES,              .*,     true
            missing, MATCHES_NOT,          p,      false
            free,    MATCHES_NOT,          p,      true
            missing, MATCHES_WILDCARD_NOT, p*,     false
            free,    MATCHES_WILDCARD_NOT, p*,     true
            """)
    void properties(@Nullable String value, Operator operator, String clause, boolean holds) {
        Event event = event(value == null ? Map.of() : Map.of("plan", value), VisitAttributes.UNKNOWN);
        assertThat(about(event, match(operator, new Dimension.Property("plan"), clause, CaseRule.UNSAID)))
                .isEqualTo(holds);
    }

    @Test
    void names_can_only_be_compared_as_a_whole() {
        Event pageview = from("");
        assertThat(about(pageview, Match.of(Operator.IS, OfEvent.NAME, "pageview")))
                .isTrue();
        for (Operator operator : List.of(
                Operator.IS_NOT, Operator.CONTAINS, Operator.CONTAINS_NOT, Operator.MATCHES, Operator.MATCHES_NOT)) {
            assertThat(about(pageview, Match.of(operator, OfEvent.NAME, "pageview", "Signup")))
                    .isFalse();
        }
    }

    @Test
    void nothing_is_listed_in_no_clauses() {
        assertThat(about(from("Google"), Match.of(Operator.IS, OfVisit.SOURCE))).isFalse();
        assertThat(about(from("Google"), Match.of(Operator.IS_NOT, OfVisit.SOURCE)))
                .isTrue();
        assertThat(about(from("Google"), Match.of(Operator.MATCHES, OfVisit.SOURCE)))
                .isFalse();
        assertThat(about(from("Google"), Match.of(Operator.MATCHES_NOT, OfVisit.SOURCE)))
                .isTrue();
    }

    @Test
    void what_only_visits_know_is_true_before_it_is_negated() {
        Match enters = Match.of(Operator.IS, OfVisit.ENTRY_PAGE, "/elsewhere");
        assertThat(about(from(""), enters)).isTrue();
        assertThat(about(from(""), new Filter.Not(enters))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"588409, true", "0588409, true", "58840, false", "Tallinn, false"})
    void cities_are_compared_as_numbers(String clause, boolean holds) {
        Event event = event(
                Map.of(),
                new VisitAttributes(
                        Acquisition.DIRECT,
                        new VisitAttributes.Location("EE", "EE-37", "", 588_409),
                        VisitAttributes.Device.UNKNOWN));
        assertThat(about(event, Match.of(Operator.IS, OfVisit.CITY, clause))).isEqualTo(holds);
    }

    @Test
    void an_unknown_country_is_two_nuls() {
        assertThat(about(from(""), Match.of(Operator.IS, OfVisit.COUNTRY, "\0\0")))
                .isTrue();
        assertThat(about(from(""), Match.of(Operator.CONTAINS, OfVisit.COUNTRY, "\0")))
                .isTrue();
        assertThat(about(from(""), Match.of(Operator.IS, OfVisit.COUNTRY, "EE")))
                .isFalse();
    }

    private static boolean about(Event event, Filter filter) {
        return new Truth(List.of(), new Stored(PlaceNames.of(List.of())), Map.of()).about(event, List.of(filter));
    }

    private static Match match(Operator operator, Dimension dimension, String clause, CaseRule caseRule) {
        return new Match(operator, dimension, List.of(new Clause.Text(clause)), caseRule);
    }

    private static Event from(String source) {
        return event(
                Map.of(),
                new VisitAttributes(
                        new Acquisition(source, "", "", Acquisition.Utm.NONE),
                        VisitAttributes.Location.UNKNOWN,
                        VisitAttributes.Device.UNKNOWN));
    }

    private static Event event(Map<String, String> props, VisitAttributes attributes) {
        return new Event(
                new SiteId(1),
                EventName.PAGEVIEW,
                Instant.EPOCH,
                "shop.example",
                "/",
                new VisitorId(1),
                new SessionId(1),
                props,
                Engagement.NONE,
                Optional.empty(),
                attributes);
    }
}
