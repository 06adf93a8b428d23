package dev.footfall.server.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Commands under a word of their own, as in {@code keys list}. */
public final class Group {
    private Group() {}

    public static CommandSpec of(String description, List<Command> commands) {
        CommandSpec group = CommandSpec.create();
        group.usageMessage().description(description).sortOptions(false);
        group.addOption(GivenOptions.help());
        commands.forEach(command -> group.addSubcommand(command.name(), command.spec()));
        return group;
    }
}
