package dev.footfall.server.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where values come from, the strongest first. An empty environment variable counts as none.
 *
 * @param flags what options were called on the command line, as far as that is not their own flag
 * @param environment all variables of the process
 */
public record Sources(
        Map<Option, String> commandLine,
        Map<Option, String> flags,
        Map<String, String> environment,
        Optional<SettingsFile> file) {
    public Sources {
        commandLine = Map.copyOf(commandLine);
        flags = Map.copyOf(flags);
        environment = Map.copyOf(environment);
    }

    public Sources(Map<Option, String> commandLine, Map<String, String> environment, Optional<SettingsFile> file) {
        this(commandLine, Map.of(), environment, file);
    }

    Found find(Option option) {
        return onCommandLine(option)
                .or(() -> inEnvironment(option))
                .or(() -> inFile(option))
                .orElseGet(() -> new Found(option.byDefault(), "default"));
    }

    private Optional<Found> onCommandLine(Option option) {
        return Optional.ofNullable(commandLine.get(option))
                .map(value -> new Found(value, flags.getOrDefault(option, option.flag())));
    }

    private Optional<Found> inEnvironment(Option option) {
        return Optional.ofNullable(environment.get(option.variable()))
                .filter(value -> !value.isEmpty())
                .map(value -> new Found(value, option.variable()));
    }

    private Optional<Found> inFile(Option option) {
        return file.flatMap(settings -> Optional.ofNullable(settings.values().get(option.key()))
                .map(value -> new Found(value, option.key() + " in " + settings.path())));
    }

    /**
     * A value as spelt.
     *
     * @param origin the name it was given under, for messages
     */
    record Found(String value, String origin) {}

    /** A file of settings that has been read. */
    public record SettingsFile(Path path, Map<String, String> values) {
        public SettingsFile {
            values = Map.copyOf(values);
        }
    }
}
