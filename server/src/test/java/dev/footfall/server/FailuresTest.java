package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailuresTest {
    @Test
    void the_reason_is_added_in_one_line() {
        assertThat(Failures.sentence(new IllegalStateException(
                        "cannot open a.sqlite", new IllegalStateException(new IOException("disk full\nmore")))))
                .isEqualTo("cannot open a.sqlite: disk full");
    }

    @Test
    void what_is_said_already_is_not_repeated() {
        assertThat(Failures.sentence(new UncheckedIOException("Cannot listen: in use", new IOException("in use"))))
                .isEqualTo("Cannot listen: in use");
    }

    @Test
    void a_failure_without_words_has_its_name() {
        assertThat(Failures.sentence(new NullPointerException())).isEqualTo("NullPointerException");
    }
}
