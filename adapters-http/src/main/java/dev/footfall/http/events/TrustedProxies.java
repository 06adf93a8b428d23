package dev.footfall.http.events;

import io.vavr.control.Either;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The TCP peers whose forwarding headers are believed (ingestion.md §4). No name is ever looked up. */
public record TrustedProxies(List<Network> networks) {
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /** Processes on the same machine. */
    public static TrustedProxies loopback() {
        return parse("127.0.0.0/8,::1").getOrElseThrow(malformed -> new IllegalStateException(malformed.text()));
    }

    /** Reads addresses and networks such as {@code 10.0.0.0/8}, with commas between them; blank text trusts nobody. */
    public static Either<MalformedNetwork, TrustedProxies> parse(String text) {
        List<Network> networks = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                Optional<Network> network = Network.parse(part.strip());
                if (network.isEmpty()) {
                    return Either.left(new MalformedNetwork(part.strip()));
                }
                networks.add(network.get());
            }
        }
        return Either.right(new TrustedProxies(networks));
    }

    /** Whether the peer's headers are believed. Text that is no address is nobody. */
    boolean include(String peer) {
        int scope = peer.indexOf('%');
        return literal(scope < 0 ? peer : peer.substring(0, scope))
                .filter(address -> networks.stream().anyMatch(network -> network.contains(address)))
                .isPresent();
    }

    private static Optional<InetAddress> literal(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    /** A piece of a list that is neither an address nor a network. */
    public record MalformedNetwork(String text) {}

    /** All addresses that begin with the same {@code bits} bits. */
    public record Network(InetAddress first, int bits) {
        public Network {
            if (bits < 0 || bits > length(first)) {
                throw new IllegalArgumentException("an address has no " + bits + " bits");
            }
        }

        private static Optional<Network> parse(String text) {
            int slash = text.indexOf('/');
            Optional<InetAddress> first = literal(slash < 0 ? text : text.substring(0, slash));
            if (slash < 0) {
                return first.map(address -> new Network(address, length(address)));
            }
            String bits = text.substring(slash + 1);
            return first.filter(address -> bits.matches("[0-9]{1,3}") && Integer.parseInt(bits) <= length(address))
                    .map(address -> new Network(address, Integer.parseInt(bits)));
        }

        boolean contains(InetAddress address) {
            byte[] own = first.getAddress();
            byte[] other = address.getAddress();
            int whole = bits / Byte.SIZE;
            int rest = Byte.SIZE - bits % Byte.SIZE;
            return own.length == other.length
                    && Arrays.equals(own, 0, whole, other, 0, whole)
                    && (rest == Byte.SIZE || (own[whole] ^ other[whole]) >>> rest == 0);
        }

        private static int length(InetAddress address) {
            return address.getAddress().length * Byte.SIZE;
        }
    }
}
