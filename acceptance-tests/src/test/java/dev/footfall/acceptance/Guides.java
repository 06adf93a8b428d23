package dev.footfall.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The documents of this project, and what can be tried of them. In fenced blocks a line that begins with {@code curl} is a
 * request, to the end of its quoted words; {@code json} is JSON, and a word behind it names the operation that answers so;
 * a word behind {@code java} or {@code xml} names the example it is from.
 */
final class Guides {
    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK =
            Pattern.compile("^```(\\w*) ?(\\w*)\n(.*?)\n```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^curl (?:\\\\\n|'[^']*'|[^\n'])*", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(#[^)\\s]*)?\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    private Guides() {}

    /** @param place file and line */
    record Command(String place, String text) {
        @Override
        public String toString() {
            return place;
        }
    }

    /** @param operation that answers so; empty: nothing is said */
    record Json(String place, String operation, String text) {
        @Override
        public String toString() {
            return place;
        }
    }

    /** @param example the name of its folder */
    record Excerpt(String place, String example, String text) {
        /** Whether a file of the example has these lines. */
        boolean isTrue() {
            return files(ROOT.resolve("docs").resolve("examples").resolve(example))
                    .filter(file -> file.toString().matches(".*\\.(java|xml)"))
                    .anyMatch(file -> Guides.text(file).contains(text));
        }

        @Override
        public String toString() {
            return place;
        }
    }

    /** @param anchor with its number sign, or empty */
    record Link(Path from, Path to, String anchor) {
        @Override
        public String toString() {
            return ROOT.relativize(from) + ": " + ROOT.relativize(to) + anchor;
        }
    }

    static Stream<Command> commands() {
        return blocks().filter(block -> block.language().isEmpty())
                .flatMap(block -> COMMAND.matcher(block.text())
                        .results()
                        .map(found -> new Command(block.placeOf(found.start()), found.group())));
    }

    static Stream<Json> json() {
        return blocks().filter(block -> block.language().equals("json"))
                .map(block -> new Json(block.placeOf(0), block.word(), block.text()));
    }

    static Stream<Excerpt> excerpts() {
        return blocks().filter(block -> block.language().matches("java|xml"))
                .filter(block -> !block.word().isEmpty())
                .map(block -> new Excerpt(block.placeOf(0), block.word(), block.text()));
    }

    static Stream<Link> links() {
        return files().flatMap(file -> LINK.matcher(text(file))
                .results()
                .map(found -> new Link(
                        file,
                        found.group(1).isEmpty()
                                ? file
                                : file.resolveSibling(found.group(1)).normalize(),
                        found.group(2) == null ? "" : found.group(2))));
    }

    /** What the headings of a document are linked to as. */
    static List<String> anchors(Path file) {
        return HEADING.matcher(text(file))
                .results()
                .map(heading -> "#"
                        + heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                .replace(' ', '-'))
                .toList();
    }

    private static Stream<Path> files() {
        return Stream.concat(
                files(ROOT.resolve("docs"))
                        .filter(file -> file.toString().endsWith(".md"))
                        .sorted(),
                Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "acceptance-tests/clients/README.md")
                        .map(ROOT::resolve));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Block> blocks() {
        return files().flatMap(file -> {
            String text = text(file);
            Matcher matcher = BLOCK.matcher(text);
            return matcher.results()
                    .map(found -> new Block(
                            file,
                            (int) text.substring(0, found.start(3)).lines().count() + 1,
                            found.group(1),
                            found.group(2),
                            found.group(3)));
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param line of its first line */
    private record Block(Path file, int line, String language, String word, String text) {
        String placeOf(int offset) {
            return ROOT.relativize(file) + ":"
                    + (line
                            + text.substring(0, offset)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count());
        }
    }
}
