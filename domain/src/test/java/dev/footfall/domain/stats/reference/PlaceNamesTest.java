package dev.footfall.domain.stats.reference;

import static dev.footfall.domain.stats.Metric.VISITORS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.domain.place.PlaceName;
import dev.footfall.domain.place.PlaceName.Kind;
import dev.footfall.domain.stats.DateRange;
import dev.footfall.domain.stats.Dimension.OfVisit;
import dev.footfall.domain.stats.Filter.Match;
import dev.footfall.domain.stats.Filter.Operator;
import dev.footfall.domain.stats.QueryRequest;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlaceNamesTest {
    private static final Story STORY = Story.of("""
            pv u1 / 10:00 at=EE/EE-37/588409
            pv u2 / 10:00 at=US/US-ME/4975802
            pv u3 / 10:00 at=US/US-OR/5746545
            pv u4 / 10:00
            """)
            .knowing(
                    new PlaceName(Kind.COUNTRY, "EE", "Estonia"),
                    new PlaceName(Kind.REGION, "EE-37", "Harjumaa"),
                    new PlaceName(Kind.CITY, "4975802", "Portland"),
                    new PlaceName(Kind.CITY, "5746545", "Portland"));

    @Test
    void places_of_one_name_are_one_group_and_nameless_ones_another() {
        assertThat(STORY.ask(today().by(OfVisit.CITY_NAME))).containsExactly(" -> 2", "Portland -> 2");
        assertThat(STORY.ask(today().by(OfVisit.COUNTRY_NAME))).containsExactly(" -> 3", "Estonia -> 1");
        assertThat(STORY.ask(today().by(OfVisit.REGION_NAME))).containsExactly(" -> 3", "Harjumaa -> 1");
    }

    @Test
    void one_filters_by_the_names() {
        assertThat(STORY.ask(today().where(Match.of(Operator.CONTAINS, OfVisit.CITY_NAME, "Port"))))
                .containsExactly("2");
        assertThat(STORY.ask(today().where(Match.of(Operator.IS_NOT, OfVisit.COUNTRY_NAME, ""))))
                .containsExactly("1");
        assertThat(STORY.ask(today().where(Match.of(Operator.IS, OfVisit.REGION_NAME, "(not set)"))))
                .containsExactly("3");
    }

    private static QueryRequest today() {
        LocalDate day = LocalDate.parse("2024-03-04");
        return QueryRequest.of(new DateRange.Dates(day, day), VISITORS);
    }
}
