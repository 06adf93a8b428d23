package dev.footfall.server.settings;

import io.vavr.control.Either;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of network addresses, as in {@code 10.0.0.0/8}.
 *
 * @param prefix how many leading bits count
 */
public record Network(InetAddress address, int prefix) {
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");

    /** Reads an address or a range of them; names are not looked up. */
    static Either<String, Network> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        return NUMERIC.matcher(address).matches()
                ? of(address, slash < 0 ? "" : text.substring(slash + 1), slash)
                : not();
    }

    private static Either<String, Network> of(String numeric, String length, int slash) {
        try {
            InetAddress address = InetAddress.getByName(numeric);
            int bits = address.getAddress().length * Byte.SIZE;
            if (slash < 0) {
                return Either.right(new Network(address, bits));
            }
            boolean fits = DIGITS.matcher(length).matches() && Integer.parseInt(length) <= bits;
            return fits ? Either.right(new Network(address, Integer.parseInt(length))) : not();
        } catch (UnknownHostException noAddress) {
            return not();
        }
    }

    private static Either<String, Network> not() {
        return Either.left("loopback, an address, or a network such as 10.0.0.0/8");
    }

    public boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        int ignored = mine.length * Byte.SIZE - prefix;
        return mine.length == theirs.length
                && new BigInteger(1, mine).shiftRight(ignored).equals(new BigInteger(1, theirs).shiftRight(ignored));
    }
}
