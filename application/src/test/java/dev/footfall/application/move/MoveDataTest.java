package dev.footfall.application.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.move.MoveProblem.RowsDiffer;
import dev.footfall.application.move.MoveProblem.SourceChanged;
import dev.footfall.application.move.MoveProblem.TargetNotEmpty;
import dev.footfall.domain.site.SiteId;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoveDataTest {
    private final List<String> told = new ArrayList<>();
    private final MoveData moveData = new MoveData((table, rows, all) -> told.add(table + " " + rows + " of " + all));
    private final ListedStore source = ListedStore.empty()
            .with("events", 1L, "/")
            .with("events", 1L, "/pricing")
            .with("events", 2L, "/")
            .with("sessions", 1L);
    private final Census counted =
            Census.of(Map.of("events", 3L, "sessions", 1L), Map.of(new SiteId(1), 2L, new SiteId(2), 1L));

    @Test
    void all_rows_are_in_the_target_then_and_in_the_source_as_before() {
        ListedStore target = ListedStore.empty();
        List<TableRows> before = List.copyOf(source.stored());

        assertThat(moveData.move(source, target)).isEqualTo(Either.right(counted));

        assertThat(target.stored()).isEqualTo(before);
        assertThat(source.stored()).isEqualTo(before);
    }

    @Test
    void whoever_waits_is_told_how_much_of_each_table_has_been_copied() {
        var unused = moveData.move(source, ListedStore.empty());

        assertThat(told).containsExactly("events 1 of 3", "events 2 of 3", "events 3 of 3", "sessions 1 of 1");
    }

    @Test
    void a_target_that_holds_anything_is_left_alone() {
        ListedStore target = ListedStore.empty().with("sessions", 9L);

        assertThat(moveData.move(source, target)).isEqualTo(Either.left(new TargetNotEmpty()));

        assertThat(target.stored()).hasSize(1);
        assertThat(told).isEmpty();
    }

    @Test
    void events_that_arrive_at_another_site_are_noticed_although_there_are_as_many() {
        ListedStore target = ListedStore.arriving(
                rows -> rows.table().equals("events") ? new TableRows("events", List.of(List.of(1L, "/"))) : rows);

        assertThat(moveData.move(source, target))
                .isEqualTo(Either.left(new RowsDiffer(
                        counted, Census.of(Map.of("events", 3L, "sessions", 1L), Map.of(new SiteId(1), 3L)))));
        assertThat(target.stored()).isEmpty();
    }

    @Test
    void rows_that_come_to_the_source_meanwhile_spoil_the_move() {
        ListedStore target = ListedStore.arriving(rows -> {
            var unused = source.with("sessions", 1L);
            return rows;
        });

        assertThat(moveData.move(source, target).getLeft()).isInstanceOf(SourceChanged.class);
        assertThat(target.stored()).isEmpty();
    }
}
