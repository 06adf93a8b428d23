package dev.footfall.server;

import dev.footfall.server.command.Command;
import dev.footfall.server.command.GivenOptions;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** {@code footfall completion}: a script that has bash and zsh complete commands and options. */
final class Completion implements Command {
    @Override
    public String name() {
        return "completion";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec completion = CommandSpec.wrapWithoutInspection(this);
        completion
                .usageMessage()
                .description("Print a script by which bash and zsh complete commands.")
                .footer("", "For this shell:      source <(footfall completion)");
        return completion.addOption(GivenOptions.help());
    }

    @Override
    public void run(GivenOptions given) {
        given.world()
                .out()
                .print(AutoComplete.bash("footfall", given.commandLine().getParent()));
    }
}
