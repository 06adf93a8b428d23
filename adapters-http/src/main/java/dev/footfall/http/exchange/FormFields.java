package dev.footfall.http.exchange;

import dev.footfall.domain.json.JsonTree;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bodies of HTML forms as trees (ingestion.md §1.3): values are texts, {@code props[plan]} is a member of a member. */
public final class FormFields {
    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]+\\])*)");
    private static final Pattern PART_NAME = Pattern.compile("(?i)\\bname=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)\\bfilename=");
    private static final int DEEPEST = 8;
    private static final String BLANK_LINE = "\r\n\r\n";

    private final Map<String, Object> root = new LinkedHashMap<>();

    private FormFields() {}

    /** Also of a query string. */
    public static JsonTree.Members urlEncoded(byte[] body) {
        FormFields fields = new FormFields();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            fields.put(
                    decoded(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return members(fields.root);
    }

    /** Files are left out. */
    public static JsonTree.Members multipart(byte[] body, String boundary) {
        FormFields fields = new FormFields();
        // One character for each byte, so that lengths and line ends survive whatever the parts hold.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String[] parts = text.split(Pattern.quote("\r\n--" + boundary), -1);
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf(BLANK_LINE);
            String headers = end < 0 ? "" : parts[i].substring(0, end);
            Matcher name = PART_NAME.matcher(headers);
            if (name.find() && !FILE.matcher(headers).find()) {
                fields.put(utf8(name.group(1)), utf8(parts[i].substring(end + BLANK_LINE.length())));
            }
        }
        return members(fields.root);
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private void put(String name, String value) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return;
        }
        List<String> path = new ArrayList<>(List.of(parts.group(1)));
        for (String key : parts.group(2).split("[\\[\\]]+", -1)) {
            if (!key.isEmpty()) {
                path.add(key);
            }
        }
        if (path.size() <= DEEPEST) {
            put(root, path, value);
        }
    }

    @SuppressWarnings("unchecked") // the only maps in the map are those put there
    private static void put(Map<String, Object> members, List<String> path, String value) {
        if (path.size() == 1) {
            members.put(path.getFirst(), value);
            return;
        }
        Object inner = members.get(path.getFirst());
        Map<String, Object> nested = inner instanceof Map ? (Map<String, Object>) inner : new LinkedHashMap<>();
        members.put(path.getFirst(), nested);
        put(nested, path.subList(1, path.size()), value);
    }

    private static JsonTree.Members members(Map<?, ?> values) {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        values.forEach((key, value) -> members.put(
                key.toString(),
                value instanceof Map<?, ?> nested ? members(nested) : new JsonTree.Text(value.toString())));
        return new JsonTree.Members(members);
    }
}
