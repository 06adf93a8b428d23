package dev.footfall.http.tracker;

import dev.footfall.domain.site.Domain;
import dev.footfall.domain.tracker.TrackerConfiguration;
import dev.footfall.domain.tracker.TrackerConfiguration.Option;
import dev.footfall.http.exchange.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The official tracker as scripts that run by themselves. */
final class Scripts {
    private static final String NOTICE =
            "/*! With @plausible-analytics/tracker, MIT License: see licence.txt beside this file */\n";
    private static final String EXPORTS = "\nexport {";

    private final String module = asFunctionBody(resource("plausible.js"));
    private final String byTag = resource("by-tag.js");
    private final String ofSite = resource("of-site.js");
    private final String licence = resource("plausible-licence.txt");

    String licence() {
        return licence;
    }

    /** @param path of the API on whatever host the script comes from: empty, or with a slash before it */
    String byTag(Set<Extension> extensions, String path) {
        return started(
                byTag,
                Stream.concat(
                                Stream.of(path)
                                        .filter(below -> !below.isEmpty())
                                        .map(below -> "path:" + Json.asciiText(below)),
                                extensions.stream().sorted().map(extension -> Json.text(extension.wireName()) + ":!0"))
                        .collect(Collectors.joining(",", "{", "}")));
    }

    /** @param endpoint where events are to be sent */
    String ofSite(Domain site, TrackerConfiguration tracker, String endpoint) {
        List<String> entries = new ArrayList<>();
        entries.add("endpoint:" + Json.asciiText(endpoint));
        entries.add("domain:" + Json.asciiText(site.value()));
        tracker.on().stream()
                .sorted()
                .flatMap(option -> asOption(option).stream())
                .map(name -> name + ":!0")
                .forEach(entries::add);
        entries.sort(Comparator.comparingInt(String::length).reversed());
        return started(ofSite, "{" + String.join(",", entries) + "}");
    }

    // What is empty here needs no switch: the module always reports tagged elements and revenue, a page says its own
    // properties when it calls `init`, and that it is missing by an event of that name.
    private static Optional<String> asOption(Option option) {
        return switch (option) {
            case HASH_BASED_ROUTING -> Optional.of("hashBasedRouting");
            case OUTBOUND_LINKS -> Optional.of("outboundLinks");
            case FILE_DOWNLOADS -> Optional.of("fileDownloads");
            case FORM_SUBMISSIONS -> Optional.of("formSubmissions");
            case TRACK_404_PAGES, REVENUE_TRACKING, TAGGED_EVENTS, PAGEVIEW_PROPS -> Optional.empty();
        };
    }

    private String started(String start, String asked) {
        return NOTICE + "(function(tracker,asked){\"use strict\";\n" + start + "})((function(){\"use strict\";" + module
                + "})()," + asked + ");\n";
    }

    /** A module is strict and is left with what it exports; so is a function, which any page can run. */
    static String asFunctionBody(String module) {
        int exports = module.lastIndexOf(EXPORTS);
        if (exports < 0 || module.indexOf(" as ", exports) >= 0 || module.contains("\nimport ")) {
            throw new IllegalStateException("the tracker is no module of the known form");
        }
        return module.substring(0, exports) + "\nreturn {" + module.substring(exports + EXPORTS.length());
    }

    private static String resource(String name) {
        try (InputStream file = Scripts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("this jar lacks " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
