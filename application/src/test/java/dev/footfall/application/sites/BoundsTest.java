package dev.footfall.application.sites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.fakes.Json;
import dev.footfall.domain.json.JsonTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** sites-api.md §1.5. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundsTest {
    private static Bounds asked(String after, String before, int limit) {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        members.put("limit", new JsonTree.Text(Integer.toString(limit)));
        if (!after.isEmpty()) {
            members.put("after", new JsonTree.Text(cursor(after)));
        }
        if (!before.isEmpty()) {
            members.put("before", new JsonTree.Text(cursor(before)));
        }
        return Bounds.read(new JsonTree.Members(members)).get();
    }

    private static String cursor(String id) {
        return Position.of(Long.parseLong(id)).cursor();
    }

    private static Page<Long> page(Bounds bounds, int rows) {
        return bounds.of(LongStream.rangeClosed(1, rows).boxed().toList().reversed(), id -> Position.of(id));
    }

    private static String id(Optional<Position> position) {
        return position.map(found -> Long.toString(found.id())).orElse("-");
    }

    @ParameterizedTest(name = "{0} rows, after {1}, before {2}")
    @CsvSource(textBlock = """
            # rows, after, before, ids,    before, after
            3,      '',    '',     3 2,    -,      2
            3,      2,     '',     1,      1,      -
            3,      '',    1,      3 2,    -,      2
            2,      '',    '',     2 1,    -,      -
            0,      '',    '',     '',     -,      -
            0,      5,     '',     '',     -,      -
            0,      '',    5,      '',     -,      -
            5,      4,     '',     3 2,    3,      2
            5,      '',    1,      3 2,    3,      2
            5,      '',    3,      5 4,    -,      4
            5,      '',    4,      5,      -,      5
            5,      5,     1,      4 3,    4,      3
            5,      4,     1,      3 2,    3,      -
            5,      1,     '',     '',     -,      -
            # the row of the cursor is gone
            5,      9,     '',     5 4,    5,      4
            """)
    void a_page_of_two(int rows, String after, String before, String ids, String toBefore, String toAfter) {
        Page<Long> page = page(asked(after, before, 2), rows);
        assertThat(String.join(" ", page.rows().stream().map(String::valueOf).toList()))
                .isEqualTo(ids);
        assertThat(id(page.before())).isEqualTo(toBefore);
        assertThat(id(page.after())).isEqualTo(toAfter);
        assertThat(page.limit()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                | 100
            {'limit':null}                    | 100
            {'limit':1}                       | 1
            {'limit':'7'}                     | 7
            {'limit':100}                     | 100
            {'limit':101}                     | 100
            {'limit':0}                       | 100
            {'limit':-3}                      | 100
            {'limit':'1000'}                  | 100
            {'limit':99999999999999999999}    | 100
            """)
    void a_limit_out_of_range_is_passed_over(String parameters, int limit) {
        assertThat(Bounds.read(Json.object(parameters.replace('\'', '"'))).get().limit())
                .isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'limit':'ten'}", "{'limit':''}", "{'limit':1.5}", "{'limit':true}", "{'limit':[]}"})
    void a_limit_that_is_no_number_is_refused(String parameters) {
        assertThat(Bounds.read(Json.object(parameters.replace('\'', '"'))).getLeft())
                .isEqualTo(new SitesProblem.LimitNotANumber());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'after':'?'}",
                "{'after':'YWJj'}",
                "{'before':'MS4y'}",
                "{'before':7}",
                "{'after':'MS4yLjM5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OQ'}"
            })
    void a_cursor_nobody_gave_out_is_refused(String parameters) {
        assertThat(Bounds.read(Json.object(parameters.replace('\'', '"'))).getLeft())
                .isEqualTo(new SitesProblem.CursorUnreadable());
    }

    @Test
    void a_cursor_is_safe_in_a_url_and_stands_for_its_position() {
        Position position = new Position(1_770_000_000L, 1, 42);
        assertThat(position.cursor()).matches("[A-Za-z0-9_-]+");
        assertThat(Position.read(position.cursor()).get()).isEqualTo(position);
    }

    @Test
    void pages_forward_and_backward_together_are_the_list() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            int rows = random.nextInt(12);
            int limit = 1 + random.nextInt(4);
            List<Long> forward = new ArrayList<>();
            Page<Long> page = page(asked("", "", limit), rows);
            forward.addAll(page.rows());
            while (page.after().isPresent()) {
                page = page(asked(id(page.after()), "", limit), rows);
                forward.addAll(page.rows());
            }
            List<Long> backward = new ArrayList<>(page.rows());
            while (page.before().isPresent()) {
                page = page(asked("", id(page.before()), limit), rows);
                backward.addAll(0, page.rows());
            }
            List<Long> all = LongStream.rangeClosed(1, rows).boxed().toList().reversed();
            assertThat(forward).isEqualTo(all);
            assertThat(backward).isEqualTo(all);
        }
    }
}
