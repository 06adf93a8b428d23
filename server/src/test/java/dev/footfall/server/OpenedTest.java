package dev.footfall.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenedTest {
    private final List<String> closed = new ArrayList<>();
    private final Opened opened = new Opened();

    @Test
    void the_last_opened_is_closed_first_and_each_once() {
        add("port");
        add("stores");
        add("server");

        opened.close();
        opened.close();

        assertThat(closed).containsExactly("server", "stores", "port");
    }

    @Test
    void a_failure_keeps_nothing_open() {
        add("port");
        opened.add(() -> {
            throw new java.io.IOException("disk");
        });
        opened.add(() -> {
            throw new IllegalStateException("network");
        });

        assertThatThrownBy(opened::close)
                .hasMessage("network")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        assertThat(closed).containsExactly("port");
    }

    private void add(String name) {
        AutoCloseable thing = () -> closed.add(name);
        assertThat(opened.add(thing)).isSameAs(thing);
    }
}
