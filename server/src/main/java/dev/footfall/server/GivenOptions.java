package dev.footfall.server;

import dev.footfall.server.log.Logs;
import dev.footfall.server.settings.Option;
import dev.footfall.server.settings.Settings;
import dev.footfall.server.settings.SettingsProblem;
import dev.footfall.server.settings.SettingsReader;
import dev.footfall.server.settings.Sources;
import dev.footfall.server.settings.Sources.SettingsFile;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The options of a command that starts a server: those of {@link Option}, a file of them, and {@code --verbose}. */
final class GivenOptions {
    private static final String CONFIG = "--config";
    private static final String VERBOSE = "--verbose";
    private static final String USUAL_FILE = "footfall.properties";

    private final Surroundings world;
    private final ParseResult command;

    GivenOptions(Surroundings world, ParseResult command) {
        this.world = world;
        this.command = command;
    }

    static CommandSpec command(String description) {
        CommandSpec command = CommandSpec.create();
        command.usageMessage()
                .description(description)
                .sortOptions(false)
                .footer(
                        "",
                        "Every option may also stand in the environment (--data-dir: FOOTFALL_DATA_DIR)",
                        "or in the file (data-dir=...). The command line wins, then the environment.");
        for (Option option : Option.values()) {
            command.addOption(OptionSpec.builder(option.flag())
                    .type(String.class)
                    .paramLabel(option.placeholder())
                    .description(
                            option.meaning() + (option.byDefault().isEmpty() ? "" : " (" + option.byDefault() + ")"))
                    .build());
        }
        command.addOption(OptionSpec.builder(CONFIG)
                .type(Path.class)
                .paramLabel("FILE")
                .description("file of options (" + USUAL_FILE + ", if there is one)")
                .build());
        command.addOption(OptionSpec.builder(VERBOSE)
                .description("say more, also of failures")
                .build());
        return command.addOption(help());
    }

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("print this text")
                .build();
    }

    static boolean wantsMore(ParseResult command) {
        return command.commandSpec().findOption(VERBOSE) != null && command.hasMatchedOption(VERBOSE);
    }

    void adjust(Logs logs) {
        if (wantsMore(command)) {
            logs.talkative();
        }
    }

    boolean names(Option option) {
        return command.hasMatchedOption(option.flag());
    }

    /** @throws WrongSettings naming every mistake */
    Settings settings() {
        Map<Option, String> given = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            String value = command.matchedOptionValue(option.flag(), null);
            if (value != null) {
                given.put(option, value);
            }
        }
        return new SettingsReader(new Sources(given, world.environment(), file()))
                .read()
                .toEither()
                .getOrElseThrow(
                        problems -> new WrongSettings(command.commandSpec().commandLine(), problems));
    }

    private Optional<SettingsFile> file() {
        Path named = command.matchedOptionValue(CONFIG, null);
        Path file = world.folder().resolve(named == null ? Path.of(USUAL_FILE) : named);
        return named == null && !Files.exists(file) ? Optional.empty() : Optional.of(read(file));
    }

    private static SettingsFile read(Path file) {
        Properties lines = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            lines.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + file + " cannot be read: " + unreadable, unreadable);
        } catch (IllegalArgumentException malformed) {
            throw new UncheckedIOException(
                    "The file " + file + " cannot be read: " + malformed.getMessage(), new IOException(malformed));
        }
        return new SettingsFile(
                file, lines.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, lines::getProperty)));
    }

    /** Options that cannot be understood, whichever way they were given. */
    static final class WrongSettings extends ParameterException {
        private static final long serialVersionUID = 1L;

        WrongSettings(CommandLine command, Seq<SettingsProblem> problems) {
            super(command, problems.map(SettingsProblem::message).mkString(System.lineSeparator()));
        }
    }
}
