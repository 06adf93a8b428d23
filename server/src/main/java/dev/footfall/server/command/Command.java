package dev.footfall.server.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Something an operator can start. */
public interface Command {
    /** As typed, below the group it belongs to. */
    String name();

    /** What it takes; made by {@link GivenOptions#command}. */
    CommandSpec spec();

    /**
     * Does the work; a failure is any other exception, of which the operator reads one sentence.
     *
     * @throws ParameterException when it was called wrongly
     */
    void run(GivenOptions given);
}
