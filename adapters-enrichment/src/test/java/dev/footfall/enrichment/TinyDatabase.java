package dev.footfall.enrichment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a MaxMind database of a single node: addresses whose first bit is 0 have a place, the others have none. */
final class TinyDatabase {
    private static final int NODES = 1;
    private static final int SEPARATOR = 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private TinyDatabase() {}

    static byte[] of(String type, int ipVersion, Map<String, Object> place) {
        TinyDatabase file = new TinyDatabase();
        file.bytes.writeBytes(new byte[] {0, 0, NODES + SEPARATOR, 0, 0, NODES});
        file.bytes.writeBytes(new byte[SEPARATOR]);
        file.write(place);
        file.bytes.writeBytes("\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1));
        file.write(Map.of(
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
                NODES,
                "record_size",
                24));
        return file.bytes.toByteArray();
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
        bytes.write(size < 29 ? (type << 5) | size : (type << 5) | 29);
        if (size >= 29) {
            bytes.write(size - 29);
        }
    }
}
