package dev.footfall.memory.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.contract.Stores;
import dev.footfall.domain.place.PlaceName;
import dev.footfall.domain.place.PlaceName.Kind;
import dev.footfall.domain.place.PlaceNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RememberedNamesTest {
    private final List<String> lookedUp = new ArrayList<>();
    private final PlaceNames names = new RememberedNames(new PlaceNames() {
        @Override
        public Optional<String> of(Kind kind, String code) {
            lookedUp.add(kind + " " + code);
            return Stores.PLACE_NAMES.of(kind, code);
        }

        @Override
        public Stream<PlaceName> all() {
            return Stores.PLACE_NAMES.all();
        }

        @Override
        public String version() {
            return Stores.PLACE_NAMES.version();
        }
    });

    @Test
    void a_place_is_looked_up_once_also_if_it_has_no_name() {
        for (int i = 0; i < 2; i++) {
            assertThat(names.of(Kind.CITY, "588409")).contains("Tallinn");
            assertThat(names.of(Kind.CITY, "0")).isEmpty();
            assertThat(names.of(Kind.COUNTRY, "588409")).isEmpty();
        }
        assertThat(lookedUp).containsExactly("CITY 588409", "CITY 0", "COUNTRY 588409");
    }

    @Test
    void all_of_them_are_still_there() {
        assertThat(names.all()).hasSameElementsAs(Stores.PLACE_NAMES.all().toList());
        assertThat(names.version()).isEqualTo(Stores.PLACE_NAMES.version());
    }
}
