package dev.footfall.server.settings;

import java.nio.file.Path;

/** A mistake of the operator. */
public sealed interface SettingsProblem {
    /**
     * A value that cannot be read.
     *
     * @param origin the name the value was given under
     * @param expected what would be right, as in {@code a whole number from 0 to 65535}
     */
    record Malformed(String origin, String value, String expected) implements SettingsProblem {}

    /** A value that cannot be read, and that nobody may see. */
    record MalformedSecret(String origin, String expected) implements SettingsProblem {}

    /** An option that another one needs. */
    record Missing(Option option, Option neededBy) implements SettingsProblem {}

    /** A line of the file that sets nothing this version knows. */
    record UnknownKey(Path file, String key) implements SettingsProblem {}

    /** One sentence without a full stop. */
    default String message() {
        return switch (this) {
            case Malformed(String origin, String value, String expected) ->
                origin + ": '" + value + "' is not " + expected;
            case MalformedSecret(String origin, String expected) -> origin + " is not " + expected;
            case Missing(Option option, Option neededBy) ->
                option.key() + " must be given with " + neededBy.key() + ": " + option.meaning();
            case UnknownKey(Path file, String key) -> key + " in " + file + ": there is no such option";
        };
    }
}
