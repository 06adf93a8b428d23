package dev.footfall.server.command;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.ConsoleHandler;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a command was called with: options of its own, those of {@link Option}, a file of them, and {@code --verbose}. */
public final class GivenOptions {
    private static final String CONFIG = "--config";
    private static final String VERBOSE = "--verbose";
    private static final String USUAL_FILE = "footfall.properties";

    private final Surroundings world;
    private final ParseResult command;

    public GivenOptions(Surroundings world, ParseResult command) {
        this.world = world;
        this.command = command;
    }

    /**
     * A command with what every one has. It takes all options, so that a file or script of them fits any command.
     *
     * @param shown the options that matter to it, which help lists
     * @param own what it alone takes
     */
    public static CommandSpec command(Command command, String description, Set<Option> shown, ArgSpec... own) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        spec.usageMessage()
                .description(description)
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .footer(
                        "",
                        "Every option of the server may also stand in the environment (--data-dir: FOOTFALL_DATA_DIR)",
                        "or in the file (data-dir=...). The command line wins, then the environment.");
        for (ArgSpec argument : own) {
            spec.add(argument);
        }
        for (Option option : Option.values()) {
            spec.addOption(OptionSpec.builder(option.flag())
                    .type(String.class)
                    .paramLabel(option.placeholder())
                    .hidden(!shown.contains(option))
                    .description(
                            option.meaning() + (option.byDefault().isEmpty() ? "" : " (" + option.byDefault() + ")"))
                    .build());
        }
        spec.addOption(OptionSpec.builder(CONFIG)
                .type(Path.class)
                .paramLabel("FILE")
                .description("file of options (" + USUAL_FILE + ", if there is one)")
                .build());
        spec.addOption(OptionSpec.builder(VERBOSE)
                .description("say more, also of failures")
                .build());
        return spec.addOption(help());
    }

    public static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("print this text")
                .build();
    }

    public Surroundings world() {
        return world;
    }

    /** Whether the operator wants to know more, also of failures. */
    public boolean wantsMore() {
        return names(VERBOSE);
    }

    /** Logs to standard error from now on. */
    public Logs logs() {
        Logs logs = Logs.to(new ConsoleHandler(), settings().logFormat());
        if (wantsMore()) {
            logs.talkative();
        }
        return logs;
    }

    /** Does something of which there may be something to log. */
    public <T> T logging(Supplier<T> work) {
        Logs logs = logs();
        try {
            return work.get();
        } finally {
            logs.close();
        }
    }

    public boolean names(Option option) {
        return names(option.flag());
    }

    /** Whether an option stands on the command line. */
    public boolean names(String flag) {
        return command.hasMatchedOption(flag);
    }

    /** The text of one of the command's own options. */
    public Optional<String> value(String flag) {
        return Optional.ofNullable(command.matchedOptionValue(flag, null));
    }

    /** The text of an option the command cannot do without. */
    public String required(String flag) {
        return value(flag).orElseThrow(() -> new IllegalStateException(flag + " is not declared as required"));
    }

    /** What was given without a flag, in its order. */
    public List<String> arguments() {
        return command.matchedPositionals().stream()
                .flatMap(positional -> positional.originalStringValues().stream())
                .toList();
    }

    /** A file as the operator names it. */
    public Path file(String name) {
        return world.folder().resolve(name);
    }

    /** The mistake of whoever called the command, to be thrown. */
    public ParameterException misuse(String sentence) {
        return new ParameterException(commandLine(), sentence);
    }

    /** The command line the command is part of. */
    public CommandLine commandLine() {
        return command.commandSpec().commandLine();
    }

    public Path dataDirectory() {
        return world.folder().resolve(settings().dataDirectory());
    }

    /** @throws WrongSettings naming every mistake */
    public Settings settings() {
        return settingsWith(Map.of());
    }

    /**
     * The settings but for some options, each of which another flag gives anew if it is there.
     *
     * @throws WrongSettings naming every mistake
     */
    public Settings settingsWith(Map<Option, String> flags) {
        Map<Option, String> given = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            value(option.flag()).ifPresent(value -> given.put(option, value));
        }
        Map<Option, String> named = new EnumMap<>(Option.class);
        flags.forEach((option, flag) -> value(flag).ifPresent(value -> {
            given.put(option, value);
            named.put(option, flag);
        }));
        return new SettingsReader(new Sources(given, named, world.environment(), file()))
                .read()
                .toEither()
                .getOrElseThrow(problems -> new WrongSettings(commandLine(), problems));
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
    public static final class WrongSettings extends ParameterException {
        private static final long serialVersionUID = 1L;

        WrongSettings(CommandLine command, Seq<SettingsProblem> problems) {
            super(command, problems.map(SettingsProblem::message).mkString(System.lineSeparator()));
        }
    }
}
