package dev.footfall.enrichment;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells robots by the words they use for themselves (ingestion.md §11.3). */
final class Robots {
    private static final List<String> WORDS = List.of(
            "bot",
            "crawl",
            "crawler",
            "spider",
            "scraper",
            "indexer",
            "archiver",
            "checker",
            "monitor",
            "validator",
            "analyzer",
            "collector",
            "inspector",
            "robots",
            "uptime",
            "searcher",
            "user agent");
    private static final List<String> NAMES = List.of(
            "facebookexternalhit",
            "chrome-lighthouse",
            "scrapy",
            "headlesschrome",
            "google-inspectiontool",
            "googleother",
            "apis-google",
            "mediapartners-google",
            "ia_archiver",
            "bytespider",
            "pingdom",
            "yahoo! slurp",
            "embedly",
            "skypeuripreview",
            "bingpreview",
            "statuscake",
            "site24x7",
            "gtmetrix",
            "ptst/",
            "prerender");
    private static final Set<String> LAZY_DISGUISES = Set.of("chrome", "firefox");

    /** A maker of phones, not of robots. */
    private static final String CUBOT = "cubot";

    private Robots() {}

    static boolean include(AgentText agent) {
        String text = agent.value().toLowerCase(Locale.ROOT);
        return LAZY_DISGUISES.contains(text)
                || NAMES.stream().anyMatch(text::contains)
                || WORDS.stream().anyMatch(word -> endsToken(text, word));
    }

    private static boolean endsToken(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean ends = end == text.length() || !Character.isLetter(text.charAt(end));
            if (ends && !text.startsWith(CUBOT, end - CUBOT.length())) {
                return true;
            }
        }
        return false;
    }
}
