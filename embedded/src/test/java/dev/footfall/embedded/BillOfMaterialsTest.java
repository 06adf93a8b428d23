package dev.footfall.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BillOfMaterialsTest {
    private static final Path ROOT = Path.of("..");
    private static final List<String> NOT_PUBLISHED = List.of("bom", "acceptance-tests", "benchmarks");
    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");
    private static final Pattern OWN_ARTIFACT =
            Pattern.compile("<groupId>dev\\.footfall</groupId><artifactId>(footfall-.+?)</artifactId>");
    private static final Pattern NAME = Pattern.compile("<module\\.name>(dev\\.footfall\\..+?)</module\\.name>");

    @Test
    void it_lists_every_module_that_is_published() throws IOException {
        assertThat(found(OWN_ARTIFACT, "bom"))
                .containsExactlyInAnyOrderElementsOf(
                        published().map(module -> "footfall-" + module).toList());
    }

    @Test
    void every_module_that_is_published_has_a_stable_name_of_its_own() throws IOException {
        for (String module : published().toList()) {
            assertThat(found(NAME, module)).as(module).hasSize(1);
        }
        assertThat(published().map(BillOfMaterialsTest::name)).doesNotHaveDuplicates();
    }

    private static Stream<String> published() throws IOException {
        return found(MODULE, "").stream().filter(module -> !NOT_PUBLISHED.contains(module));
    }

    private static String name(String module) {
        try {
            return found(NAME, module).getFirst();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> found(Pattern pattern, String module) throws IOException {
        return pattern.matcher(Files.readString(ROOT.resolve(module).resolve("pom.xml")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
