package dev.footfall.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.application.ingest.UserAgents.Agent;
import dev.footfall.domain.page.PageUrl;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.source.AcquisitionReader;
import dev.footfall.domain.source.Referrer;
import dev.footfall.domain.visit.VisitAttributes.Device;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies of the vectors of ingestion.md §25, as tables with tabs: what is sent, and what is stored of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VectorsTest {
    private static final String ACQUISITIONS = "acquisition-vectors.tsv";
    private static final String USER_AGENTS = "user-agent-vectors.tsv";

    private final AcquisitionReader acquisitions = new AcquisitionReader(new WellKnownSources());
    private final BuiltInUserAgents userAgents = new BuiltInUserAgents();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void acquisitions(Row row) {
        Acquisition read = acquisitions.read(PageUrl.parse(row.cell(0)), Referrer.of(row.cell(1)));
        assertThat(Stream.of(
                        read.source(),
                        read.referrer(),
                        read.utm().source(),
                        read.utm().medium(),
                        read.utm().campaign(),
                        read.utm().content(),
                        read.utm().term(),
                        read.clickId(),
                        read.channel()))
                .containsExactlyElementsOf(row.after(2));
    }

    static Stream<Row> acquisitions() {
        return rows(ACQUISITIONS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void userAgents(Row row) {
        switch (userAgents.identify(row.cell(0))) {
            case Agent.Robot() -> assertThat(row.cell(2)).isEqualTo("drop");
            case Agent.Visitor(Device device) -> {
                assertThat(row.cell(2)).isEmpty();
                assertThat(Stream.of(
                                device.browser(),
                                device.browserVersion(),
                                device.os(),
                                device.osVersion(),
                                device.screen()))
                        .containsExactlyElementsOf(row.after(3));
            }
        }
    }

    static Stream<Row> userAgents() {
        return rows(USER_AGENTS);
    }

    @Test
    void none_is_left_out() {
        assertThat(rows(ACQUISITIONS)).hasSize(72);
        assertThat(rows(USER_AGENTS)).hasSize(116);
    }

    private static Stream<Row> rows(String name) {
        return Table.lines(name).stream().skip(1).map(line -> new Row(List.of(line.split("\t", -1))));
    }

    record Row(List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }

        List<String> after(int column) {
            return cells.subList(column, cells.size());
        }

        @Override
        public String toString() {
            return String.join(" | ", cells);
        }
    }
}
