package dev.footfall.acceptance;

import java.net.URI;
import java.util.List;

/**
 * A folder of features. Its name begins with its number, {@code chapter.txt} has its title and, below an empty line, what
 * it is about.
 */
record SpecificationChapter(String folder, int number, String title, String about) {
    static SpecificationChapter of(URI feature) {
        List<String> path = List.of(feature.getSchemeSpecificPart().split("/", -1));
        String folder = path.get(path.size() - 2);
        String[] text =
                SpecificationPage.resource(folder + "/chapter.txt").strip().split("\n\n", 2);
        if (text.length != 2) {
            throw new IllegalStateException(folder + "/chapter.txt needs a title, an empty line and some words");
        }
        return new SpecificationChapter(
                folder, Integer.parseInt(folder.substring(0, folder.indexOf('_'))), text[0], text[1]);
    }

    /** Without what has only been written for the order of files. */
    static String idOf(URI feature) {
        String path = feature.getSchemeSpecificPart();
        return path.substring(path.lastIndexOf('/') + 1)
                .replaceFirst("^\\d+_", "")
                .replace(".feature", "");
    }

    String id() {
        return folder.substring(folder.indexOf('_') + 1);
    }

    String heading() {
        return number + ". " + title;
    }
}
