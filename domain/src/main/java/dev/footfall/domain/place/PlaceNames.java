package dev.footfall.domain.place;

import dev.footfall.domain.place.PlaceName.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of all places that have one. */
public interface PlaceNames {
    /** Empty for a place nobody has named. */
    Optional<String> of(Kind kind, String code);

    /** All names, each kind and code once; read once, and closed, when a store takes them over. */
    Stream<PlaceName> all();

    /** Differs whenever a name does. */
    String version();

    /** These and no others. */
    static PlaceNames of(Collection<PlaceName> names) {
        List<PlaceName> all = List.copyOf(names);
        Map<Kind, Map<String, String>> byCode = new HashMap<>();
        all.forEach(place ->
                byCode.computeIfAbsent(place.kind(), kind -> new HashMap<>()).put(place.code(), place.name()));
        return new PlaceNames() {
            @Override
            public Optional<String> of(Kind kind, String code) {
                return Optional.ofNullable(byCode.getOrDefault(kind, Map.of()).get(code));
            }

            @Override
            public Stream<PlaceName> all() {
                return all.stream();
            }

            @Override
            public String version() {
                return Integer.toHexString(all.hashCode());
            }
        };
    }
}
