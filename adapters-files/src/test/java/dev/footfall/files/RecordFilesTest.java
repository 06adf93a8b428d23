package dev.footfall.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordFilesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    events.ndjson,     true
                    events.ndjson.gz,  true
                    EVENTS.NDJSON.GZ,  true
                    events.jsonl,      true
                    events.jsonl.gz,   true
                    events.csv,        true
                    events.csv.gz,     true
                    events.parquet,    true
                    events.parquet.gz, false
                    events.json,       false
                    events.gz,         false
                    ndjson,            false
                    """)
    void the_ending_of_a_name_says_the_format(String name, boolean isKnown) {
        assertThat(RecordFiles.of(Path.of("folder.csv", name)).isPresent()).isEqualTo(isKnown);
    }
}
