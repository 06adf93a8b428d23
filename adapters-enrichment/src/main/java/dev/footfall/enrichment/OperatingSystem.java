package dev.footfall.enrichment;

import java.util.List;
import java.util.Map;

/**
 * The operating system an agent names first (ingestion.md §11.3).
 *
 * @param version at most two components; empty when unknown
 */
record OperatingSystem(String name, String version) {
    static final OperatingSystem UNKNOWN = new OperatingSystem("", "");

    private static final Map<String, String> WINDOWS_OF_NT =
            Map.of("10.0", "10", "6.3", "8.1", "6.2", "8", "6.1", "7", "6.0", "Vista", "5.2", "XP", "5.1", "XP");
    private static final Map<String, String> FIRE_OF_ANDROID = Map.of("9", "7", "7", "6", "5", "5");

    /** The browser that LG builds into each release of webOS TV, by its own table; televisions do not say the release. */
    private static final Map<Integer, String> WEBOS_OF_CHROME =
            Map.of(38, "3", 53, "4", 68, "5", 79, "6", 87, "22", 94, "23", 108, "24", 120, "25");

    private static final List<String> DISTRIBUTIONS = List.of("Ubuntu", "Fedora", "Debian", "FreeBSD");

    /** Amazon's television sticks, which call themselves Android. */
    static boolean isFireTelevision(AgentText agent) {
        return agent.has("; AFT");
    }

    static OperatingSystem of(AgentText agent) {
        if (agent.has("Windows Phone")) {
            return versioned("Windows Phone", agent, "Windows Phone ", "Windows Phone OS ");
        }
        if (agent.has("Windows NT")) {
            return windows(agent);
        }
        if (agent.has("iPad")) {
            String version = agent.versionAfter("OS ").orElse("");
            return new OperatingSystem(major(version) >= 13 ? "iPadOS" : "iOS", version);
        }
        if (agent.has("iPhone") || agent.has("iPod")) {
            return versioned("iOS", agent, "OS ");
        }
        if (agent.has("CrOS ")) {
            String architecture =
                    agent.value().substring(agent.value().indexOf("CrOS ")).split(" ", 3)[1];
            return versioned("Chrome OS", agent, "CrOS " + architecture + " ");
        }
        if (agent.has("Mac OS X")) {
            return versioned("Mac", agent, "Mac OS X ");
        }
        if (agent.has("PlayStation")) {
            return versioned("PlayStation", agent, "PlayStation ");
        }
        if (agent.has("Nintendo")) {
            return new OperatingSystem("Nintendo", agent.wordAfter("Nintendo "));
        }
        if (agent.has("Web0S")) {
            int chrome = major(agent.versionAfter("Chrome/").orElse(""));
            return new OperatingSystem("webOS", WEBOS_OF_CHROME.getOrDefault(chrome, ""));
        }
        if (agent.has("Tizen")) {
            return versioned("Tizen", agent, "Tizen ");
        }
        return agent.has("Android") || agent.has("okhttp/") ? android(agent) : linux(agent);
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /** The first component of a version; 0 when there is none. */
    private static int major(String version) {
        int dot = version.indexOf('.');
        String digits = dot < 0 ? version : version.substring(0, dot);
        return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }

    private static OperatingSystem windows(AgentText agent) {
        if (agent.has("Windows NT 6.2; ARM") || agent.has("Windows NT 6.3; ARM")) {
            return new OperatingSystem("Windows RT", "");
        }
        String kernel = agent.versionAfter("Windows NT ").orElse("");
        return new OperatingSystem("Windows", WINDOWS_OF_NT.getOrDefault(kernel, ""));
    }

    private static OperatingSystem android(AgentText agent) {
        String version = agent.versionAfter("Android ").orElse("");
        if (isFireTelevision(agent)) {
            return new OperatingSystem("Fire OS", FIRE_OF_ANDROID.getOrDefault(String.valueOf(major(version)), ""));
        }
        return new OperatingSystem("Android", version);
    }

    private static OperatingSystem linux(AgentText agent) {
        for (String distribution : DISTRIBUTIONS) {
            if (agent.has(distribution)) {
                return new OperatingSystem(distribution, "");
            }
        }
        return agent.has("Linux") ? new OperatingSystem("GNU/Linux", "") : UNKNOWN;
    }

    private static OperatingSystem versioned(String name, AgentText agent, String... labels) {
        for (String label : labels) {
            var version = agent.versionAfter(label);
            if (version.isPresent()) {
                return new OperatingSystem(name, version.get());
            }
        }
        return new OperatingSystem(name, "");
    }
}
