package dev.footfall.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.application.ingest.BatchRefused;
import dev.footfall.application.ingest.EventStore.Batch;
import dev.footfall.application.ingest.EventStore.Received;
import dev.footfall.contract.Traffic;
import dev.footfall.contract.Visitor;
import dev.footfall.domain.visit.EventId;
import dev.footfall.domain.visit.Session;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchBytesTest {
    private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");
    private static final Traffic TRAFFIC = Traffic.on(
            Plans.SITE,
            Visitor.visitor("alice")
                    .at("2024-03-04T10:00")
                    .views("/ünï \uD83D\uDE00", Map.of("plan", "pro", "empty", ""))
                    .then("10:10")
                    .views("/out"));
    private static final Received RECEIVED = new Received(Plans.SITE, new EventId("one"), NOON);

    @Test
    void every_row_comes_back_value_by_value() throws SQLException {
        Session visit = TRAFFIC.sessions().getFirst();
        Seen seen = new Seen();
        BatchBytes.read(BatchBytes.of(new Batch(TRAFFIC.events(), List.of(), List.of(visit), List.of(RECEIVED))), seen);

        Values first = new Values();
        new EventRows(first).append(TRAFFIC.events().getFirst());
        Values second = new Values();
        new EventRows(second).append(TRAFFIC.events().getLast());
        assertThat(seen.events).containsExactly(first.all, second.all);
        Values row = new Values();
        new SessionRows(row).append(visit);
        assertThat(seen.visits)
                .containsExactly(
                        visit.id().bits() + " continued, of " + visit.start().getEpochSecond(), row.all);
        assertThat(seen.received).containsExactly(List.of(Plans.SITE.value(), NOON.getEpochSecond(), "one"));
    }

    /** Whoever has to change this has to give the format the next number, and to read number 1 as well. */
    @Test
    void format_1_has_these_values() {
        Seen seen = new Seen();
        BatchBytes.read(BatchBytes.of(TRAFFIC.batch()), seen);
        String attributes = "String ".repeat(12) + "Long " + "String ".repeat(5);
        assertThat(kinds(seen.events.getFirst()))
                .isEqualTo("Long Long String String String Long Long Map Integer Long " + "null null null null "
                        + attributes);
        assertThat(kinds((List<?>) seen.visits.get(1)))
                .isEqualTo("Long Long Long Long Long Long Boolean String String String String " + "Integer Integer Map "
                        + attributes);
    }

    @Test
    void amounts_are_kept_to_the_thousandth_and_refused_beyond_the_column() throws SQLException {
        for (String text : List.of("0.000", "-12.345", "999999999999999.999", "7", "-999999999999999.999")) {
            Bytes bytes = new Bytes();
            new ByteRow(bytes).append(new BigDecimal(text));
            Values back = new Values();
            ByteRow.copy(ByteBuffer.wrap(bytes.toArray()), back);
            assertThat((BigDecimal) back.all.getFirst())
                    .isEqualByComparingTo(text)
                    .hasScaleOf(3);
        }
        for (String text : List.of("1000000000000000", "-1e15", "1e30")) {
            assertThatThrownBy(() -> new ByteRow(new Bytes()).append(new BigDecimal(text)))
                    .isInstanceOf(BatchRefused.class);
        }
    }

    private static String kinds(List<?> row) {
        StringBuilder kinds = new StringBuilder();
        row.forEach(value -> kinds.append(
                        value == null
                                ? "null"
                                : value instanceof Map
                                        ? "Map"
                                        : value.getClass().getSimpleName())
                .append(' '));
        return kinds.toString();
    }

    /** What was read. */
    private static final class Seen implements BatchBytes.Reader {
        private final List<List<Object>> events = new ArrayList<>();
        private final List<Object> visits = new ArrayList<>();
        private final List<List<Object>> received = new ArrayList<>();

        @Override
        public void event(ByteBuffer row) {
            events.add(values(row));
        }

        @Override
        public void visit(long id, long start, boolean continued, ByteBuffer row) {
            visits.add(id + (continued ? " continued" : " opened") + ", of " + start);
            visits.add(values(row));
        }

        @Override
        public void received(ByteBuffer row) {
            received.add(values(row));
        }

        private static List<Object> values(ByteBuffer row) {
            Values values = new Values();
            try {
                ByteRow.copy(row, values);
            } catch (SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
            return values.all;
        }
    }

    /** Keeps the values of a row. */
    private static final class Values implements RowSink {
        private final List<Object> all = new ArrayList<>();

        private RowSink add(Object value) {
            all.add(value);
            return this;
        }

        @Override
        public RowSink append(long number) {
            return add(number);
        }

        @Override
        public RowSink append(int number) {
            return add(number);
        }

        @Override
        public RowSink append(boolean flag) {
            return add(flag);
        }

        @Override
        public RowSink append(String text) {
            return add(text);
        }

        @Override
        public RowSink append(BigDecimal amount) {
            return add(amount);
        }

        @Override
        public RowSink append(Map<String, String> texts) {
            return add(Map.copyOf(texts));
        }

        @Override
        public RowSink appendNull() {
            all.add(null);
            return this;
        }
    }
}
