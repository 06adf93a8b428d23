package dev.footfall.application.ingest;

import dev.footfall.application.ingest.LoadProblem.LineFault;
import dev.footfall.application.records.RecordSource.Line;
import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads lines one by one and keeps count of those that are no records. Used by one thread. */
final class LineFaults {
    private final List<LineFault> first = new ArrayList<>();
    private long lines;
    private long faulty;

    /** What the line says; empty, and counted, when it says nothing. */
    <T> Optional<T> read(Line line, Function<JsonTree.Members, Either<String, T>> reader) {
        lines++;
        return line.content().flatMap(reader).fold(fault -> add(line, fault), Optional::of);
    }

    private <T> Optional<T> add(Line line, String fault) {
        faulty++;
        if (first.size() < LoadProblem.MOST_LISTED) {
            first.add(new LineFault(line.number(), fault));
        }
        return Optional.empty();
    }

    long lines() {
        return lines;
    }

    boolean areNone() {
        return faulty == 0;
    }

    /** Empty when every line was a record. */
    Optional<LoadProblem> problem() {
        return areNone() ? Optional.empty() : Optional.of(new LoadProblem(faulty, lines, first));
    }
}
