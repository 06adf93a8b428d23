package dev.footfall.contract;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a city database in MaxMind's format: the networks a test needs, and what is known of them. */
public final class CityDatabase {
    private static final int SEPARATOR = 16;
    private static final int NOTHING = -1;
    private static final int LATER_VERSION = 6;
    private static final int BITS_BEFORE_OLD_ADDRESSES = 96;

    private final String type;
    private final int ipVersion;
    private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {NOTHING, NOTHING}));
    private final List<Map<String, ?>> places = new ArrayList<>();

    /**
     * @param type as files name it, such as {@code GeoLite2-City}
     * @param ipVersion 4 or 6; files of 6 have the addresses of 4 as well
     */
    public CityDatabase(String type, int ipVersion) {
        this.type = type;
        this.ipVersion = ipVersion;
    }

    /**
     * Adds a network, which must not be part of another.
     *
     * @param network as in {@code 203.0.113.0/24}
     * @param place maps, lists, texts and integers, as the format nests them
     */
    public CityDatabase with(String network, Map<String, ?> place) {
        int slash = network.indexOf('/');
        byte[] address = bytes(network.substring(0, slash));
        int mapped = ipVersion == LATER_VERSION && address.length == 4 ? BITS_BEFORE_OLD_ADDRESSES : 0;
        int length = mapped + Integer.parseInt(network.substring(slash + 1));
        int node = 0;
        for (int i = 0; i < length - 1; i++) {
            node = child(node, bit(address, i - mapped));
        }
        nodes.get(node)[bit(address, length - 1 - mapped)] = leaf(places.size());
        places.add(place);
        return this;
    }

    private int child(int node, int side) {
        int[] sides = nodes.get(node);
        if (sides[side] == NOTHING) {
            sides[side] = nodes.size();
            nodes.add(new int[] {NOTHING, NOTHING});
        }
        return sides[side];
    }

    private static int bit(byte[] address, int index) {
        return index < 0 ? 0 : address[index / 8] >> (7 - index % 8) & 1;
    }

    // Places and nodes share the numbers: those of places are below nothing's.
    private static int leaf(int place) {
        return NOTHING - 1 - place;
    }

    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException("not an address: " + address, none);
        }
    }

    /** The file. */
    public byte[] bytes() {
        Values data = new Values();
        List<Integer> offsets = new ArrayList<>();
        for (Map<String, ?> place : places) {
            offsets.add(data.size());
            data.write(place);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int[] sides : nodes) {
            for (int side : sides) {
                int record = side >= 0
                        ? side
                        : side == NOTHING ? nodes.size() : nodes.size() + SEPARATOR + offsets.get(leaf(side));
                file.writeBytes(new byte[] {(byte) (record >> 16), (byte) (record >> 8), (byte) record});
            }
        }
        file.writeBytes(new byte[SEPARATOR]);
        file.writeBytes(data.bytes());
        file.writeBytes("\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(metadata());
        return file.toByteArray();
    }

    private byte[] metadata() {
        Values metadata = new Values();
        metadata.write(Map.of(
                "binary_format_major_version",
                2,
                "binary_format_minor_version",
                0,
                "build_epoch",
                1,
                "database_type",
                type,
                "description",
                Map.of(),
                "ip_version",
                ipVersion,
                "languages",
                List.of(),
                "node_count",
                nodes.size(),
                "record_size",
                24));
        return metadata.bytes();
    }

    /** Values in the format's own notation. */
    private static final class Values {
        private static final int SHORT = 29;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        int size() {
            return bytes.size();
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        private void write(Object value) {
            switch (value) {
                case String text -> {
                    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                    head(2, utf8.length);
                    bytes.writeBytes(utf8);
                }
                case Integer number -> {
                    head(6, 4);
                    for (int shift = 24; shift >= 0; shift -= 8) {
                        bytes.write(number >> shift);
                    }
                }
                case Map<?, ?> map -> {
                    head(7, map.size());
                    new TreeMap<>(map).forEach((key, entry) -> {
                        write(key);
                        write(entry);
                    });
                }
                case List<?> list -> {
                    bytes.write(list.size());
                    bytes.write(11 - 7);
                    list.forEach(this::write);
                }
                default -> throw new IllegalArgumentException("no such type in these files: " + value);
            }
        }

        private void head(int type, int size) {
            bytes.write(size < SHORT ? (type << 5) | size : (type << 5) | SHORT);
            if (size >= SHORT) {
                bytes.write(size - SHORT);
            }
        }
    }
}
