package dev.footfall.server;

import dev.footfall.server.care.Backup;
import dev.footfall.server.care.Doctor;
import dev.footfall.server.care.Move;
import dev.footfall.server.care.Recover;
import dev.footfall.server.care.Restore;
import dev.footfall.server.command.Command;
import dev.footfall.server.command.DoneInPart;
import dev.footfall.server.command.GivenOptions;
import dev.footfall.server.command.Group;
import dev.footfall.server.command.Surroundings;
import dev.footfall.server.explanation.ExplainEvent;
import dev.footfall.server.keys.CreateKey;
import dev.footfall.server.keys.CreatePluginToken;
import dev.footfall.server.keys.ListKeys;
import dev.footfall.server.keys.ListPluginTokens;
import dev.footfall.server.keys.RevokeKey;
import dev.footfall.server.keys.RevokePluginToken;
import dev.footfall.server.provision.ProvisionDocument;
import dev.footfall.server.question.Question;
import dev.footfall.server.transfer.ExportEvents;
import dev.footfall.server.transfer.ExportStats;
import dev.footfall.server.transfer.ImportEvents;
import dev.footfall.server.transfer.ImportStats;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The commands and their exit codes: 0 done, 1 the work failed, 2 wrong usage (server-cli.md §2), 3 done in part. */
final class CommandLineInterface {
    private static final int DONE_IN_PART = 3;

    private final Surroundings world;

    CommandLineInterface(Surroundings world) {
        this.world = world;
    }

    int run(String... arguments) {
        CommandLine commandLine = new CommandLine(root());
        commandLine.setOut(new PrintWriter(world.out(), true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(world.err(), true, StandardCharsets.UTF_8));
        commandLine.setExecutionStrategy(this::execute);
        commandLine.setParameterExceptionHandler(this::misused);
        return commandLine.execute(arguments);
    }

    private CommandSpec root() {
        CommandSpec root = CommandSpec.create().name("footfall").version("Footfall " + world.version());
        root.usageMessage().sortOptions(false).description("Web analytics with Plausible's APIs, in one process.");
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("print the version")
                .build());
        root.addOption(GivenOptions.help());
        add(root, new Demo(), new Serve(), new ProvisionDocument());
        root.addSubcommand("keys", Group.of("API keys.", List.of(new CreateKey(), new ListKeys(), new RevokeKey())));
        root.addSubcommand(
                "plugin-tokens",
                Group.of(
                        "Tokens that let plugins into one site.",
                        List.of(new CreatePluginToken(), new ListPluginTokens(), new RevokePluginToken())));
        root.addSubcommand(
                "import",
                Group.of("Bring events or statistics into a site.", List.of(new ImportEvents(), new ImportStats())));
        root.addSubcommand(
                "export",
                Group.of(
                        "Write a site's events or statistics to files.",
                        List.of(new ExportEvents(), new ExportStats())));
        add(root, new Question(), new ExplainEvent(), new Backup(), new Restore(), new Recover(), new Move());
        add(root, new Doctor(), new Completion(), new Rehearsal(), new Help());
        return root;
    }

    private static void add(CommandSpec root, Command... commands) {
        for (Command command : commands) {
            root.addSubcommand(command.name(), command.spec());
        }
    }

    private int execute(ParseResult result) {
        Integer help = CommandLine.executeHelpRequest(result);
        if (help != null) {
            return help;
        }
        ParseResult innermost = result;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        if (innermost.commandSpec().userObject() instanceof Command command) {
            return execute(command, new GivenOptions(world, innermost));
        }
        throw new ParameterException(innermost.commandSpec().commandLine(), "Which command?");
    }

    private int execute(Command command, GivenOptions given) {
        try {
            command.run(given);
            return ExitCode.OK;
        } catch (ParameterException mistake) {
            throw mistake;
        } catch (DoneInPart missing) {
            world.err().println("footfall: " + missing.getMessage());
            return DONE_IN_PART;
        } catch (RuntimeException failure) {
            return failed(failure, given);
        }
    }

    private int misused(ParameterException mistake, String[] arguments) {
        CommandLine commandLine = mistake.getCommandLine();
        commandLine.getErr().println(mistake.getMessage());
        if (!(mistake instanceof GivenOptions.WrongSettings)) {
            commandLine.usage(commandLine.getErr());
        }
        return ExitCode.USAGE;
    }

    private int failed(RuntimeException failure, GivenOptions given) {
        world.err().println("footfall: " + Failures.sentence(failure));
        if (given.wantsMore()) {
            failure.printStackTrace(world.err());
        }
        return ExitCode.SOFTWARE;
    }
}
