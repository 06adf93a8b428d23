package dev.footfall.http.events;

import dev.footfall.domain.json.JsonTree;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Custom properties as they are kept (ingestion.md §13): texts, at most 30, in the order of their keys' UTF-8 bytes. */
final class CustomProperties {
    private static final int MOST = 30;
    private static final String PATH = "path";
    private static final Set<String> EVENTS_WITH_PATH = Set.of("404", "WP Form Completions", "Form: Submission");

    private static final Pattern WRITTEN = Pattern.compile("\\P{IsWhite_Space}");

    private CustomProperties() {}

    static Map<String, String> read(JsonTree.Members sent) {
        NavigableMap<String, String> kept = new TreeMap<>(CustomProperties::byBytes);
        sent.members()
                .forEach((key, value) -> text(value)
                        .filter(text -> saysSomething(key) && saysSomething(text))
                        .ifPresent(text -> kept.put(key, text)));
        return kept;
    }

    /** Adds the page's path where the event's name asks for it, and cuts: those with the greatest keys stay. */
    static Map<String, String> completed(Map<String, String> properties, String eventName, String pathname) {
        NavigableMap<String, String> all = new TreeMap<>(CustomProperties::byBytes);
        all.putAll(properties);
        boolean addsPath = EVENTS_WITH_PATH.contains(eventName) && !properties.containsKey(PATH);
        while (all.size() > (addsPath ? MOST - 1 : MOST)) {
            all.pollFirstEntry();
        }
        if (addsPath) {
            all.put(PATH, pathname);
        }
        return Collections.unmodifiableMap(all);
    }

    // Unicode's white space, which has more than isBlank knows: a no-break space says nothing either.
    private static boolean saysSomething(String text) {
        return WRITTEN.matcher(text).find();
    }

    private static Optional<String> text(JsonTree value) {
        return switch (value) {
            case JsonTree.Text(String text) -> Optional.of(text);
            case JsonTree.Numeral numeral -> Optional.of(numeral.text());
            case JsonTree.Bool(boolean truth) -> Optional.of(Boolean.toString(truth));
            case JsonTree.Null() -> Optional.empty();
            case JsonTree.Items ignored -> Optional.empty();
            case JsonTree.Members ignored -> Optional.empty();
        };
    }

    // Code points sort like their UTF-8 bytes; the halves of surrogate pairs do not.
    private static int byBytes(String one, String other) {
        int[] ones = one.codePoints().toArray();
        int[] others = other.codePoints().toArray();
        return Arrays.compare(ones, others);
    }
}
