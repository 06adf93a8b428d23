package dev.footfall.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.contract.CityDatabase;
import dev.footfall.domain.visit.VisitAttributes.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MaxMindGeoLocatorTest {
    private static final Map<String, Object> LONDON = Map.of(
            "country", Map.of("iso_code", "GB"),
            "subdivisions", List.of(Map.of("iso_code", "ENG"), Map.of("iso_code", "LND")),
            "city", Map.of("geoname_id", 2_643_741));

    @TempDir
    private Path folder;

    @Test
    void a_place_has_a_country_its_two_subdivisions_and_a_city() throws IOException {
        assertThat(locate(LONDON, "81.2.69.142")).isEqualTo(new Location("GB", "GB-ENG", "GB-LND", 2_643_743));
    }

    @Test
    void a_part_of_a_city_counts_as_the_city_and_other_cities_stay() throws IOException {
        assertThat(locate(place("EE", 588_409), "1.2.3.4").city()).isEqualTo(588_409);
        assertThat(locate(place("EE", 587_629), "1.2.3.4").city()).isEqualTo(588_409);
    }

    @Test
    void what_the_database_does_not_say_is_unknown() throws IOException {
        assertThat(locate(Map.of("country", Map.of("iso_code", "JP")), "1.2.3.4"))
                .isEqualTo(new Location("JP", "", "", 0));
        assertThat(locate(Map.of("country", Map.of("iso_code", "US"), "subdivisions", List.of(Map.of())), "1.2.3.4"))
                .isEqualTo(new Location("US", "", "", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ", "XX", "T1", ""})
    void codes_that_are_no_country_are_nowhere_whatever_the_city(String code) throws IOException {
        assertThat(locate(place(code, 588_409), "1.2.3.4")).isEqualTo(Location.UNKNOWN);
    }

    @Test
    void where_a_network_is_registered_does_not_count() throws IOException {
        assertThat(locate(Map.of("registered_country", Map.of("iso_code", "GB")), "1.2.3.4"))
                .isEqualTo(Location.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"200.1.2.3", "", "localhost", "1.2.3", "1.2.3.4:80", "fe80::1%lo", "fe80::1%none", "2001:db8::1"
            })
    void an_address_the_database_lacks_and_text_that_is_none_are_nowhere(String address) throws IOException {
        assertThat(locate(LONDON, address)).isEqualTo(Location.UNKNOWN);
    }

    @Test
    void addresses_of_both_lengths_are_found_in_a_database_of_both() throws IOException {
        Path file =
                write(new CityDatabase("DBIP-City-Lite", 6).with("::/1", LONDON).bytes());
        try (MaxMindGeoLocator locator = MaxMindGeoLocator.open(file)) {
            assertThat(locator.locate("2001:db8::1").country()).isEqualTo("GB");
            assertThat(locator.locate("1.2.3.4").country()).isEqualTo("GB");
            assertThat(locator.locate("::ffff:1.2.3.4").country()).isEqualTo("GB");
            assertThat(locator.locate("fe80::1").country()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GeoIP2-City-Europe", "GeoIP2-Enterprise", "DBIP-Location (compat=City)"})
    void every_kind_of_database_with_cities_opens(String type) throws IOException {
        Path file = write(new CityDatabase(type, 4).with("0.0.0.0/1", LONDON).bytes());
        try (MaxMindGeoLocator locator = MaxMindGeoLocator.open(file)) {
            assertThat(locator.locate("1.2.3.4").country()).isEqualTo("GB");
        }
    }

    @Test
    void a_file_that_is_no_city_database_does_not_open() throws IOException {
        Path countries = write(new CityDatabase("GeoLite2-Country", 4)
                .with("0.0.0.0/1", LONDON)
                .bytes());
        assertThatThrownBy(() -> MaxMindGeoLocator.open(countries))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a city database");
        Path text = write("hello".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> MaxMindGeoLocator.open(text)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> MaxMindGeoLocator.open(folder.resolve("absent.mmdb")))
                .isInstanceOf(IOException.class);
        byte[] whole =
                new CityDatabase("GeoLite2-City", 4).with("0.0.0.0/1", LONDON).bytes();
        Path half = write(Arrays.copyOf(whole, whole.length - 20));
        assertThatThrownBy(() -> MaxMindGeoLocator.open(half)).isInstanceOf(IOException.class);
    }

    @Test
    void without_a_database_everybody_is_nowhere() {
        assertThat(new NowhereGeoLocator().locate("1.2.3.4")).isEqualTo(Location.UNKNOWN);
    }

    private Location locate(Map<String, Object> place, String address) throws IOException {
        try (MaxMindGeoLocator locator = MaxMindGeoLocator.open(write(
                new CityDatabase("GeoLite2-City", 4).with("0.0.0.0/1", place).bytes()))) {
            return locator.locate(address);
        }
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "places", ".mmdb"), content);
    }

    private static Map<String, Object> place(String country, int city) {
        return Map.of("country", Map.of("iso_code", country), "city", Map.of("geoname_id", city));
    }
}
