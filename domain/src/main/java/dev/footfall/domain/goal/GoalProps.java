package dev.footfall.domain.goal;

import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.util.LinkedHashMap;
import java.util.Map;

/** The custom properties of a goal as people write them (sites-api.md §4.1). */
public final class GoalProps {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_VALUE = 2000;

    private GoalProps() {}

    /** The pairs, or the first thing that is wrong with them. */
    public static Either<GoalFault, Map<String, String>> read(JsonTree.Members written) {
        if (written.members().size() > Goal.MOST_CUSTOM_PROPS) {
            return Either.left(GoalFault.TOO_MANY_PROPS);
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Map.Entry<String, JsonTree> pair : written.members().entrySet()) {
            if (!(pair.getValue() instanceof JsonTree.Text(String value))) {
                return Either.left(GoalFault.PROPS_NOT_TEXTS);
            }
            if (!isWithin(LONGEST_NAME, pair.getKey())) {
                return Either.left(GoalFault.PROP_NAME_LENGTH);
            }
            if (!isWithin(LONGEST_VALUE, value)) {
                return Either.left(GoalFault.PROP_VALUE_LENGTH);
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
