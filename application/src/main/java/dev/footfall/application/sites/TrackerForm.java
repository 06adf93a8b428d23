package dev.footfall.application.sites;

import dev.footfall.domain.json.JsonTree;
import dev.footfall.domain.tracker.TrackerConfiguration;
import dev.footfall.domain.tracker.TrackerConfiguration.Installation;
import dev.footfall.domain.tracker.TrackerConfiguration.Option;
import io.vavr.control.Either;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is to change in a tracker's configuration (sites-api.md §3); what is not named stays.
 *
 * @param installation empty: not named
 */
public record TrackerForm(Optional<Optional<Installation>> installation, Map<Option, Boolean> options) {
    static final TrackerForm NOTHING = new TrackerForm(Optional.empty(), Map.of());

    private static final String INSTALLATION = "installation_type";

    /** Of several faults the first in the order of the document is told; nothing and null change nothing. */
    public static Either<SitesProblem, TrackerForm> read(Optional<JsonTree> written) {
        return switch (written.orElseGet(JsonTree.Null::new)) {
            case JsonTree.Null() -> Either.right(NOTHING);
            case JsonTree.Members members ->
                installation(members).flatMap(kind -> options(members).map(options -> new TrackerForm(kind, options)));
            case JsonTree ignored -> Either.left(new SitesProblem.TrackerInvalid(Optional.empty()));
        };
    }

    private static Either<SitesProblem, Optional<Optional<Installation>>> installation(JsonTree.Members members) {
        Optional<JsonTree> given = members.member(INSTALLATION);
        if (given.isEmpty()) {
            return Either.right(Optional.empty());
        }
        return switch (given.get()) {
            case JsonTree.Null() -> Either.right(Optional.of(Optional.empty()));
            case JsonTree.Text(String word) when word.isEmpty() -> Either.right(Optional.of(Optional.empty()));
            case JsonTree.Text(String word) ->
                Arrays.stream(Installation.values())
                        .filter(kind -> kind.wireName().equals(word))
                        .findFirst()
                        .<Either<SitesProblem, Optional<Optional<Installation>>>>map(
                                kind -> Either.right(Optional.of(Optional.of(kind))))
                        .orElseGet(() -> invalid(INSTALLATION));
            case JsonTree ignored -> invalid(INSTALLATION);
        };
    }

    private static Either<SitesProblem, Map<Option, Boolean>> options(JsonTree.Members members) {
        Map<Option, Boolean> options = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            Optional<JsonTree> given = members.member(option.wireName());
            Optional<Boolean> isOn = given.flatMap(TrackerForm::flag);
            if (given.isPresent() && isOn.isEmpty()) {
                return invalid(option.wireName());
            }
            isOn.ifPresent(on -> options.put(option, on));
        }
        return Either.right(options);
    }

    private static Optional<Boolean> flag(JsonTree written) {
        return switch (written) {
            case JsonTree.Bool(boolean value) -> Optional.of(value);
            case JsonTree.Text(String word) ->
                switch (word) {
                    case "true", "1" -> Optional.of(true);
                    case "false", "0", "" -> Optional.of(false);
                    default -> Optional.empty();
                };
            case JsonTree ignored -> Optional.empty();
        };
    }

    private static <T> Either<SitesProblem, T> invalid(String field) {
        return Either.left(new SitesProblem.TrackerInvalid(Optional.of(field)));
    }

    TrackerConfiguration over(TrackerConfiguration present) {
        TrackerConfiguration changed = present.installedBy(installation.orElse(present.installation()));
        for (Map.Entry<Option, Boolean> option : options.entrySet()) {
            changed = changed.with(option.getKey(), option.getValue());
        }
        return changed;
    }
}
