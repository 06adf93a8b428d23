package dev.footfall.domain.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network address, whatever its spelling: of IPv6 all spellings are equal, and {@code ::ffff:192.0.2.1} is 192.0.2.1.
 *
 * @param high the first 64 bits; 0 for IPv4
 * @param low the last 64 bits
 */
record IpAddress(long high, long low) {
    private static final int GROUPS = 8;
    private static final long MAPPED = 0xffff_0000_0000L;

    /** Empty for whatever is no address; no name is ever looked up. */
    static Optional<IpAddress> parse(String text) {
        if (!text.contains(":")) {
            return ofFourBytes(text).map(bits -> new IpAddress(0, MAPPED | bits));
        }
        int gap = text.indexOf("::");
        return gap < 0
                ? groups(text).filter(all -> all.size() == GROUPS).map(IpAddress::of)
                : groups(text.substring(0, gap))
                        .flatMap(head -> groups(text.substring(gap + 2)).flatMap(tail -> filled(head, tail)));
    }

    private static Optional<IpAddress> filled(List<Long> head, List<Long> tail) {
        int missing = GROUPS - head.size() - tail.size();
        if (missing < 1) {
            return Optional.empty();
        }
        List<Long> all = new ArrayList<>(head);
        for (int i = 0; i < missing; i++) {
            all.add(0L);
        }
        all.addAll(tail);
        return Optional.of(of(all));
    }

    private static IpAddress of(List<Long> groups) {
        return new IpAddress(number(groups.subList(0, GROUPS / 2)), number(groups.subList(GROUPS / 2, GROUPS)));
    }

    private static long number(List<Long> groups) {
        long number = 0;
        for (long group : groups) {
            number = (number << Short.SIZE) | group;
        }
        return number;
    }

    private static Optional<List<Long>> groups(String text) {
        List<Long> groups = new ArrayList<>();
        String[] parts = text.isEmpty() ? new String[0] : text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            Optional<Long> fourBytes = i == parts.length - 1 ? ofFourBytes(parts[i]) : Optional.empty();
            if (fourBytes.isPresent()) {
                groups.add(fourBytes.get() >>> Short.SIZE);
                groups.add(fourBytes.get() & 0xffff);
            } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
                groups.add(Long.parseLong(parts[i], 16));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(groups);
    }

    private static Optional<Long> ofFourBytes(String text) {
        String[] parts = text.split("\\.", -1);
        long bits = 0;
        for (String part : parts) {
            if (!part.matches("[0-9]{1,3}") || Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
            bits = (bits << Byte.SIZE) | Integer.parseInt(part);
        }
        return parts.length == 4 ? Optional.of(bits) : Optional.empty();
    }
}
