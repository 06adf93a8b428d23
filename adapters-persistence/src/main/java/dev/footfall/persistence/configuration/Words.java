package dev.footfall.persistence.configuration;

import java.util.Arrays;
import java.util.Locale;

/** How choices are written in the database: an enum's constant in lower case. */
final class Words {
    private Words() {}

    static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** A word nobody knows means that the database is not ours or newer than we are, and throws. */
    static <E extends Enum<E>> E read(Class<E> choices, String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> of(choice).equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(choices.getSimpleName(), word));
    }

    static IllegalStateException unknown(String what, String word) {
        return new IllegalStateException("the configuration store names an unknown " + what + ": '" + word + "'");
    }
}
