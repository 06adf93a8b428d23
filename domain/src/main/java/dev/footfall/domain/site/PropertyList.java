package dev.footfall.domain.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The custom properties that a site lists, the one added last first (sites-api.md §5). */
public record PropertyList(List<String> names) {
    private static final int MOST = 300;
    private static final int LONGEST_NAME = 300;
    private static final Set<String> BUILT_IN = Set.of("url", "path", "search_query");
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Comparator<String> BY_CODE_POINT = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    public PropertyList {
        names = List.copyOf(names);
    }

    /** Of a site that lists none and one that shows all it is empty. */
    public static PropertyList of(Site site) {
        return new PropertyList(site.settings().allowedProps().orElse(List.of()));
    }

    /** Whether it comes with Footfall's own script, and so with every plan. */
    public static boolean isBuiltIn(String name) {
        return BUILT_IN.contains(name);
    }

    /** Whether it is neither empty nor too long, in characters as people see them. */
    public static boolean isName(String name) {
        long length = CHARACTER.matcher(name).results().limit(LONGEST_NAME + 1L).count();
        return length >= 1 && length <= LONGEST_NAME;
    }

    /** With the name in front, also if it was there. */
    public PropertyList with(String name) {
        LinkedHashSet<String> longer = new LinkedHashSet<>();
        longer.add(name);
        longer.addAll(names);
        return new PropertyList(new ArrayList<>(longer));
    }

    public PropertyList without(String name) {
        return new PropertyList(
                names.stream().filter(listed -> !listed.equals(name)).toList());
    }

    public boolean isTooLong() {
        return names.size() > MOST;
    }

    /** By code point. */
    public List<String> sorted() {
        return names.stream().sorted(BY_CODE_POINT).toList();
    }
}
