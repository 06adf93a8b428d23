package dev.footfall.contract;

import dev.footfall.domain.stats.Dimension;
import dev.footfall.domain.stats.Dimension.OfEvent;
import dev.footfall.domain.stats.Dimension.OfVisit;
import java.util.List;
import java.util.SplittableRandom;

/** Texts that have given somebody trouble: blank ones, labels, wildcards, quotes, letters beyond the first plane. */
record Values(List<String> all) {
    static final Values PAGES = of(
            "/",
            "/",
            "/blog",
            "/blog/one",
            "/blog/two",
            "/Blog/One",
            "",
            "(not set)",
            "/ünï/ç",
            "/a*b",
            "/a|b",
            "/50%_");
    static final Values HOSTNAMES = of("shop.example", "shop.example", "blog.shop.example", "(none)", "");
    static final Values NAMES =
            of("Signup", "Signup", "Purchase", "(none)", "(not set)", "signup", "Ünï'code\"", "404", "File Download");
    static final Values SOURCES = of(
            "",
            "",
            "Google",
            "google",
            "Bing",
            "Direct / None",
            "(not set)",
            "ФЕЙСБУК",
            "ΟΔΟΣ",
            "İstanbul",
            "\uD83D\uDE00");
    static final Values UTM = of("", "", "cpc", "CPC", "(not set)", "Direct / None", "spring sale", "it's");
    static final Values DEVICES = of("", "Desktop", "Mobile", "(not set)", "desktop");
    static final Values VERSIONS = of("", "1.0", "10.15", "2");
    static final Values COUNTRIES = of("", "EE", "US", "ee");
    /** Of imported rows, in which nowhere has a code. */
    static final Values IMPORTED_COUNTRIES = of("", "ZZ", "EE", "EE", "US", "GB");

    static final Values IMPORTED_CHANNELS = of("", "", "Direct", "Organic Search", "Referral", "(not set)");
    static final Values REGIONS = of("", "EE-37", "US-NY", "US-NJ", "(not set)");
    static final Values CITIES = of("0", "7", "70", "588335", "588409");
    static final Values PROPERTY_NAMES = of("plan", "plan", "plan", "author", "url", "path", "ünï.\"q\" ' : {}");
    static final Values PROPERTIES = of("", "pro", "free", "PRO", "(none)", "(not set)", "Jürgen", "a\nb");
    static final Values CURRENCIES = of("USD", "USD", "EUR");
    /** Of goals. Case folding is not the same everywhere. */
    static final Values GOALS = of("Signup", "SIGNUP", "Sign up here", "Buy 100%", "Ünï", "(none)", "İstanbul", "ΟΔΟΣ");

    static final Values GOAL_PAGES =
            of("/", "/blog", "/blog*", "/blog/**", "**", "*o*", "/a*b", "/a|b", "/50%_", "/ü*");
    /** They mean the same in RE2 and in the JDK. */
    private static final Values EXPRESSIONS = of(
            "",
            "^$",
            "^/",
            "o+",
            "(?i)O",
            "^[a-z]+$",
            "[^a-z/]",
            "(one|two)$",
            "b.*o",
            "a.b",
            "^.$",
            "\\d",
            "ü",
            "\\|",
            "[Gg]oo?g",
            "7|8$",
            "^E");

    private static final Values PATTERNS =
            of("*", "**", "/blog*", "*o*", "*e", "/*|Go*", "a\\|b", "*.*", "(n*", "EE", "*\uD83D\uDE00*", "");
    private static final Values PIECES =
            of("", "o", "Direct", "direct", "None", "(n", " / ", "b", "7", "É", "Σ", "I", "%", "_", "\\", "'");

    private static Values of(String... all) {
        return new Values(List.of(all));
    }

    String of(SplittableRandom random) {
        return one(random, all);
    }

    static <T> T one(SplittableRandom random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    static String pattern(SplittableRandom random) {
        return PATTERNS.of(random);
    }

    static String piece(SplittableRandom random) {
        return PIECES.of(random);
    }

    static String expression(SplittableRandom random) {
        return EXPRESSIONS.of(random);
    }

    /** Those that occur in a dimension. */
    static Values in(Dimension dimension) {
        return switch (dimension) {
            case OfEvent ofEvent ->
                switch (ofEvent) {
                    case NAME ->
                        of(
                                "pageview",
                                "pageview",
                                "engagement",
                                "Signup",
                                "Purchase",
                                "(none)",
                                "404",
                                "File Download");
                    case PAGE -> PAGES;
                    case HOSTNAME -> HOSTNAMES;
                    case GOAL -> GOALS;
                };
            case Dimension.Property property -> PROPERTIES;
            case OfVisit ofVisit ->
                switch (ofVisit) {
                    case SOURCE, REFERRER -> SOURCES;
                    case CHANNEL -> of("Direct", "Organic Search", "Referral", "Paid Search", "(not set)");
                    case UTM_MEDIUM, UTM_SOURCE, UTM_CAMPAIGN, UTM_CONTENT, UTM_TERM -> UTM;
                    case DEVICE, SCREEN, BROWSER, OS -> DEVICES;
                    case BROWSER_VERSION, OS_VERSION -> VERSIONS;
                    case COUNTRY -> of("EE", "US", "ee", "ZZ", "\0\0");
                    case REGION -> REGIONS;
                    case CITY -> of("0", "7", "007", "588335", "(not set)", "Tartu");
                    case COUNTRY_NAME -> of("Estonia", "United States", "Ünited Kingdom", "EE", "");
                    case REGION_NAME -> of("Harjumaa", "New York", "new york", "(not set)", "");
                    case CITY_NAME -> of("Tartu", "Tallinn", "tartu", "588335", "");
                    case ENTRY_PAGE, EXIT_PAGE -> PAGES;
                    case ENTRY_PAGE_HOSTNAME, EXIT_PAGE_HOSTNAME -> HOSTNAMES;
                };
            case Dimension.Time time -> throw new IllegalArgumentException("time is no text");
        };
    }
}
