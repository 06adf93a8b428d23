package dev.footfall.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.place.PlaceName;
import dev.footfall.domain.place.PlaceName.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BundledPlaceNamesTest {
    private final BundledPlaceNames names = new BundledPlaceNames();

    @ParameterizedTest
    @CsvSource(textBlock = """
            COUNTRY, EE,      Estonia
            COUNTRY, GB,      United Kingdom
            COUNTRY, US,      United States
            COUNTRY, TR,      Turkey
            COUNTRY, XK,      Kosovo
            COUNTRY, A1,      Anonymous VPN Service
            COUNTRY, HK,      Hong Kong
            COUNTRY, BA,      Bosnia and Herzegovina
            COUNTRY, LC,      Saint Lucia
            COUNTRY, CI,      'Côte d''Ivoire'
            REGION,  EE-37,   Harju
            REGION,  GB-ENG,  England
            REGION,  GB-WBK,  West Berkshire
            REGION,  US-TX,   Texas
            REGION,  SE-E,    Östergötland
            REGION,  FR-IDF,  Île-de-France
            REGION,  CZ-10,   Prague
            REGION,  CN-JL,   Jilin
            REGION,  CN-22,   Jilin
            CITY,    588409,  Tallinn
            CITY,    2643743, London
            CITY,    4671654, Austin
            CITY,    5803556, Milton
            CITY,    2694762, Linköping
            """)
    void a_place_is_known_by_its_english_name(Kind kind, String code, String name) {
        assertThat(names.of(kind, code)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            COUNTRY, ''
            COUNTRY, ZZ
            COUNTRY, EU
            COUNTRY, ee
            COUNTRY, EE-37
            REGION,  EE
            REGION,  EE-
            REGION,  GU-GU
            CITY,    0
            CITY,    58840
            CITY,    0588409
            CITY,    EE
            """)
    void other_codes_are_nobodys(Kind kind, String code) {
        assertThat(names.of(kind, code)).isEmpty();
    }

    @Test
    void every_code_is_told_once_with_a_name_and_the_kinds_are_not_mixed() {
        Set<String> codes = new HashSet<>();
        List<Kind> kinds;
        try (Stream<PlaceName> all = names.all()) {
            kinds = all.peek(place -> assertThat(codes.add(place.kind() + place.code()))
                            .as(place.toString())
                            .isTrue())
                    .peek(place -> assertThat(place.name())
                            .isEqualTo(place.name().strip())
                            .isNotEmpty())
                    .map(PlaceName::kind)
                    .toList();
        }
        assertThat(kinds).isSorted().hasSizeGreaterThan(200_000);
        assertThat(kinds.stream().distinct()).containsExactly(Kind.values());
    }

    @Test
    void all_are_told_as_often_as_one_likes() {
        try (Stream<PlaceName> once = names.all();
                Stream<PlaceName> again = names.all()) {
            assertThat(again.limit(300)).isEqualTo(once.limit(300).toList());
        }
    }

    @Test
    void every_region_is_in_a_country_that_has_a_name() {
        try (Stream<PlaceName> all = names.all()) {
            Set<String> countries = new HashSet<>();
            all.takeWhile(place -> place.kind() != Kind.CITY).forEach(place -> {
                if (place.kind() == Kind.COUNTRY) {
                    countries.add(place.code());
                } else {
                    assertThat(countries)
                            .contains(place.code().substring(0, place.code().indexOf('-')));
                }
            });
        }
    }

    @Test
    void a_city_that_others_are_counted_as_has_a_name() {
        Set<String> cities = new HashSet<>();
        try (Stream<PlaceName> all = names.all()) {
            all.filter(place -> place.kind() == Kind.CITY).map(PlaceName::code).forEach(cities::add);
        }
        assertThat(Table.rows("city-overrides.csv")).extracting(row -> row[1]).isSubsetOf(cities);
    }

    @Test
    void the_version_is_that_of_the_data() {
        assertThat(names.version()).matches("[0-9a-f]{8}").isEqualTo(new BundledPlaceNames().version());
    }
}
