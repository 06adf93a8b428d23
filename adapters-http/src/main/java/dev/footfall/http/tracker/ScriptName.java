package dev.footfall.http.tracker;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which script a page asks for. */
sealed interface ScriptName {
    /** One whose tag on the page says what it needs to know. */
    record ByTag(Set<Extension> extensions) implements ScriptName {
        public ByTag {
            extensions = Set.copyOf(extensions);
        }
    }

    /** One that knows its site. */
    record OfSite(String id) implements ScriptName {}

    /**
     * Reads the last part of the script's address (ingestion.md §21): all orders of the same extensions mean the same script.
     *
     * @return empty: there is no such script
     */
    static Optional<ScriptName> parse(String file) {
        List<String> words = Arrays.asList(file.split("\\.", -1));
        if (words.size() < 2 || !"js".equals(words.getLast())) {
            return Optional.empty();
        }
        List<String> extensions = words.subList(1, words.size() - 1);
        return switch (words.getFirst()) {
            case "script", "plausible", "analytics" -> byTag(extensions);
            case "p" -> extensions.isEmpty() ? byTag(extensions) : Optional.empty();
            default ->
                words.getFirst().startsWith("pa-") && extensions.isEmpty()
                        ? Optional.of(new OfSite(words.getFirst()))
                        : Optional.empty();
        };
    }

    private static Optional<ScriptName> byTag(List<String> words) {
        EnumSet<Extension> asked = EnumSet.noneOf(Extension.class);
        words.forEach(word -> Extension.named(word).ifPresent(asked::add));
        return words.stream().allMatch(word -> Extension.named(word).isPresent())
                ? Optional.of(new ByTag(asked))
                : Optional.empty();
    }
}
