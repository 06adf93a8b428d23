package dev.footfall.server;

import dev.footfall.server.command.Arguments;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall help [COMMAND…]}: what a command takes, also one of a group, as in {@code help keys create}. */
final class Help implements Command {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec help = CommandSpec.wrapWithoutInspection(this);
        help.usageMessage().description("Say what a command does and takes.");
        help.add(Arguments.any("COMMAND", "all of them without one"));
        return help.addOption(GivenOptions.help());
    }

    @Override
    public void run(GivenOptions given) {
        CommandLine shown = given.commandLine().getParent();
        for (String name : given.arguments()) {
            CommandLine next = shown.getSubcommands().get(name);
            if (next == null) {
                throw new CommandLine.ParameterException(shown, "There is no command " + name);
            }
            shown = next;
        }
        shown.usage(shown.getOut());
    }
}
