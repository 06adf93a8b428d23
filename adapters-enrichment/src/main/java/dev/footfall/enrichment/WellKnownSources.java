package dev.footfall.enrichment;

import dev.footfall.application.ingest.ReferrerSources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Footfall's own list of well-known search engines, networks, mail services and communities, the aliases people tag
 * links with, and the public-domain list of referrer spammers (ingestion.md §8.1, §8.4, §8.5).
 */
public final class WellKnownSources implements ReferrerSources {
    private final Map<String, List<Entry>> byHost = new HashMap<>();
    private final Map<String, String> byAlias = new HashMap<>();
    private final Set<String> spammers;
    private final int longestHost;

    public WellKnownSources() {
        List<String[]> rows = Table.rows("sources.csv");
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            byHost.computeIfAbsent(row[0], host -> new ArrayList<>()).add(new Entry(i, row[1], row[2]));
            byAlias.put(lowerCase(row[2]), row[2]);
        }
        for (String[] row : Table.rows("aliases.csv")) {
            byAlias.put(lowerCase(row[1]), row[1]);
            byAlias.put(row[0], row[1]);
        }
        spammers = new HashSet<>(Table.lines("spam-hosts.txt"));
        longestHost = byHost.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The first entry of the list whose host is {@code host} or above it, and whose path is {@code path} or above it. */
    @Override
    public Optional<String> sourceOf(String host, String path) {
        Entry first = Entry.LAST;
        // Suffixes longer than every entry are skipped, or a host of a thousand dots would take quadratic time.
        int start = host.length() <= longestHost ? 0 : startOfLabel(host, host.length() - longestHost);
        while (start >= 0) {
            for (Entry entry : byHost.getOrDefault(host.substring(start), List.of())) {
                first = entry.covers(path) && entry.rank() < first.rank() ? entry : first;
            }
            start = startOfLabel(host, start + 1);
        }
        return first.equals(Entry.LAST) ? Optional.empty() : Optional.of(first.name());
    }

    @Override
    public String canonical(String candidate) {
        return byAlias.getOrDefault(lowerCase(candidate), candidate);
    }

    @Override
    public boolean isSpam(String host) {
        return spammers.contains(host);
    }

    /** Where the first label at or after {@code from} starts; negative when there is none. */
    private static int startOfLabel(String host, int from) {
        int dot = host.indexOf('.', from - 1);
        return dot < 0 ? -1 : dot + 1;
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private record Entry(int rank, String path, String name) {
        static final Entry LAST = new Entry(Integer.MAX_VALUE, "", "");

        boolean covers(String page) {
            return page.equals(path) || page.startsWith(path.endsWith("/") ? path : path + "/");
        }
    }
}
