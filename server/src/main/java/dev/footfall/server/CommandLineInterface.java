package dev.footfall.server;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The commands and their exit codes: 0 done, 1 the work failed, 2 wrong usage (server-cli.md §2). */
final class CommandLineInterface {
    private static final String SERVE = "serve";
    private static final String DEMO = "demo";
    private static final String REHEARSE = "rehearse";

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
        root.addSubcommand(DEMO, GivenOptions.command("Serve 90 days of sample traffic, with keys and lines to try."));
        root.addSubcommand(SERVE, GivenOptions.command("Serve the sites of a data directory."));
        CommandSpec rehearse = CommandSpec.create();
        rehearse.usageMessage().hidden(true);
        root.addSubcommand(REHEARSE, rehearse);
        root.addSubcommand("help", new CommandLine(new CommandLine.HelpCommand()));
        return root;
    }

    private int execute(ParseResult result) {
        Integer help = CommandLine.executeHelpRequest(result);
        if (help != null) {
            return help;
        }
        if (!result.hasSubcommand()) {
            throw new ParameterException(result.commandSpec().commandLine(), "Which command?");
        }
        ParseResult command = result.subcommand();
        try {
            carryOut(command.commandSpec().name(), new GivenOptions(world, command));
            return ExitCode.OK;
        } catch (ParameterException mistake) {
            throw mistake;
        } catch (RuntimeException failure) {
            return failed(failure, command);
        }
    }

    private void carryOut(String command, GivenOptions given) {
        switch (command) {
            case SERVE -> new Serve(world).run(given);
            case DEMO -> new Demo(world).run(given);
            case REHEARSE -> new Rehearsal(world).run();
            default -> throw new IllegalStateException("nobody carries out " + command);
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

    private int failed(RuntimeException failure, ParseResult command) {
        world.err().println("footfall: " + Failures.sentence(failure));
        if (GivenOptions.wantsMore(command)) {
            failure.printStackTrace(world.err());
        }
        return ExitCode.SOFTWARE;
    }
}
