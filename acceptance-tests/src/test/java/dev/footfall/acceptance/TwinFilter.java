package dev.footfall.acceptance;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A filter in the small language of v1 and in the structure of v2, written down by the documents and not by the code.
 *
 * @param property what it looks at
 */
record TwinFilter(String property, String expression, String structure) {
    private static final List<String> SOURCES = List.of("Google", "Bing", "Twitter", "Direct / None");

    static TwinFilter ofVisits(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> any(random, "visit:source", SOURCES);
            case 1 -> any(random, "visit:country", List.of("EE", "DE", "US"));
            case 2 -> any(random, "visit:browser", List.of("Chrome", "Firefox", "(not set)"));
            case 3 -> any(random, "visit:utm_campaign", List.of("spring|sale", "autumn"));
            case 4 -> any(random, "visit:entry_page", List.of("/", "/pricing"));
            case 5 -> any(random, "visit:exit_page", List.of("/", "/doc"));
            case 6 -> wildcard(random, "visit:source", "*o*");
            default -> any(random, "visit:device", List.of("Mobile", "Desktop"));
        };
    }

    static TwinFilter ofPages(SplittableRandom random) {
        return random.nextBoolean()
                ? wildcard(random, "event:page", random.nextBoolean() ? "/blog/**" : "*o*")
                : any(random, "event:page", List.of("/", "/pricing", "/blog/one", "/doc"));
    }

    static TwinFilter ofHosts(SplittableRandom random) {
        return any(random, "event:hostname", List.of("shop.example", "www.shop.example"));
    }

    static TwinFilter ofEvents(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> list("event:name", List.of(random.nextBoolean() ? "Signup" : "pageview"));
            case 1 -> any(random, "event:props:plan", List.of("free", "pro", "(none)"));
            case 2 -> wildcard(random, "event:props:plan", "p*");
            default -> ofGoals(random);
        };
    }

    static TwinFilter ofGoals(SplittableRandom random) {
        List<String> goals = List.of("Signup", "Visit /blog**", "Read the doc");
        TwinFilter filter = list("event:goal", chosen(random, goals));
        return random.nextInt(4) == 0
                ? new TwinFilter(filter.property, filter.expression.replace("==", "!="), filter.structure)
                : filter;
    }

    boolean isOf(String prefix) {
        return property.startsWith(prefix);
    }

    private static TwinFilter any(SplittableRandom random, String property, List<String> values) {
        String value = values.get(random.nextInt(values.size()));
        return switch (random.nextInt(3)) {
            case 0 ->
                new TwinFilter(
                        property,
                        property + "!=" + value.replace("|", "\\|"),
                        structure("is_not", property, List.of(value)));
            case 1 -> list(property, chosen(random, values));
            default -> list(property, List.of(value));
        };
    }

    private static TwinFilter list(String property, List<String> values) {
        return new TwinFilter(
                property,
                property + "=="
                        + values.stream()
                                .map(value -> value.replace("|", "\\|"))
                                .collect(Collectors.joining("|")),
                structure("is", property, values));
    }

    private static TwinFilter wildcard(SplittableRandom random, String property, String pattern) {
        boolean negated = random.nextInt(3) == 0;
        return new TwinFilter(
                property,
                property + (negated ? "!=" : "==") + pattern,
                structure(
                        negated ? "matches_not" : "matches",
                        property,
                        List.of("^" + pattern.replace("**", "*").replace("*", ".*") + "$")));
    }

    private static List<String> chosen(SplittableRandom random, List<String> values) {
        List<String> chosen =
                values.stream().filter(value -> random.nextBoolean()).toList();
        return chosen.isEmpty() ? List.of(values.getFirst()) : chosen;
    }

    private static String structure(String operator, String property, List<String> values) {
        return values.stream()
                .map(value -> '"' + value + '"')
                .collect(Collectors.joining(",", "[\"" + operator + "\",\"" + property + "\",[", "]]"));
    }
}
