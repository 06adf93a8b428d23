package dev.footfall.http.events;

import dev.footfall.application.ingest.IncomingEvent.AddressKind;
import dev.footfall.application.ingest.IncomingEvent.Sender;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        return Stream.of(
                        first(headers, "x-plausible-ip"),
                        first(headers, "cf-connecting-ip"),
                        first(headers, "b-forwarded-for").map(Senders::firstElement),
                        first(headers, "x-forwarded-for").map(Senders::firstElement),
                        first(headers, "forwarded").flatMap(Senders::forParameter))
                .flatMap(Optional::stream)
                .map(Senders::withoutPort)
                .filter(address -> !address.isEmpty())
                .findFirst();
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
        return Optional.ofNullable(headers.get(name)).stream()
                .flatMap(lines -> lines.stream().filter(Objects::nonNull).limit(1))
                .findFirst();
    }

    private static String firstElement(String list) {
        return Arrays.stream(list.split(",", 2)).findFirst().orElse("").strip();
    }

    private static Optional<String> forParameter(String header) {
        int start = header.indexOf(FOR);
        if (start < 0) {
            return Optional.empty();
        }
        String value =
                header.substring(start + FOR.length()).split("[;,]", 2)[0].strip();
        return Optional.of(value.replaceAll("^\"|\"$", ""));
    }

    private static String withoutPort(String address) {
        Matcher parts = WITH_PORT.matcher(address);
        return withoutBrackets(parts.matches() ? parts.group(1) : address);
    }

    private static String withoutBrackets(String address) {
        return address.replaceAll("^\\[|\\]$", "");
    }
}
