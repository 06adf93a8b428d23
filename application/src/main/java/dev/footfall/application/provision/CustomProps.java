package dev.footfall.application.provision;

import dev.footfall.application.provision.Format.Flaw;
import dev.footfall.domain.goal.Goal;
import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.util.LinkedHashMap;
import java.util.Map;

/** The custom properties of a goal (sites-api.md §4.1). */
final class CustomProps {
    private static final int LONGEST_KEY = 300;
    private static final int LONGEST_VALUE = 2000;

    private CustomProps() {}

    static Either<Flaw, Map<String, String>> read(JsonTree tree) {
        if (!(tree instanceof JsonTree.Members(Map<String, JsonTree> members))) {
            return Formats.invalid();
        }
        if (members.size() > Goal.MOST_CUSTOM_PROPS) {
            return Either.left(new Flaw("use at most " + Goal.MOST_CUSTOM_PROPS + " properties per goal"));
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Map.Entry<String, JsonTree> pair : members.entrySet()) {
            if (!(pair.getValue() instanceof JsonTree.Text(String value))) {
                return Either.left(new Flaw("must be a map with string keys and string values"));
            }
            if (!isWithin(LONGEST_KEY, pair.getKey())) {
                return Either.left(new Flaw("key length is 1.." + LONGEST_KEY + " characters"));
            }
            if (!isWithin(LONGEST_VALUE, value)) {
                return Either.left(new Flaw("value length is 1.." + LONGEST_VALUE + " characters"));
            }
            pairs.put(pair.getKey(), value);
        }
        return Either.right(pairs);
    }

    private static boolean isWithin(int longest, String text) {
        int length = text.codePointCount(0, text.length());
        return length >= 1 && length <= longest;
    }
}
