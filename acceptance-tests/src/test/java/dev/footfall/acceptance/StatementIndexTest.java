package dev.footfall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the index of the introduction's statements to the features: each statement has its scenarios, and a scenario that
 * is removed, renamed or loses its tag is missed.
 */
class StatementIndexTest {
    private static final int STATEMENTS = 42;
    private static final Path INDEX = Path.of("../docs/reference/statements.md");
    private static final Path FEATURES = Path.of("src/test/resources/dev/footfall/acceptance");
    private static final Pattern ROW = Pattern.compile("^\\| I-(\\d+) \\| (.+) \\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern TAG = Pattern.compile("@intro-(\\d+)");

    @Test
    void every_statement_of_the_introduction_has_a_row() throws IOException {
        assertThat(rows().map(row -> Integer.parseInt(row.group(1))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, STATEMENTS).boxed().toList());
    }

    @ParameterizedTest(name = "I-{0}")
    @MethodSource("statements")
    void the_scenarios_of_a_statement_are_those_that_the_index_names(int statement) throws IOException {
        String named = rows().filter(row -> row.group(1).equals(Integer.toString(statement)))
                .map(row -> row.group(3))
                .findFirst()
                .orElse("");

        assertThat(named(tagged(), statement))
                .as("after a change on purpose, write the index again with -Dstatements=write")
                .isEqualTo(named)
                .isNotEmpty();
    }

    /** After scenarios have been moved or renamed on purpose, {@code -Dstatements=write} writes them down again. */
    @BeforeAll
    static void write() throws IOException {
        if (!System.getProperty("statements", "").equals("write")) {
            return;
        }
        Map<Integer, List<String>> scenarios = tagged();
        Files.writeString(
                INDEX,
                ROW.matcher(Files.readString(INDEX))
                        .replaceAll(row -> Matcher.quoteReplacement("| I-" + row.group(1) + " | " + row.group(2) + " | "
                                + named(scenarios, Integer.parseInt(row.group(1))) + " |")));
    }

    private static String named(Map<Integer, List<String>> scenarios, int statement) {
        return String.join("; ", scenarios.getOrDefault(statement, List.of()));
    }

    static Stream<Integer> statements() {
        return IntStream.rangeClosed(1, STATEMENTS).boxed();
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(INDEX)).results();
    }

    /** The scenarios of each statement, as "rule: scenario", in the order of files. */
    private static Map<Integer, List<String>> tagged() throws IOException {
        Map<Integer, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FEATURES)) {
            files.filter(file -> file.toString().endsWith(".feature"))
                    .sorted()
                    .map(StatementIndexTest::feature)
                    .forEach(feature -> collect(feature, found));
        }
        return found;
    }

    private static Feature feature(Path file) {
        try {
            return GherkinParser.builder()
                    .includeSource(false)
                    .includePickles(false)
                    .build()
                    .parse(file)
                    .flatMap(envelope -> envelope.getGherkinDocument().stream())
                    .flatMap(document -> document.getFeature().stream())
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(Feature feature, Map<Integer, List<String>> found) {
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(scenario -> note(feature.getName(), feature.getTags(), scenario, found));
            child.getRule()
                    .ifPresent(rule -> rule.getChildren().stream()
                            .flatMap((RuleChild of) -> of.getScenario().stream())
                            .forEach(scenario -> note(rule.getName(), rule.getTags(), scenario, found)));
        }
    }

    private static void note(String heading, List<Tag> inherited, Scenario scenario, Map<Integer, List<String>> found) {
        List<Tag> tags = new ArrayList<>(inherited);
        tags.addAll(scenario.getTags());
        for (Tag tag : tags) {
            Matcher statement = TAG.matcher(tag.getName());
            if (statement.matches()) {
                found.computeIfAbsent(Integer.parseInt(statement.group(1)), number -> new ArrayList<>())
                        .add(heading + ": " + scenario.getName());
            }
        }
    }
}
