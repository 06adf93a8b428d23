package dev.footfall.application.provision;

import dev.footfall.application.provision.Format.Flaw;
import dev.footfall.domain.json.JsonTree;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The formats of a document's values, and the words of their faults. */
final class Formats {
    static final String INVALID = "is invalid";
    static final String BLANK = "can't be blank";
    static final String TAKEN = "has already been taken";
    static final String NO_USER = "there is no such user";

    private static final Pattern EMAIL_SHAPE = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static final Format<JsonTree> ANYTHING = Either::right;

    /** Any text, also an empty one. */
    static final Format<String> STRING =
            tree -> tree instanceof JsonTree.Text(String value) ? Either.right(value) : invalid();

    static final Format<String> TEXT = STRING.then(text -> text.isBlank() ? Either.left(BLANK) : Either.right(text));

    static final Format<String> EMAIL =
            TEXT.then(text -> EMAIL_SHAPE.matcher(text).matches() ? Either.right(text) : Either.left(INVALID));

    static final Format<UUID> IDENTIFIER = TEXT.then(Formats::identifier);

    static final Format<Boolean> FLAG =
            tree -> tree instanceof JsonTree.Bool(boolean value) ? Either.right(value) : invalid();

    private Formats() {}

    static Either<String, UUID> identifier(String text) {
        return UUID_SHAPE.matcher(text).matches() ? Either.right(UUID.fromString(text)) : Either.left(INVALID);
    }

    static <T> Either<Flaw, T> invalid() {
        return Either.left(new Flaw(INVALID));
    }

    static Format<Integer> whole(int least, int most) {
        return tree -> tree instanceof JsonTree.Numeral(BigDecimal value, boolean isWrittenAsInteger)
                        && isWrittenAsInteger
                        && value.compareTo(BigDecimal.valueOf(least)) >= 0
                        && value.compareTo(BigDecimal.valueOf(most)) <= 0
                ? Either.right(value.intValueExact())
                : invalid();
    }

    static Format<String> atMost(int characters) {
        return TEXT.then(text -> text.codePointCount(0, text.length()) <= characters
                ? Either.right(text)
                : Either.left("should be at most " + characters + " character(s)"));
    }

    /** One of the names; whatever else is invalid. */
    static <T> Format<T> named(Function<String, Optional<T>> names) {
        return STRING.then(name -> found(names.apply(name), INVALID));
    }

    /** One of the constants, in lower case. */
    static <E extends Enum<E>> Format<E> oneOf(Class<E> type) {
        return named(name -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst());
    }

    static <T> Format<List<T>> listOf(Format<T> item) {
        return tree -> tree instanceof JsonTree.Items(List<JsonTree> trees) ? list(item, trees) : invalid();
    }

    private static <T> Either<Flaw, List<T>> list(Format<T> format, List<JsonTree> trees) {
        List<T> items = new ArrayList<>();
        for (JsonTree tree : trees) {
            Either<Flaw, T> item = format.read(tree);
            if (item.isLeft()) {
                String where = "[" + items.size() + "]";
                return item.mapLeft(flaw -> new Flaw(where + flaw.where(), flaw.words()))
                        .map(List::of);
            }
            item.forEach(items::add);
        }
        return Either.right(List.copyOf(items));
    }

    static <T> Either<String, T> found(Optional<T> what, String otherwise) {
        return what.<Either<String, T>>map(Either::right).orElseGet(() -> Either.left(otherwise));
    }
}
