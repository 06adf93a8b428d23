package dev.footfall.server.failures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Kinds of requests that make no sense, or little, each framed so that HTTP itself is intact.
 *
 * <p>What is answered must be one of the kind's statuses. For events they are those of ingestion.md §1.1, and 431 for
 * headers of more than 16 KB.
 */
enum Nonsense {
    EVENT(Set.of(202, 400, 406, 413, 415, 431)) {
        @Override
        byte[] request(Mutator mutator, String key) {
            StringBuilder headers = new StringBuilder();
            headers.append("Content-Type: ")
                    .append(line(mutator.rarelyNonsense(TYPES, 4)))
                    .append("\r\n");
            headers.append(header(mutator, mutator.good(HEADERS)));
            headers.append(header(mutator, mutator.good(HEADERS)));
            return Wire.request("POST /api/event", headers.toString(), mutator.nonsense(EVENTS));
        }
    },
    V1(Set.of(200, 400, 401, 402, 404, 414)) {
        @Override
        byte[] request(Mutator mutator, String key) {
            String question = encoded(mutator.nonsense(QUESTIONS));
            return Wire.request(
                    "GET /api/v1/stats/aggregate?site_id=shop.example&" + question, authorization(key), new byte[0]);
        }
    },
    V2(Set.of(200, 400, 401, 402, 413)) {
        @Override
        byte[] request(Mutator mutator, String key) {
            return Wire.request(
                    "POST /api/v2/query",
                    authorization(key) + "Content-Type: application/json\r\n",
                    mutator.nonsense(QUERIES));
        }
    };

    private static final List<byte[]> EVENTS = Corpus.lines("events.txt");
    private static final List<byte[]> TYPES = Corpus.lines("types.txt");
    private static final List<byte[]> HEADERS = Corpus.lines("headers.txt");
    private static final List<byte[]> QUESTIONS = Corpus.lines("questions.txt");
    private static final List<byte[]> QUERIES = Corpus.lines("queries.txt");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<Integer> statuses;

    Nonsense(Set<Integer> statuses) {
        this.statuses = statuses;
    }

    /** @param key for questions that need one */
    abstract byte[] request(Mutator mutator, String key);

    boolean mayBeAnswered(int status) {
        return statuses.contains(status);
    }

    private static String authorization(String key) {
        return "Authorization: Bearer " + key + "\r\n";
    }

    /** The header under its name with another value. */
    private static String header(Mutator mutator, byte[] good) {
        String name = new String(good, StandardCharsets.UTF_8).split(":", 2)[0];
        byte[] value = Arrays.copyOfRange(good, name.length() + 1, good.length);
        return name + ":" + line(mutator.nonsense(List.of(value))) + "\r\n";
    }

    /** Everything but control characters, which HTTP forbids: Jetty refuses them and closes the connection. */
    private static String line(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[\\x00-\\x08\\x0a-\\x1f\\x7f]", "");
    }

    /** What no address can hold is encoded; percent signs are left as they are, however little they mean. */
    private static String encoded(byte[] question) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        for (byte single : question) {
            if (single > ' ' && single < 0x7f && single != '#') {
                encoded.write(single);
            } else {
                encoded.writeBytes("%%%02X".formatted(single & 0xff).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return encoded.toString(StandardCharsets.US_ASCII);
    }
}
