package dev.footfall.enrichment;

import java.util.List;
import java.util.Set;

/** The size of screen that a kind of device has: {@code Mobile}, {@code Tablet}, {@code Desktop} or empty. */
final class Screen {
    private static final String MOBILE = "Mobile";
    private static final String TABLET = "Tablet";
    private static final String DESKTOP = "Desktop";

    private static final List<String> TELEVISIONS = List.of("SMART-TV", "SmartTV", "HbbTV", "BRAVIA");
    private static final Set<String> BIG_SCREENS = Set.of("PlayStation", "Nintendo", "webOS");
    private static final List<String> TABLETS = List.of("Tablet", "SM-T", "SM-X", "Nexus 7", "Nexus 9", "Nexus 10");
    private static final Set<String> DESKTOPS =
            Set.of("Windows", "Mac", "GNU/Linux", "Ubuntu", "Fedora", "Debian", "FreeBSD", "Chrome OS");
    private static final Set<String> WINDOWS_WITH_TOUCH = Set.of("8", "8.1", "10");

    private Screen() {}

    static String of(AgentText agent, OperatingSystem system, Client client) {
        boolean appOfUnknownSystem =
                client.kind() == Client.Kind.APP && system.name().isEmpty();
        if (client.kind() == Client.Kind.LIBRARY || appOfUnknownSystem) {
            return "";
        }
        if (isTelevision(agent) || BIG_SCREENS.contains(system.name())) {
            return DESKTOP;
        }
        if (agent.has("iPad")) {
            return TABLET;
        }
        if (agent.has("iPhone") || agent.has("iPod") || system.is("Windows Phone")) {
            return MOBILE;
        }
        if (system.is("Android") || system.is("Fire OS")) {
            return ofAndroid(agent);
        }
        boolean touch = WINDOWS_WITH_TOUCH.contains(system.version()) && agent.has("Touch");
        if (system.is("Windows RT") || (system.is("Windows") && touch)) {
            return TABLET;
        }
        return DESKTOPS.contains(system.name()) ? DESKTOP : "";
    }

    private static boolean isTelevision(AgentText agent) {
        return agent.hasAny(TELEVISIONS) || agent.hasWord("TV") || OperatingSystem.isFireTelevision(agent);
    }

    private static String ofAndroid(AgentText agent) {
        if (saysMobileBesideAndroid(agent.value())) {
            return MOBILE;
        }
        if (agent.hasAny(TABLETS) || agent.hasWord("TAB") || agent.hasWord("Tab")) {
            return TABLET;
        }
        if (agent.has("Mobile")) {
            return MOBILE;
        }
        return agent.has("Chrome/") ? TABLET : "";
    }

    /** As in {@code (Android 14; Mobile; rv:125.0)}. */
    private static boolean saysMobileBesideAndroid(String text) {
        int android = text.indexOf("Android");
        int mobile = android < 0 ? -1 : text.indexOf("; Mobile", android);
        return mobile >= 0 && text.indexOf(')', android, mobile) < 0;
    }
}
