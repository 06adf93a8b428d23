package dev.footfall.application.move;

/** Why nothing was moved. */
public sealed interface MoveProblem {
    /** There is something in the target, and nothing is replaced. */
    record TargetNotEmpty() implements MoveProblem {}

    /** Somebody wrote to the source meanwhile. */
    record SourceChanged(Census before, Census after) implements MoveProblem {}

    /** What arrived is not what there was. */
    record RowsDiffer(Census source, Census target) implements MoveProblem {}
}
