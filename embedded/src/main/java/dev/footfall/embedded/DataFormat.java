package dev.footfall.embedded;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The format of a data directory: which files are in it, and what they mean. It counts up only when an older Footfall would
 * misread or damage what a newer one has written; tables that grow are the stores' own migrations.
 *
 * @param number 1 or more; a directory without a number is of format 1
 */
record DataFormat(int number) {
    /** Since 2 there may be events in a journal beside the statistics. */
    static final DataFormat CURRENT = new DataFormat(2);

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    String text() {
        return number + "\n";
    }

    /** @throws DataDirectoryUnknown when the text in a folder names a newer format than this one, or none */
    void refuseUnlessRead(Path folder, String text) {
        String found = text.strip();
        if (!NUMBER.matcher(found).matches()) {
            throw new DataDirectoryUnknown("The file " + folder.resolve("format")
                    + " does not hold the number of a data format: restore a backup into an empty folder.");
        }
        refuseIfNewer(folder, found);
    }

    /** @throws DataDirectoryUnknown when the text in a folder names a newer format than this one */
    void refuseIfNewer(Path folder, String text) {
        String found = text.strip();
        if (NUMBER.matcher(found).matches() && Integer.parseInt(found) > number) {
            throw new DataDirectoryUnknown(
                    "The data directory " + folder + " has format " + found
                            + ", and this Footfall reads formats up to " + number
                            + ": use the newer Footfall that has written it, or restore a backup of before the upgrade into an empty folder.");
        }
    }
}
