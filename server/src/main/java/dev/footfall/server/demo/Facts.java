package dev.footfall.server.demo;

import dev.footfall.domain.page.PageUrl;
import dev.footfall.domain.source.Acquisition;
import dev.footfall.domain.source.AcquisitionReader;
import dev.footfall.domain.source.Referrer;
import dev.footfall.domain.visit.VisitAttributes.Device;
import dev.footfall.domain.visit.VisitAttributes.Location;
import dev.footfall.enrichment.WellKnownSources;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the demo site and its visitors are like.
 *
 * @param pages the most visited first
 */
record Facts(
        Weighted<Page> pages,
        Map<String, Page> pagesByPath,
        Weighted<Origin> origins,
        Weighted<Location> places,
        Weighted<Device> devices) {
    static final String DOMAIN = "demo.example";

    private static final double ZIPF = 0.85;

    static Facts load() {
        List<Page> pages = Table.rows("pages.csv").stream()
                .map(row -> new Page(row[0], row[1]))
                .toList();
        AcquisitionReader acquisitions = new AcquisitionReader(new WellKnownSources());
        return new Facts(
                Weighted.zipf(pages, ZIPF),
                pages.stream().collect(Collectors.toMap(Page::path, Function.identity())),
                weighted("sources.csv", row -> Origin.of(acquisitions, row)),
                weighted("places.csv", row -> new Location(row[1], row[2], row[3], Long.parseLong(row[4]))),
                weighted("devices.csv", row -> new Device(row[1], row[2], row[3], row[4], row[5])));
    }

    private static <T> Weighted<T> weighted(String table, Function<String[], T> meaning) {
        List<String[]> rows = Table.rows(table);
        return new Weighted<>(
                rows.stream().map(meaning).toList(),
                rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray());
    }

    Page page(String path) {
        Page page = pagesByPath.get(path);
        if (page == null) {
            throw new IllegalStateException("pages.csv lacks " + path);
        }
        return page;
    }

    /** @param author empty unless it is an article */
    record Page(String path, String author) {
        Map<String, String> props() {
            return author.isEmpty() ? Map.of() : Map.of("author", author);
        }
    }

    /**
     * Where visitors come from.
     *
     * @param landing the path they come to; empty when it may be any
     */
    record Origin(Acquisition acquisition, String landing) {
        static Origin of(AcquisitionReader acquisitions, String[] row) {
            PageUrl landing = PageUrl.parse("https://" + DOMAIN + "/?" + row[2]);
            return new Origin(acquisitions.read(landing, Referrer.of(row[1])), row[3]);
        }

        boolean isLinkOf(String source) {
            return acquisition.source().equals(source);
        }
    }
}
