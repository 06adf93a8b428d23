package dev.footfall.http.events;

import dev.footfall.application.ingest.IncomingEvent.AddressKind;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who sent a request, and from where (ingestion.md §4). Texts are taken as they are; nothing is validated or kept. */
final class Senders {
    private static final Pattern WITH_PORT = Pattern.compile("(.*(?:\\.[0-9]+|\\])):[0-9]+");
    private static final String FOR = "for=";

    private final TrustedProxies trusted;

    Senders(TrustedProxies trusted) {
        this.trusted = trusted;
    }

    /** @param peer the address of the other end of the connection, or empty if unknown */
    Sender of(MultivaluedMap<String, String> headers, String peer) {
        String bare = withoutBrackets(peer);
        Optional<String> userAgent = first(headers, HttpHeaders.USER_AGENT);
        return trusted.include(bare)
                ? new Sender(userAgent, forwarded(headers).orElse(bare), kind(headers))
                : new Sender(userAgent, bare, AddressKind.ORDINARY);
    }

    /** Whom the headers of a dry run speak of: they are believed. */
    static Sender rehearsed(MultivaluedMap<String, String> headers, Optional<String> address) {
        return new Sender(
                first(headers, HttpHeaders.USER_AGENT),
                address.map(Senders::withoutPort).or(() -> forwarded(headers)).orElse(""),
                kind(headers));
    }

    private static Optional<String> forwarded(MultivaluedMap<String, String> headers) {
        return address(first(headers, "x-plausible-ip"))
                .or(() -> address(first(headers, "cf-connecting-ip")))
                .or(() -> address(first(headers, "b-forwarded-for").map(Senders::firstElement)))
                .or(() -> address(first(headers, "x-forwarded-for").map(Senders::firstElement)))
                .or(() -> address(first(headers, "forwarded").flatMap(Senders::forParameter)));
    }

    private static Optional<String> address(Optional<String> text) {
        return text.map(Senders::withoutPort).filter(address -> !address.isEmpty());
    }

    private static AddressKind kind(MultivaluedMap<String, String> headers) {
        return switch (first(headers, "x-plausible-ip-type").orElse("")) {
            case "dc_ip" -> AddressKind.DATA_CENTRE;
            case "threat_ip" -> AddressKind.THREAT;
            case "anonymous_vpn_ip" -> AddressKind.ANONYMOUS_VPN;
            default -> AddressKind.ORDINARY;
        };
    }

    private static Optional<String> first(MultivaluedMap<String, String> headers, String name) {
        List<String> lines = headers.get(name);
        return lines == null
                ? Optional.empty()
                : lines.stream().filter(Objects::nonNull).findFirst();
    }

    private static String firstElement(String list) {
        int comma = list.indexOf(',');
        return (comma < 0 ? list : list.substring(0, comma)).strip();
    }

    private static Optional<String> forParameter(String header) {
        int start = header.indexOf(FOR);
        if (start < 0) {
            return Optional.empty();
        }
        String value =
                header.substring(start + FOR.length()).split("[;,]", 2)[0].strip();
        return Optional.of(without(value, "\"", "\""));
    }

    private static String withoutPort(String address) {
        Matcher parts = WITH_PORT.matcher(address);
        return withoutBrackets(parts.matches() ? parts.group(1) : address);
    }

    private static String withoutBrackets(String address) {
        return without(address, "[", "]");
    }

    /** Either of them may be missing. */
    private static String without(String text, String before, String after) {
        String begun = text.startsWith(before) ? text.substring(before.length()) : text;
        return begun.endsWith(after) ? begun.substring(0, begun.length() - after.length()) : begun;
    }
}
