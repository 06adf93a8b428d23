package dev.footfall.memory.statistics;

import dev.footfall.domain.place.PlaceName;
import dev.footfall.domain.place.PlaceName.Kind;
import dev.footfall.domain.place.PlaceNames;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Looks each place up once: it may take long, and every event asks for one of the same few. */
final class RememberedNames implements PlaceNames {
    private final PlaceNames all;
    private final Map<Place, Optional<String>> known = new ConcurrentHashMap<>();

    RememberedNames(PlaceNames all) {
        this.all = all;
    }

    @Override
    public Optional<String> of(Kind kind, String code) {
        return known.computeIfAbsent(new Place(kind, code), place -> all.of(place.kind(), place.code()));
    }

    @Override
    public Stream<PlaceName> all() {
        return all.all();
    }

    @Override
    public String version() {
        return all.version();
    }

    private record Place(Kind kind, String code) {}
}
