package dev.footfall.domain.source;

import dev.footfall.domain.page.PageUrl;
import java.util.Optional;
import java.util.Set;

/** The page that linked, as the browser tells it (ingestion.md §8.1, §8.2). */
public record Referrer(PageUrl url) {
    public static final Referrer NONE = of("");

    private static final int LONGEST = 2_000;
    private static final String ANDROID_APP = "android-app";
    private static final Set<String> SCHEMES = Set.of("http", "https", ANDROID_APP);

    /** Reads any text, of which the first 2,000 characters count. */
    public static Referrer of(String text) {
        boolean tooLong = text.codePointCount(0, text.length()) > LONGEST;
        return new Referrer(PageUrl.parse(tooLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text));
    }

    /** Without one leading {@code www.}; absent when the text has no {@code //}, empty as in {@code https:///x}. */
    public Optional<String> host() {
        return url.host().map(host -> host.startsWith("www.") ? host.substring("www.".length()) : host);
    }

    /** Whether somebody else's page linked to {@code page}; a different subdomain is somebody else. */
    boolean isExternalTo(PageUrl page) {
        String host = host().orElse("");
        return SCHEMES.contains(url.scheme())
                && !host.isEmpty()
                && !host.equals(page.hostname())
                && !host.equals("localhost");
    }

    /** The host, told apart from app identifiers, as in {@code android-app://com.reddit.frontpage}. */
    String origin() {
        return (url.scheme().equals(ANDROID_APP) ? ANDROID_APP + "://" : "") + host().orElse("");
    }

    /** Origin and path without slashes at its end, as stored. */
    String address() {
        String path = url.path();
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return origin() + path.substring(0, end);
    }
}
