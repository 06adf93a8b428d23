package dev.footfall.enrichment;

import java.util.List;
import java.util.Optional;

/**
 * The program behind an agent (ingestion.md §11.2, §11.3).
 *
 * @param name as reported; empty when unknown
 * @param version at most two components; empty when unknown or an app
 */
record Client(Kind kind, String name, String version) {
    enum Kind {
        APP,
        BROWSER,
        LIBRARY,
        UNKNOWN
    }

    private static final String APP = "Mobile App";
    private static final List<String> APPS = List.of(
            "FBAN/",
            "FBAV/",
            "FB_IAB",
            "Instagram",
            "WhatsApp/",
            "GSA/",
            "Slack/",
            "Twitter for",
            "MicroMessenger/",
            "Snapchat",
            "Pinterest/",
            "LinkedInApp",
            "TikTok",
            "BytedanceWebview",
            "musical_ly");

    /** In the order in which they are looked for: most browsers also call themselves Chrome and Safari. */
    private static final List<Label> BROWSERS = List.of(
            new Label("Edg/", "Microsoft Edge"),
            new Label("EdgA/", "Microsoft Edge"),
            new Label("EdgiOS/", "Microsoft Edge"),
            new Label("Edge/", "Microsoft Edge"),
            new Label("OPR/", "Opera"),
            new Label("OPiOS/", "Opera"),
            new Label("OPT/", "Opera"),
            new Label("OPX/", "Opera"),
            new Label("Opera Mini/", "Opera"),
            new Label("YaBrowser/", "Yandex Browser"),
            new Label("Vivaldi/", "Vivaldi"),
            new Label("SamsungBrowser/", "Samsung Browser"),
            new Label("UCBrowser/", "UC Browser"),
            new Label("HuaweiBrowser/", "Huawei Browser Mobile"),
            new Label("DuckDuckGo/", "DuckDuckGo Privacy Browser"));

    private static final List<Label> LIBRARIES = List.of(
            new Label("curl/", "curl"),
            new Label("python-requests/", "Python Requests"),
            new Label("Go-http-client/", "Go-http-client"),
            new Label("Java-http-client/", "Java HTTP Client"),
            new Label("Apache-HttpClient/", "Apache HTTP Client"),
            new Label("okhttp/", "OkHttp"),
            new Label("PostmanRuntime/", "Postman Desktop"),
            new Label("Wget/", "Wget"),
            new Label("node-fetch/", "Node Fetch"),
            new Label("axios/", "Axios"));

    static Client of(AgentText agent, OperatingSystem system) {
        if (agent.hasAny(APPS)) {
            return new Client(Kind.APP, APP, "");
        }
        return first(BROWSERS, Kind.BROWSER, agent)
                .or(() -> engineOf(agent))
                .or(() -> builtIn(agent, system))
                .or(() -> first(LIBRARIES, Kind.LIBRARY, agent))
                .orElseGet(() -> new Client(Kind.UNKNOWN, "", ""));
    }

    private static Optional<Client> engineOf(AgentText agent) {
        if (agent.has("Brave/")) {
            return Optional.of(browser("Brave", agent.versionAfter("Chrome/")));
        }
        return versioned("Firefox", agent, "FxiOS/")
                .or(() -> versioned("Firefox", agent, "Firefox/"))
                .or(() -> versioned("Chrome", agent, "CriOS/"))
                .or(() -> versioned(agent.has("; wv)") ? APP : "Chrome", agent, "Chrome/"))
                .or(() -> versioned("Internet Explorer", agent, "MSIE "))
                .or(() -> agent.has("Trident") ? versioned("Internet Explorer", agent, "rv:") : Optional.empty());
    }

    /** The browser a system brings along. */
    private static Optional<Client> builtIn(AgentText agent, OperatingSystem system) {
        Optional<String> version = agent.versionAfter("Version/");
        boolean safari = agent.has("Safari");
        if (system.is("PlayStation") || system.is("Nintendo")) {
            return Optional.of(browser("NetFront", Optional.empty()));
        }
        if (system.is("Tizen") && safari) {
            return Optional.of(browser("Tizen Browser", version));
        }
        if (agent.has("Android") && safari && version.isPresent()) {
            return Optional.of(browser("Android Browser", Optional.empty()));
        }
        boolean apple = system.is("iOS") || system.is("iPadOS");
        return apple || agent.has("Safari/") ? Optional.of(browser("Safari", version)) : Optional.empty();
    }

    private static Optional<Client> first(List<Label> labels, Kind kind, AgentText agent) {
        for (Label label : labels) {
            Optional<String> version = agent.versionAfter(label.text());
            if (version.isPresent()) {
                return Optional.of(new Client(kind, label.name(), version.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Client> versioned(String name, AgentText agent, String label) {
        return agent.versionAfter(label).map(version -> new Client(Kind.BROWSER, name, version));
    }

    private static Client browser(String name, Optional<String> version) {
        return new Client(Kind.BROWSER, name, version.orElse(""));
    }

    /** Text that stands before a version, and the name of what has that version. */
    private record Label(String text, String name) {}
}
