package dev.footfall.domain.stats;

import dev.footfall.domain.imported.ImportedTable;
import dev.footfall.domain.stats.QueryPlan.Column;
import dev.footfall.domain.stats.QueryPlan.Column.Measured;
import dev.footfall.domain.stats.QueryPlan.Column.Sum;
import dev.footfall.domain.stats.QueryPlan.Column.Term;
import dev.footfall.domain.stats.QueryPlan.Measure;
import dev.footfall.domain.stats.QueryPlan.Measure.Plain;
import dev.footfall.domain.stats.QueryPlan.Part;
import dev.footfall.domain.stats.QueryPlan.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one data set of the site's own answers, and the imported rows that are added to it (stats-query-v2.md §12.5). */
record Side(Part own, List<Part> imported) {
    Side {
        imported = List.copyOf(imported);
    }

    List<Part> parts() {
        return Stream.concat(Stream.of(own), imported.stream()).toList();
    }

    boolean isMerged() {
        return !imported.isEmpty();
    }

    /** A count of the site's own and those that were imported. */
    Sum sum(Metric metric, Measure measure, Layout layout) {
        return new Sum(
                Stream.concat(Stream.of(layout.of(own, measure)), counted(metric, layout, ImportedCounters::total))
                        .toList());
    }

    /** A mean, by visits, of the site's own and those that were imported. */
    Column mean(Metric metric, Measure measure, int scale, int decimals, Layout layout) {
        Measured mean = layout.of(own, measure);
        return isMerged()
                ? new Column.Joint(
                        mean,
                        layout.of(own, Plain.VISITS),
                        new Sum(counted(metric, layout, ImportedCounters::total).toList()),
                        new Sum(counted(metric, layout, ImportedCounters::count).toList()),
                        scale,
                        decimals)
                : mean;
    }

    /** What was imported towards the total of a mean, each so many times. */
    Stream<Term> totals(Metric metric, long times, Layout layout) {
        return counted(metric, layout, ImportedCounters::total).map(measured -> new Term(measured, times));
    }

    /** What was imported towards the count of a mean, each so many times. */
    Stream<Term> counts(Metric metric, long times, Layout layout) {
        return counted(metric, layout, ImportedCounters::count).map(measured -> new Term(measured, times));
    }

    private Stream<Measured> counted(
            Metric metric, Layout layout, Function<ImportedCounters, Optional<String>> counter) {
        return imported.stream()
                .flatMap(part -> counter
                        .apply(ImportedCounters.of(metric, table(part)))
                        .map(name -> layout.of(part, new Measure.Total(name)))
                        .stream());
    }

    static ImportedTable table(Part part) {
        if (part.source() instanceof Source.Imported source) {
            return source.table();
        }
        throw new IllegalArgumentException("these rows were not imported");
    }
}
