package dev.footfall.application.imports;

import dev.footfall.application.ingest.LoadProblem.LineFault;

/** Why nothing was imported. */
public sealed interface ImportProblem {
    /** In the words of the compatible product where it has any (imports-and-exports.md §1, §3, §4). */
    default String sentence() {
        return switch (this) {
            case ConsolidatedView() -> "Consolidated views have no imports.";
            case TooManyImports() ->
                "Maximum of " + ImportStatistics.MOST_IMPORTS
                        + " imports is reached. Delete or cancel an existing import to start a new one.";
            case ImportInProgress() ->
                "No new imports can be started until the import in progress is completed or cancelled.";
            case NoFiles() -> "invalid filename";
            case TooManyFiles() -> "too many files";
            case NoTimeWindow() ->
                "Import failed. No data could be imported because date range overlaps with existing data.";
            case Unreadable(String file, LineFault fault) ->
                "Import failed. " + file + ", line " + fault.line() + ": " + fault.fault();
        };
    }

    /** It shows what its sites have. */
    record ConsolidatedView() implements ImportProblem {}

    record TooManyImports() implements ImportProblem {}

    record ImportInProgress() implements ImportProblem {}

    /** None of the files is named like one of daily aggregates. */
    record NoFiles() implements ImportProblem {}

    record TooManyFiles() implements ImportProblem {}

    /** All the days are taken by other imports or by the site's own events. */
    record NoTimeWindow() implements ImportProblem {}

    /** The first row that is none: the import is kept as a failed one, without rows. */
    record Unreadable(String file, LineFault fault) implements ImportProblem {}
}
