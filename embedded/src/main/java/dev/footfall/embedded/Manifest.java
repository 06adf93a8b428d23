package dev.footfall.embedded;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.json.JsonTree.Members;
import dev.footfall.domain.json.JsonTree.Numeral;
import dev.footfall.domain.json.JsonTree.Text;
import dev.footfall.embedded.BackedUp.Secret;
import dev.footfall.files.JsonText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an archive says about itself, as JSON.
 *
 * @param version of the Footfall that wrote it, if that is known
 */
record Manifest(Optional<String> version, BackedUp contents) {
    private static final int FORMAT = 1;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    byte[] json() {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        members.put("format", number(FORMAT));
        version.ifPresent(known -> members.put("version", new Text(known)));
        members.put("taken_at", new Text(contents.at().toString()));
        members.put("secret", new Text(word(contents.secret())));
        members.put("configuration", numbers(contents.rows().configuration()));
        members.put("statistics", numbers(contents.rows().statistics()));
        return JsonText.write(new Members(members)).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws BackupUnreadable when it is none, or one of a newer format */
    static Manifest read(byte[] json) {
        Members members = new JsonText()
                .read(json)
                .map(Manifest::members)
                .getOrElseThrow(problem -> unreadable("its manifest is no JSON: " + problem.reason()));
        long format = number(member(members, "format"));
        if (format != FORMAT) {
            throw unreadable("its format is " + format + ", and this version of Footfall reads " + FORMAT + " only");
        }
        return new Manifest(
                members.member("version").map(Manifest::text),
                new BackedUp(
                        instant(text(member(members, "taken_at"))),
                        new RowCounts(
                                numbers(member(members, "configuration")), numbers(member(members, "statistics"))),
                        secret(text(member(members, "secret")))));
    }

    private static String word(Secret secret) {
        return switch (secret) {
            case INCLUDED -> "included";
            case KEPT_ELSEWHERE -> "kept elsewhere";
        };
    }

    private static Secret secret(String word) {
        for (Secret secret : Secret.values()) {
            if (word(secret).equals(word)) {
                return secret;
            }
        }
        throw unreadable("its manifest does not say where the secret is");
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw unreadable("its manifest does not say when it was made");
        }
    }

    private static JsonTree numbers(SortedMap<String, Long> rows) {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        rows.forEach((table, count) -> members.put(table, number(count)));
        return new Members(members);
    }

    private static SortedMap<String, Long> numbers(JsonTree tree) {
        SortedMap<String, Long> rows = new TreeMap<>();
        members(tree).members().forEach((table, count) -> rows.put(table, number(count)));
        return rows;
    }

    private static JsonTree number(long number) {
        return new Numeral(BigDecimal.valueOf(number), true);
    }

    private static JsonTree member(Members members, String name) {
        return members.member(name).orElseThrow(() -> unreadable("its manifest lacks \"" + name + "\""));
    }

    private static Members members(JsonTree tree) {
        if (tree instanceof Members members) {
            return members;
        }
        throw altered();
    }

    private static String text(JsonTree tree) {
        if (tree instanceof Text(String text)) {
            return text;
        }
        throw altered();
    }

    private static long number(JsonTree tree) {
        if (tree instanceof Numeral numeral && DIGITS.matcher(numeral.text()).matches()) {
            return numeral.value().longValueExact();
        }
        throw altered();
    }

    private static BackupUnreadable altered() {
        return unreadable("its manifest is not as it was written");
    }

    private static BackupUnreadable unreadable(String because) {
        return BackupArchive.unreadable(because);
    }
}
