package dev.footfall.domain.stats.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.footfall.domain.json.Json;
import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.json.JsonTree.Items;
import dev.footfall.domain.json.JsonTree.Text;
import dev.footfall.domain.stats.QueryProblem;
import dev.footfall.domain.stats.QueryRequest;
import dev.footfall.domain.stats.Vocabulary;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests nobody sends by mistake: refused with a message, soon, and with little of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileRequestsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final JsonTree LEAF = Json.read("[\"is\", \"visit:os\", [\"a\"]]");

    @ParameterizedTest
    @EnumSource
    void filters_ten_thousand_deep_are_refused(Vocabulary spoken) {
        JsonTree not = LEAF;
        JsonTree and = LEAF;
        for (int i = 0; i < 10_000; i++) {
            not = new Items(List.of(new Text("not"), not));
            and = new Items(List.of(new Text("and"), new Items(List.of(and))));
        }
        assertThat(answer("filters", new Items(List.of(not)), spoken))
                .isEqualTo("Invalid filters. Filters are nested too deeply.");
        assertThat(answer("filters", new Items(List.of(LEAF, and)), spoken))
                .isEqualTo("Invalid filters. Filters are nested too deeply.");
    }

    @ParameterizedTest
    @EnumSource
    void hundreds_of_thousands_of_clauses_are_shown_in_a_line(Vocabulary spoken) {
        JsonTree clauses = new Items(Collections.nCopies(400_000, Json.read("1")));
        String message = answer(
                "filters",
                new Items(List.of(new Items(List.of(new Text("is"), new Text("visit:os"), clauses)))),
                spoken);
        assertThat(message)
                .startsWith("Invalid filter '[\"is\", \"visit:os\", [1, 1, ")
                .endsWith(", ...]]'.")
                .hasSizeLessThan(300);
    }

    @ParameterizedTest
    @EnumSource
    void of_hundreds_of_thousands_of_mistakes_the_first_thousand_are_named(Vocabulary spoken) {
        for (String member : List.of("metrics", "dimensions", "filters", "order_by")) {
            JsonTree wrong = new Items(Collections.nCopies(400_000, Json.read("null")));
            assertThat(answer(member, wrong, spoken).lines())
                    .hasSize(1_000)
                    .allMatch(line -> line.startsWith("#/" + member));
        }
        Map<String, JsonTree> unknown = new TreeMap<>();
        for (int i = 0; i < 400_000; i++) {
            unknown.put("zoo" + i, new JsonTree.Null());
        }
        assertThat(answer("include", new JsonTree.Members(unknown), spoken).lines())
                .hasSize(1_000);
    }

    private static String answer(String member, JsonTree value, Vocabulary spoken) {
        Map<String, JsonTree> request =
                new TreeMap<>(Json.object("{\"site_id\": \"s\", \"metrics\": [\"visitors\"], \"date_range\": \"day\"}")
                        .members());
        request.put(member, value);
        Either<QueryProblem, QueryRequest> read =
                assertTimeoutPreemptively(SOON, () -> QueryReader.read(new JsonTree.Members(request), spoken));
        return QueryMessages.of(read.getLeft());
    }
}
